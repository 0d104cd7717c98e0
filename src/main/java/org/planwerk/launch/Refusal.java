package org.planwerk.launch;

/** A command cannot be carried out, with the one sentence that the operator reads, with the remedy. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public Refusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}

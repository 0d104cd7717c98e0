package org.planwerk.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was typed after {@code planwerk}: a word, what every command understands, and the rest for the command itself. */
record Arguments(String word, Optional<Path> data, int port, boolean demo, List<String> rest) {

    static final String START = "start";
    private static final int DEFAULT_PORT = 8080;

    boolean start() {
        return word.equals(START);
    }

    /** Empty if what was typed makes no sense. */
    static Optional<Arguments> read(List<String> typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var word = typed.getFirst();
        var start = word.equals(START);
        var data = Optional.<Path>empty();
        var port = DEFAULT_PORT;
        var demo = start;
        var rest = new ArrayList<String>();
        var words = typed.subList(1, typed.size()).iterator();
        while (words.hasNext()) {
            var next = words.next();
            if (next.equals("--data") && words.hasNext()) {
                data = Optional.of(Path.of(words.next()));
            } else if (start && next.equals("--port") && words.hasNext()) {
                port = port(words.next());
            } else if (start && next.equals("--empty")) {
                demo = false;
            } else {
                rest.add(next);
            }
        }
        return port < 0 || start && !rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Arguments(word, data, port, demo, List.copyOf(rest)));
    }

    private static int port(String typed) {
        return typed.matches("\\d{1,5}") && Integer.parseInt(typed) < 65536 ? Integer.parseInt(typed) : -1;
    }
}

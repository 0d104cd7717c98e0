package org.planwerk.web;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sentence in the language of the page marks what it took from a plan in another one. */
class SentenceTests {

    private static final Words PLAN = Words.in(GERMAN, "Plan & Ziele", ENGLISH);

    @Test
    void marksTheWordsOfAnotherLanguageAlone() {
        assertThat(html(sentence("Before «%s» was «%s».", PLAN, Words.of("Old <1>"))))
                .isEqualTo("Before «<span lang=\"de\" dir=\"ltr\">Plan &amp; Ziele</span>» was «Old &lt;1&gt;».");
    }

    @Test
    void keepsTheMarksOfSentencesWithinSentencesAndInARow() {
        var inner = sentence("(%s)", Words.in(Locale.forLanguageTag("ar"), "خطة", ENGLISH), Words.of(""));

        assertThat(html(Words.sentences(List.of(PLAN, sentence("See %s.", inner, Words.of(""))))))
                .isEqualTo("<span lang=\"de\" dir=\"ltr\">Plan &amp; Ziele</span>"
                        + " See (<span lang=\"ar\" dir=\"rtl\">خطة</span>).");
    }

    @Test
    void keepsTheMarksOfWhatIsLeftWhenItIsSaidShorter() {
        assertThat(html(sentence("%s of the town", PLAN, Words.of("")).shortened(8)))
                .isEqualTo("<span lang=\"de\" dir=\"ltr\">Plan &amp;</span> …");
    }

    @Test
    void isTheSamePlainText() {
        assertThat(sentence("Before «%s».", PLAN, Words.of("")).text()).isEqualTo("Before «Plan & Ziele».");
    }

    private static Words sentence(String pattern, Words first, Words second) {
        var sentence = new Sentence(Map.of("first", first, "second", second));
        return sentence.read(pattern.formatted(
                sentence.values().get("first"), sentence.values().get("second")));
    }

    private static String html(Words words) {
        var output = new StringOutput();
        words.writeTo(output);
        return output.toString();
    }
}

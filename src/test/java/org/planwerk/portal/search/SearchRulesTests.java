package org.planwerk.portal.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.web.Hit;

/** How words are compared, cut and marked, without a database. */
class SearchRulesTests {

    @ParameterizedTest
    @CsvSource({
        "Göppingen, goppingen",
        "Goeppingen, goppingen",
        "Goppingen, goppingen",
        "STRASSE, strasse",
        "Straße, strasse",
        "neue, neue",
        "Quelle, quelle",
        "Frauen, frauen",
        "Häuser, hauser",
        "İstanbul, istanbul",
        "Café, cafe",
        "أهلاً, اهلا",
        "ﬁnden, finden"
    })
    void foldsCapitalsAndMarks(String written, String folded) {
        assertThat(Token.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sprachkurs Sprachkurse Sprachkursen Sprachkurses",
                "Integration Integrationen",
                "Maßnahme Maßnahmen Massnahme",
                "Kind Kinder Kindern Kindes",
                "Wohnung Wohnungen",
                "Träger Traeger Trägern Trägers",
                "Verein Vereine Vereinen",
                "Haus Häuser Häusern"
            })
    void joinsTheFormsOfAGermanWord(String forms) {
        assertThat(Arrays.stream(forms.split(" ")).map(Token::fold).map(German::stem))
                .containsOnly(German.stem(Token.fold(forms.split(" ")[0])));
    }

    @Test
    void takesCompoundsApartOnlyIntoKnownWords() {
        var compounds = new Compounds(List.of("kinder", "betreuung", "wohnung", "paten", "gemeinschaft"));

        assertThat(compounds.parts("kinderbetreuung")).containsExactly(German.stem("kinder"), German.stem("betreuung"));
        assertThat(compounds.parts("wohnungspaten")).containsExactly(German.stem("wohnung"), German.stem("paten"));
        assertThat(compounds.parts("gemeinschaft")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sprachkrus, sprachkurs, 1",
        "intergation, integration, 1",
        "kitaplaz, kitaplatz, 1",
        "a, abc, 2",
        "'', ab, 2"
    })
    void countsMistakes(String typed, String meant, int mistakes) {
        assertThat(Spelling.distance(typed, meant)).isEqualTo(mistakes);
    }

    @Test
    void asksForAtMostEightWordsOfTwoHundredCharactersAndNoEmptyOnes() {
        assertThat(Asked.of("die Sprache und das Wohnen").words().stream().map(Token::folded))
                .containsExactly("sprache", "wohnen");
        assertThat(Asked.of("und").words()).hasSize(1);
        assertThat(Asked.of("wort ".repeat(200_000)).shown()).hasSizeLessThanOrEqualTo(200);
        assertThat(Asked.of("wort ".repeat(200_000)).cut()).isTrue();
        assertThat(Asked.of("eins zwei drei vier fünf sechs sieben acht neun zehn")
                        .words())
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000", "\"' | & ! ( ) <-> :* \\", "😀", "\u202e\u2066", "\ud83d", "%_%"})
    void takesNothingForAWordThatIsNone(String typed) {
        assertThat(Asked.of(typed).isEmpty()).isTrue();
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(Asked.of("Sp\u0000rache\u202e Kurs").shown()).isEqualTo("Sp rache Kurs");
    }

    @Test
    void writesNoOperatorOfAnybodyIntoAQuery() {
        assertThat(Tiers.of(words("O'Neill & 'Haus':* | !x"), true))
                .allSatisfy(query -> assertThat(query.replaceAll("'[\\p{L}\\p{N}]+':\\*?[A-D]+", "w"))
                        .matches("[w() &|]+"));
    }

    @Test
    void marksWordsTheirFormsAndCompoundsAndNothingElse() {
        assertThat(marked(new Passage(words("Sprachkurs")).whole("Zwei Sprachkurse mit Sprache und SPRACHKURS")))
                .isEqualTo("Zwei [Sprachkurse] mit Sprache und [SPRACHKURS]");
        assertThat(marked(new Passage(words("strasse göppingen")).whole("Straße in Goeppingen")))
                .isEqualTo("[Straße] in [Goeppingen]");
        assertThat(marked(new Passage(words("Betreuung")).whole("Kinderbetreuung")))
                .isEqualTo("[Kinderbetreuung]");
        assertThat(marked(new Passage(words("Wohn")).whole("Wohnungspaten"))).isEqualTo("[Wohnungspaten]");
    }

    @Test
    void cutsThePassageWhereMostWordsStand() {
        var text = "Sprache am Anfang. " + "Und so weiter geht es lange. ".repeat(30)
                + "Hier stehen Sprache und Kurs zusammen. " + "Danach nichts mehr davon. ".repeat(30);

        var passage = marked(new Passage(words("Sprache Kurs")).best(text));

        assertThat(passage).startsWith("… ").endsWith(" …").contains("[Sprache] und [Kurs]");
        assertThat(passage).hasSizeLessThan(260);
    }

    private static List<Tiers.Word> words(String typed) {
        return Asked.of(typed).words().stream()
                .map(token -> new Tiers.Word(token, Set.of(German.stem(token.folded()))))
                .toList();
    }

    private static String marked(List<Hit.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(joining());
    }

    @Test
    void searchesTheLanguageOfThePageFirstAndTheMainLanguageToo() {
        assertThat(SearchPages.languages(Locale.ENGLISH, Locale.GERMAN)).containsExactly(Locale.ENGLISH, Locale.GERMAN);
        assertThat(SearchPages.languages(Locale.GERMAN, Locale.GERMAN)).containsExactly(Locale.GERMAN);
    }
}

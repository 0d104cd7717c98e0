package org.planwerk.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.testing.Browser.Window;

/** What all other tests in the browser rely on: that a fault is found in whichever window it is. */
class BrowserTests {

    private static final Page PAGE = Browser.open("http://localhost", Window.NARROW);

    private static final String PALE = "p { color: #aaa; background: #fff; }";

    @AfterAll
    static void close() {
        PAGE.context().close();
    }

    @Test
    void findsNothingOnAPageThatIsRight() {
        assertThatCode(() -> look("p { color: #333; background: #fff; }")).doesNotThrowAnyException();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(PALE, "color-contrast"),
                arguments("@media (max-width: 400px) { %s }".formatted(PALE), "320-light"),
                arguments("@media (min-width: 400px) { %s }".formatted(PALE), "1280-light"),
                arguments("@media (prefers-color-scheme: dark) { %s }".formatted(PALE), "320-dark"),
                arguments(
                        "@media (prefers-color-scheme: dark) and (min-width: 400px) { %s }".formatted(PALE),
                        "1280-dark"),
                arguments("p { color: #757575 } @media (min-width: 400px) { main { background: #ddd } }", "1280-light"),
                arguments("p { color: #757575 } div { background: #ddd }", "div > p"),
                arguments("p { width: 400px }", "320-light fits"),
                arguments("@media (min-width: 400px) { p { width: 1400px } }", "1280-light fits"),
                arguments("@media (min-width: 400px) { p { width: 50rem } }", "double size"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsAFaultInTheWindowThatHasIt(String style, String where) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> look(style))
                .withMessageContaining(where);
    }

    private static void look(String style) {
        PAGE.setContent("""
                <!doctype html><html lang="de"><head><title>Seite</title><style>body { margin: 0 } %s</style></head>
                <body><main><h1>Seite</h1><p>Worte</p><div><p>Mehr Worte</p></div></main></body></html>""".formatted(style));
        Browser.checkEverywhere(PAGE, "browser/seite");
    }
}

package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SystemTest;
import org.planwerk.web.Gallery;
import org.planwerk.web.GalleryConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every part in every window, in both directions of reading. */
@SystemTest
@Import(GalleryConfiguration.class)
class GalleryBrowserTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("names")
    void everyPartIsAccessibleAndFits(String name) {
        var page = Browser.open(server(), Window.NARROW);
        page.navigate(town() + "/galerie/" + name);

        Browser.checkEverywhere(page, "galerie/" + name);

        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPartFitsWhenReadFromRightToLeft(String name) {
        var page = Browser.open(server(), Window.NARROW);
        page.navigate(town() + "/galerie/" + name + "?rtl");
        page.evaluate("document.documentElement.dir = 'rtl'");

        Browser.checkIn(page, "galerie/%s-rtl".formatted(name), Window.NARROW, Window.WIDE);

        page.context().close();
    }

    static Stream<String> names() {
        return Gallery.PAGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void helpPagesAreAccessible(String path, String expected) {
        var page = Browser.open(server(), Window.NARROW);
        page.navigate(town() + path);

        assertThat(page.locator("h1").textContent()).isEqualTo(expected);
        assertThat(page.locator(".pw-brand__town").textContent()).isEqualTo("Stadt Musterstadt");
        Browser.checkEverywhere(page, "fehler" + path.replace('/', '-'));

        page.context().close();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("/gibt-es-nicht", "Diese Seite gibt es nicht"),
                Arguments.of("/en/gibt-es-nicht", "There is no such page"),
                Arguments.of("/kaputt", "Das hat nicht funktioniert"));
    }

    @Test
    void theMenuOpensWithoutAScript() {
        var page = Browser.open(server(), Window.NARROW);
        page.navigate(town() + "/galerie/start");
        var entry = page.getByRole(
                com.microsoft.playwright.options.AriaRole.LINK,
                new com.microsoft.playwright.Page.GetByRoleOptions().setName("Über den Plan"));

        assertThat(entry.isVisible()).isFalse();
        page.locator(".pw-menu summary").press("Enter");
        assertThat(entry.isVisible()).isTrue();

        page.context().close();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndTheFirstVisitIsSmall() {
        var page = Browser.open(server(), Window.WIDE);
        var addresses = new java.util.ArrayList<String>();
        page.onRequest(request -> addresses.add(request.url()));
        page.navigate(town() + "/galerie/start");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith(server()));
        var transferred = (Number) page.evaluate("performance.getEntries().filter(e => e.transferSize)"
                + ".reduce((sum, e) => sum + e.transferSize, 0)");
        assertThat(transferred.intValue()).isLessThan(100_000);

        page.context().close();
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static String town() {
        return "/" + Tenant.get().slug();
    }
}

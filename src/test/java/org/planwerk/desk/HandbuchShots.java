package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the pictures of the handbook for coordinators, in the fictitious town. */
@SystemTest
class HandbuchShots {

    private static final Path IMAGES = Path.of("docs/handbuch/bilder");
    private static final int HEIGHT = 900;

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) throws IOException {
        town.takeIn(Files.readString(Path.of("demo/musterstadt/plan.json")));
    }

    @Test
    void takesThePictures() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("schreibtisch", "");
        pages.put("texte", "/fassung/3");
        pages.put("massnahmen", "/fassung/3/massnahmen");
        pages.put("massnahme", "/fassung/3/massnahmen/13");
        pages.put("personen", "/personen");
        var window = open("/fassung/3");
        pages.forEach((name, path) -> {
            window.navigate(at(path));
            take(window, name);
        });
        takeDeskOfMeasureOwner();
        change(window, "Annas Satz über den Kurs.");
        window.navigate(at("/fassung/3/massnahmen/13/verlauf"));
        take(window, "verlauf");
        window.navigate(at("/fassung/3/veroeffentlichen"));
        take(window, "veroeffentlichen");
        takeConflict(window);
        var door = Browser.open(server(), new Window(1280, false));
        door.navigate("/anmelden");
        take(door, "anmelden");
    }

    private void takeDeskOfMeasureOwner() {
        var organisations = entries.list("organisations", null).stream()
                .filter(organisation -> organisation.title().startsWith("Stabsstelle Migration"))
                .map(organisation -> organisation.key().uuid())
                .toList();
        var window = Browser.open(server(), new Window(1280, false));
        SignedIn.signIn(
                window, people.add(Tenant.get(), Role.MEASURE_OWNER, new Reach(List.of(), organisations)), at(""));
        take(window, "schreibtisch-massnahmen");
    }

    /** Somebody else changes the same sentence. */
    private void takeConflict(Page anna) {
        var berta = open("/fassung/3/massnahmen/13");
        change(anna, "Der Kurs läuft an vier Schulen.");
        berta.locator("#summary").fill("Der Kurs läuft an drei Schulen, auch am Abend.");
        berta.locator("button[value='save'].kern-btn--primary").click();
        berta.locator("#summary").scrollIntoViewIfNeeded();
        take(berta, "ueberholt");
    }

    private void change(Page window, String summary) {
        window.navigate(at("/fassung/3/massnahmen/13"));
        window.locator("#summary").fill(summary);
        window.locator("button[value='save'].kern-btn--primary").click();
    }

    private static void take(Page page, String name) {
        page.setViewportSize(1280, HEIGHT);
        page.screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
        assertThat(IMAGES.resolve(name + ".png")).exists();
    }

    private Page open(String path) {
        return people.open(server(), new Window(1280, false), Tenant.get(), Role.COORDINATOR, at(path));
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

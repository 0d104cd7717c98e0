package org.planwerk.desk.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.planwerk.document.FileType;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SystemTest
class WordBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void aWordPlanBecomesChaptersAndItsParagraphsBecomeThings() throws Exception {
        var window = open(Window.WIDE, "/fassung/4/word");
        Browser.check(window, "word-waehlen");
        window.locator("#datei")
                .setInputFiles(new FilePayload("Integrationsplan 1998.docx", FileType.DOCX.mediaType(), plan()));
        window.locator("form.pw-form button.kern-btn--primary").click();

        assertThat(window.locator(".pw-outline li")).hasCount(3);
        Browser.check(window, "word-vorschau");
        window.locator(".pw-outline input").nth(2).uncheck();
        window.locator("button[value='take']").click();

        assertThat(window.locator(".pw-notice")).containsText("als Entwürfe übernommen");
        assertThat(window.locator("h1")).containsText("Sprache");
        Browser.check(window, "word-absaetze");
        var paragraph = window.locator(".pw-split > li").first();
        paragraph
                .locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Ziel"))
                .click();
        assertThat(window.locator(".pw-split > li.is-marked")).hasCount(1);
        window.locator(".pw-split > li")
                .nth(1)
                .locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Maßnahme"))
                .click();
        assertThat(window.locator(".pw-split > li.is-marked")).hasCount(2);
        assertThat(window.locator(".pw-side")).containsText("Alle Kinder lernen früh Deutsch");
        Browser.check(window, "word-zugeordnet");
        window.setViewportSize(320, 900);
        Browser.check(window, "word-zugeordnet-320");

        var edition = entries.list("editions", null).stream()
                .filter(each -> each.no() == 4)
                .findFirst()
                .orElseThrow()
                .key()
                .uuid();
        var goal = entries.list("goals", edition).stream()
                .filter(each -> each.title().equals("Alle Kinder lernen früh Deutsch"))
                .findFirst()
                .orElseThrow();
        assertThat(goal.publicity()).isEqualTo(WorkingEntry.Publicity.NEW);
        assertThat(entries.list("threads", null))
                .anySatisfy(thread ->
                        assertThat(thread.text("to")).isEqualTo(goal.key().id()));
        assertThat(entries.list("files", null)).anySatisfy(file -> {
            assertThat(file.text("name")).isEqualTo("Integrationsplan 1998.docx");
            assertThat(file.text("visibility")).isEqualTo("INTERNAL");
        });
        assertThat(entries.list("files", null))
                .anySatisfy(file -> assertThat(file.text("name")).isEqualTo("Abbildung 1.png"));
        assertThat(entries.list("sources", null))
                .anySatisfy(source -> assertThat(source.text("kind")).isEqualTo("DOCUMENT"));
    }

    @Test
    void whatIsNoWordFileIsRefusedWithASentence() {
        var window = open(Window.NARROW, "/fassung/4/word");
        window.locator("#datei")
                .setInputFiles(new FilePayload(
                        "plan.docx",
                        FileType.DOCX.mediaType(),
                        "Nur Text".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        window.locator("form.pw-form button.kern-btn--primary").click();

        assertThat(window.locator("#datei-error")).isVisible();
        Browser.check(window, "word-keine");
    }

    private static byte[] plan() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createStyles();
            style(document, 1);
            style(document, 2);
            paragraph(document, 1, "1 Sprache");
            paragraph(document, 0, "Alle Kinder lernen früh Deutsch. Darum gibt es Kurse in jeder Kita.");
            paragraph(document, 0, "Die Volkshochschule bietet Kurse am Abend an. Sie kosten nichts.");
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.toByteArray()),
                            PictureType.PNG,
                            "karte.png",
                            Units.toEMU(40),
                            Units.toEMU(30));
            paragraph(document, 2, "1.1 Kurse");
            paragraph(document, 0, "Text über Kurse.");
            paragraph(document, 1, "2 Anhang");
            paragraph(document, 0, "Den brauchen wir nicht.");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void style(XWPFDocument document, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId("berschrift" + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + level);
        var outline = CTDecimalNumber.Factory.newInstance();
        outline.setVal(BigInteger.valueOf(level - 1));
        style.addNewPPr().setOutlineLvl(outline);
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, int level, String text) {
        var paragraph = document.createParagraph();
        if (level > 0) {
            paragraph.setStyle("berschrift" + level);
        }
        paragraph.createRun().setText(text);
    }

    private Page open(Window window, String path) {
        return people.open("http://localhost:" + port, window, Tenant.get(), Role.COORDINATOR, at(path));
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

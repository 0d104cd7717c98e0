package org.planwerk.desk.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.desk.DeskEdition;
import org.planwerk.history.Author;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SystemTest
@AutoConfigureMockMvc
class UndoingTests {

    private static final Author ANNA = new Author(null, "Anna");

    @Autowired
    MockMvc browser;

    @Autowired
    Entries entries;

    private Cookie[] cookies = {new Cookie("none", "none")};
    private WorkingEntry before;

    @BeforeEach
    void takeInASample(@Autowired SampleTown town) {
        town.takeIn();
        before = measures().getFirst();
    }

    @Test
    void whatWasSavedInTheTableIsTakenBackAtOnce() throws Exception {
        var notice = save("Anders", "Neu aus der Tabelle");
        assertThat(measures()).extracting(WorkingEntry::title).contains("Anders", "Neu aus der Tabelle");

        takeBack(notice);

        assertThat(standing()).extracting(WorkingEntry::title).contains(before.title());
        assertThat(standing()).extracting(WorkingEntry::title).doesNotContain("Anders", "Neu aus der Tabelle");
    }

    @Test
    void whatSomebodyHasChangedSinceStaysAsItIs() throws Exception {
        var notice = save("Anders", "Neu aus der Tabelle");
        var changed = entries.get(before.key());
        entries.write(
                ANNA,
                List.of(Writing.changed(
                        changed.key(), changed.content().deepCopy().put("title", "Annas Name"), changed.version())));

        var said = takeBack(notice);

        assertThat(said.select(".pw-notice").text()).contains("soweit es noch ging");
        assertThat(standing())
                .extracting(WorkingEntry::title)
                .contains("Annas Name")
                .doesNotContain("Neu aus der Tabelle");
    }

    @Test
    void whatSaidNothingNewIsNotTakenBackWithTheRest() {
        var edition = DeskEdition.of(entries.get(
                EntryKey.of("editions", Objects.requireNonNull(before.key().edition()))));
        var same = Writing.changed(before.key(), before.content(), before.version());

        assertThat(Undoing.offer(edition, List.of(same), entries.write(ANNA, List.of(same))))
                .isNull();
    }

    /** The page after saving, which offers the way back. */
    private Document save(String title, String added) throws Exception {
        var path = "/fassung/1/massnahmen/tabelle";
        var table = read(at(path));
        var no = Integer.toString(before.no());
        var sent = post(at(path))
                .cookie(cookies)
                .with(SignedIn.as(Role.COORDINATOR))
                .param("do", "save")
                .param("neu", table.select("input[name=neu]").val())
                .param("v." + no, table.select("input[name='v." + no + "']").val())
                .param("c." + no + ".title", title)
                .param("c.n1.title", added);
        var answer = browser.perform(sent).andReturn().getResponse();
        cookies = answer.getCookies();
        return read(Objects.requireNonNull(answer.getHeader("Location")));
    }

    private Document takeBack(Document notice) throws Exception {
        var form = Objects.requireNonNull(notice.selectFirst(".pw-notice form"));
        var location = browser.perform(post(form.attr("action"))
                        .cookie(cookies)
                        .with(SignedIn.as(Role.COORDINATOR))
                        .param("was", form.select("input[name=was]").val()))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return read(Objects.requireNonNull(location));
    }

    private Document read(String path) throws Exception {
        return Jsoup.parse(browser.perform(get(path).cookie(cookies).with(SignedIn.as(Role.COORDINATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private List<WorkingEntry> standing() {
        return measures().stream()
                .filter(measure -> !measure.publicity().isBinned())
                .toList();
    }

    private List<WorkingEntry> measures() {
        var edition = entries.list("editions", null).stream()
                .filter(one -> one.no() == 1)
                .findFirst()
                .orElseThrow();
        return entries.list("measures", edition.key().uuid());
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

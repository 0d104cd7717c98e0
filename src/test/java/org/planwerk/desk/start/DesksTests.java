package org.planwerk.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.desk.Workbench;
import org.planwerk.history.Author;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Invitation;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.Members;
import org.planwerk.identity.Membership;
import org.planwerk.identity.Permission;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.Editions;
import org.planwerk.plan.Occasion;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Database;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.planwerk.text.Origin;
import org.planwerk.text.Translations;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What waits for somebody in each role. */
@SystemTest
@AutoConfigureMockMvc
class DesksTests {

    private static final UUID EDITION = UUID.fromString(SamplePackage.EDITION);
    private static final UUID LATER = UUID.fromString(SamplePackage.LATER);
    private static final Acting COORDINATOR = SignedIn.acting(Role.COORDINATOR);
    private static final Acting BERTA =
            new Acting(new UUID(0, 7), "Berta Beispiel", false, COORDINATOR.roles(), Set.of(), Set.of());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Workbench workbench;

    @Autowired
    Editions editions;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    Translations translations;

    @Autowired
    SignedIn people;

    @Autowired
    Database database;

    @Autowired
    SampleTown town;

    @BeforeEach
    void takeIn() {
        town.takeIn();
    }

    @Test
    void aMeasureOwnerSeesTheMeasuresOfTheirOrganisationsAndWhatPressesFirst() {
        var own = organisation("Bürgerhaus");
        var other = organisation("Personalamt");
        measure(EDITION, "Läuft gut", measure -> involve(measure, "LEAD", own));
        measure(EDITION, "Hängt", measure -> {
            involve(measure, "PROVIDER", own);
            measure.putArray("steps")
                    .addObject()
                    .put("title", "Raum finden")
                    .putObject("due")
                    .put("to", "2020-03-31");
        });
        measure(
                EDITION,
                "Nach dem Namen",
                measure -> measure.putArray("involved")
                        .addObject()
                        .put("role", "LEAD")
                        .put("name", " bürgerhaus "));
        measure(EDITION, "Hilft nur mit", measure -> involve(measure, "PARTNER", own));
        measure(EDITION, "Von anderen", measure -> involve(measure, "LEAD", other));

        var desk = desk(SignedIn.ownerFor(own));

        assertThat(titles(desk, "mine")).containsExactly("Hängt", "Läuft gut", "Nach dem Namen");
        assertThat(desk.select("#mine .pw-due--late").text())
                .isEqualTo("Schritt »Raum finden« war bis 31.03.2020 fällig");
        assertThat(desk.select("#mine li").getFirst().text())
                .contains("noch kein Sachstand", "Es fehlt noch: Bedarfe, Mittel", "neu, noch nicht öffentlich");
        assertThat(desk.select(".pw-lead").text()).contains("Eines wartet auf Sie.");
    }

    @Test
    void reportsOnAMeasureFromTheDesk() {
        var own = organisation("Bürgerhaus");
        var measure = measure(EDITION, "Hängt", content -> involve(content, "LEAD", own));
        var act =
                desk(SignedIn.ownerFor(own)).select("#mine .pw-papers__acts a").getFirst();

        assertThat(act.text()).isEqualTo("Sachstand melden Hängt");
        var form = page(SignedIn.ownerFor(own), act.attr("href"));
        assertThat(form.select("select[name=measure] option[selected]").eachAttr("value"))
                .containsExactly(measure.key().id());
        assertThat(form.select("select[name=edition] option[selected]").eachAttr("value"))
                .containsExactly(SamplePackage.EDITION);
    }

    @Test
    void tellsAMeasureOwnerWithoutAnOrganisationWhomToAsk() {
        assertThat(desk(SignedIn.acting(Role.MEASURE_OWNER))
                        .select("#mine .pw-empty")
                        .text())
                .contains("noch keine Organisation zugeordnet", "Bitten Sie die Koordination");
        assertThat(desk(SignedIn.ownerFor(UUID.fromString(SamplePackage.NOTHING)))
                        .select("#mine .pw-empty")
                        .text())
                .contains("Keine Maßnahme nennt Ihre Organisation");
    }

    @Test
    void aDoneMeasureDoesNotPress() {
        var own = organisation("Bürgerhaus");
        var measure = measure(EDITION, "Fertig", content -> {
            involve(content, "LEAD", own);
            content.putObject("runs").put("from", "2019-01-01").put("to", "2020-12-31");
        });
        assertThat(desk(SignedIn.ownerFor(own)).select("#mine .pw-due--late").text())
                .isEqualTo("Laufzeit endete am 31.12.2020");

        var word = add(
                        "statusWords",
                        content -> content.put("plan", SamplePackage.PLAN)
                                .put("word", "abgeschlossen")
                                .put("common", "DONE")
                                .put("position", 1))
                .key()
                .id();
        state(measure, word, "2020-11-01", "RELEASED");
        // Somebody's note that is not released yet says nothing.
        state(measure, word, "2024-11-01", "ENTERED");

        var desk = desk(SignedIn.ownerFor(own));
        assertThat(desk.select("#mine .pw-due")).isEmpty();
        assertThat(desk.select("#mine li").text()).contains("abgeschlossen (Stand 01.11.2020)");
    }

    @Test
    void theCouncilSeesWhatIsToBeDecidedAndWhatWasPutOff() {
        town.takeIn(SampleTown.json().replace("\"state\":\"DRAFT\"", "\"state\":\"PROPOSED\""));
        for (var role : List.of(Role.COUNCIL_OFFICE, Role.COUNCIL_MEMBER)) {
            assertThat(titles(desk(SignedIn.acting(role)), "council"))
                    .as(role.name())
                    .containsExactly("Plan 2024");
        }
        editions.defer(
                new EditionId(LATER), new Occasion(LocalDate.of(2024, 5, 2), "Gemeinderat", "Es fehlen Zahlen.", null));

        var pile = desk(SignedIn.acting(Role.COUNCIL_MEMBER)).select("#council").getFirst();

        assertThat(pile.select(".pw-due").text()).isEqualTo("Vertagt: 02.05.2024");
        assertThat(pile.text()).contains("Es fehlen Zahlen.", "1 nicht weiterverfolgt");
        assertThat(pile.select(".pw-papers__acts a").eachAttr("href"))
                .containsExactly(at("/fassung/2"), at("/fassung/2/verbleib"));
        assertThat(pile.select("a").eachAttr("href"))
                .allSatisfy(href -> assertThat(mvc.get().uri(href).with(SignedIn.as(Role.COUNCIL_MEMBER)))
                        .satisfies(result ->
                                assertThat(result.getResponse().getStatus()).isIn(200, 302)));
    }

    @Test
    void theCouncilSeesHowFarTheWorkingTextHasMovedOnFromWhatItDecided() {
        change("needs", SamplePackage.NEED, "title", "Kurse am Abend");

        var pile = desk(SignedIn.acting(Role.COUNCIL_OFFICE)).select("#decided").getFirst();

        // The goal of the sample has never been decided.
        assertThat(pile.text()).contains("2 Texte lauten heute anders: 1 anders als beschlossen, 1 nicht beschlossen");
        var see = pile.select(".pw-papers__acts a").attr("href");
        assertThat(page(SignedIn.acting(Role.COUNCIL_MEMBER), see).text()).contains("Kurse am Abend");
    }

    @Test
    void aCouncilMemberSeesWhatDoesNotGetOn() {
        measure(
                EDITION,
                "Hängt",
                measure -> measure.putArray("steps")
                        .addObject()
                        .put("title", "Raum finden")
                        .putObject("due")
                        .put("to", "2020-03-31"));

        assertThat(titles(desk(SignedIn.acting(Role.COUNCIL_MEMBER)), "late")).containsExactly("Hängt");
    }

    @Test
    void nothingBeforeTheCouncilIsSaidWithWhatComesNext() {
        assertThat(desk(SignedIn.acting(Role.COUNCIL_OFFICE))
                        .select("#council .pw-empty")
                        .text())
                .contains("liegt dem Rat nichts vor", "Sobald eine Fassung vorgelegt wird");
    }

    @Test
    void theAdvisoryBoardSeesWhatIsNewSinceTheLastSittingWithoutWhoDidIt() {
        assertThat(desk(SignedIn.acting(Role.ADVISORY_BOARD))
                        .select("#news .pw-empty")
                        .text())
                .contains("Noch ist keine Sitzung festgehalten");
        sitting("2024-03-01");
        sitting("2024-01-01");
        sitting("2199-01-01");

        var pile = desk(SignedIn.acting(Role.ADVISORY_BOARD)).select("#news").getFirst();

        assertThat(pile.select("h2").text()).isEqualTo("Neu seit 01.03.2024");
        assertThat(pile.select("li").text()).contains("neu am").doesNotContain("Jana Muster");
        assertThat(pile.select(".pw-tools-row a").eachAttr("href")).containsExactly(at("?seit=2024-01-01"));
        var whole = page(SignedIn.acting(Role.ADVISORY_BOARD), at("/offen/neues?seit=2024-03-01"));
        assertThat(whole.select(".pw-papers h2").eachText()).contains("Mama lernt Deutsch", "1 Vorwort");
        assertThat(page(SignedIn.acting(Role.ADVISORY_BOARD), at("/offen/neues?seit=2199-01-01"))
                        .text())
                .contains("Seitdem hat sich nichts geändert");
    }

    @Test
    void whatIsNotPublicIsNoNewsForTheAdvisoryBoard() {
        sitting("2024-03-01");
        measure(LATER, "Kanarienvogel", measure -> measure.put("visibility", "NON_PUBLIC"));
        var news = at("/offen/neues");

        assertThat(page(SignedIn.acting(Role.ADVISORY_BOARD), news).text()).doesNotContain("Kanarienvogel");
        assertThat(page(
                                new Acting(
                                        new UUID(0, 1),
                                        "Jana Muster",
                                        false,
                                        Set.of(Role.ADVISORY_BOARD, Role.AUDITOR),
                                        Set.of(),
                                        Set.of()),
                                news)
                        .text())
                .contains("Kanarienvogel");
    }

    @Test
    void theAdvisoryBoardSeesNeedsThatNobodyHasReviewed() {
        var need = write("needs", LATER, "Ungeprüft", content -> {});
        assertThat(titles(desk(SignedIn.acting(Role.ADVISORY_BOARD)), "unreviewed"))
                .containsExactly("Ungeprüft");

        add(
                "reviews",
                content -> content.put("need", need.key().id())
                        .put("basis", "STATED")
                        .put("edition", SamplePackage.LATER)
                        .put("verdict", "RELEVANT")
                        .putObject("at")
                        .put("from", "2024-02-01")
                        .put("to", "2024-02-01"));

        assertThat(desk(SignedIn.acting(Role.ADVISORY_BOARD))
                        .select("#unreviewed .pw-empty")
                        .text())
                .contains("Alle Bedarfe sind geprüft");
    }

    @Test
    void anAuditorSeesWhoChangedWhatLastAndWhetherTheHistoryHolds() {
        var auditor = SignedIn.acting(Role.AUDITOR);
        as(BERTA, () -> write("needs", LATER, "Neu von Berta", content -> {}));

        var desk = desk(auditor);

        var last = desk.select("#changes li").getFirst();
        assertThat(last.text()).contains("Neu von Berta", "Berta Beispiel", "angelegt");
        page(auditor, last.select("a").attr("href"));
        assertThat(desk.select("#siegel").text()).contains("Noch hat niemand den Verlauf geprüft");

        inspect(auditor);
        assertThat(desk(auditor).select("#siegel").text()).contains("alle unverändert", "von Jana Muster");
    }

    @Test
    void whatWasChangedBehindTheBackOfTheProgramStandsOnTopOfTheDesk() {
        byOwner("update plan.need set title = 'Gefälscht' where layer = 'PUBLISHED' and municipality_id = "
                + Tenant.get().id());
        inspect(SignedIn.acting(Role.AUDITOR));

        for (var role : List.of(Role.AUDITOR, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            assertThat(desk(SignedIn.acting(role))
                            .select(".pw-wait li")
                            .getFirst()
                            .text())
                    .as(role.name())
                    .contains("Der Verlauf stimmt nicht");
        }
        assertThat(desk(SignedIn.acting(Role.EDITOR)).text()).doesNotContain("Der Verlauf stimmt nicht");
    }

    @Test
    void anEditorSeesTheDraftsOfTheirFieldsAndNoOthers() {
        var editor = SignedIn.editorOf(UUID.fromString(SamplePackage.FIELD));
        as(BERTA, () -> write("needs", EDITION, "Im Feld", content -> content.put("field", SamplePackage.FIELD)));
        write("needs", EDITION, "Woanders", content -> {});

        var pile = desk(editor).select("#drafts").getFirst();

        assertThat(pile.select("h3").eachText()).containsExactly("Im Feld");
        assertThat(pile.text()).contains("neu, noch nicht öffentlich", "zuletzt Berta Beispiel");
        assertThat(desk(SignedIn.acting(Role.EDITOR))
                        .select("#drafts .pw-empty")
                        .text())
                .contains("noch kein Handlungsfeld");
    }

    @Test
    void anEditorIsToldOnlyWhatTheyMayWrite() {
        var field = write("fields", LATER, "Wohnen", content -> {}).key();
        var editor = SignedIn.editorOf(field.uuid());
        measure(LATER, "Ohne Zuständige woanders", measure -> {});
        assertThat(desk(editor).text()).doesNotContain("niemanden, der zuständig ist");

        measure(
                LATER,
                "Ohne Zuständige hier",
                measure -> measure.putArray("fields").add(field.id()));
        assertThat(desk(editor).text())
                .contains("Eine Maßnahme hat niemanden, der zuständig ist", "»Ohne Zuständige hier«");
        assertThat(page(editor, at("/offen/ohne-zustaendige"))
                        .select(".pw-papers h2")
                        .eachText())
                .containsExactly("Ohne Zuständige hier");
    }

    @Test
    void aStaleTranslationWaitsUntilItIsRenewed() {
        var need = new EntryKey("needs", SamplePackage.NEED, EDITION);
        SignedIn.run(
                COORDINATOR,
                () -> translations.save(
                        new Author(null, "Anna"),
                        need,
                        "en",
                        List.of(new Translations.Wanted(
                                "title", "Kurse am Vormittag", "Morning courses", Origin.HUMAN))));
        translations.publish(new Author(null, "Anna"), need);
        assertThat(desk(COORDINATOR).text()).doesNotContain("Übersetzung ist veraltet");
        change("needs", SamplePackage.NEED, "title", "Kurse am Abend");

        var lines = desk(COORDINATOR).select(".pw-wait li");

        assertThat(lines.text()).contains("Eine Übersetzung ist veraltet");
        var paper = page(COORDINATOR, at("/offen/veraltete-uebersetzungen"))
                .select(".pw-papers a")
                .getFirst();
        assertThat(paper.attr("href")).isEqualTo(at("/fassung/1/bedarfe/1/uebersetzungen?sprache=en"));
        page(COORDINATOR, paper.attr("href"));
    }

    @Test
    void aCoordinatorSeesWhatHoldsOthersUpFirst() {
        write("needs", LATER, "Meiner", content -> {});
        as(BERTA, () -> write("needs", LATER, "Ihrer", content -> {}));
        measure(LATER, "Ohne Zuständige", measure -> {});

        var lines = desk(COORDINATOR).select(".pw-wait li");

        assertThat(lines.getFirst().text())
                .contains(
                        "Hält andere auf",
                        "3 Entwürfe sind noch nicht öffentlich",
                        "»Plan 2024«: 2 von Ihnen, einer von anderen");
        assertThat(lines.getFirst().select("a").attr("href")).isEqualTo(at("/fassung/2/veroeffentlichen"));
        assertThat(lines.text())
                .contains(
                        "Eine Maßnahme hat niemanden, der zuständig ist",
                        "2 Bedarfe sind in dieser Fassung noch nicht geprüft",
                        "Von einer Sache ist nicht belegt, was aus ihr wurde",
                        "3 Pflichtseiten fehlen",
                        "»Plan 2024« kann noch nicht in den Rat");
        assertThat(page(COORDINATOR, at("/offen/unbelegt"))
                        .select(".pw-papers a")
                        .attr("href"))
                .isEqualTo(at("/fassung/2/verbleib/massnahmen/17"));
        lines.select("a").eachAttr("href").forEach(href -> page(COORDINATOR, href));
        desk(COORDINATOR).select(".pw-guard a").eachAttr("href").forEach(href -> page(COORDINATOR, href));
    }

    @Test
    void aCoordinatorEntersWhatTheCouncilSaid() {
        town.takeIn(SampleTown.json().replace("\"state\":\"DRAFT\"", "\"state\":\"PROPOSED\""));

        var line = desk(COORDINATOR)
                .select(".pw-wait li:contains(liegt dem Rat vor)")
                .getFirst();

        assertThat(line.select("a").attr("href")).isEqualTo(at("/fassungen/" + LATER + "/leben"));
    }

    @Test
    void aCoordinatorGivesAMeasureOwnerTheirOrganisations() {
        var own = organisation("Bürgerhaus");
        var account = people.add(Tenant.get(), Role.MEASURE_OWNER, Reach.NONE);
        var form = page(COORDINATOR, at("/personen/" + account.id()));
        assertThat(form.select("input[name=organisations]").eachAttr("value")).containsExactly(own.toString());

        for (var path : List.of("/personen/" + account.id(), "/personen/einladen")) {
            assertThat(mvc.post()
                            .uri(at(path))
                            .param("email", "neu@example.org")
                            .param("role", "MEASURE_OWNER")
                            .param("roles", "MEASURE_OWNER", "EDITOR")
                            .param("organisations", own.toString(), SamplePackage.NOTHING)
                            .param("fields", SamplePackage.FIELD)
                            .with(SignedIn.as(COORDINATOR)))
                    .hasStatus3xxRedirection();
        }

        var reach = new Reach(List.of(), List.of(own));
        assertThat(invitations.list()).extracting(Invitation::reach).containsExactly(reach);
        // An organisation is nothing to an editor, and a field nothing to a measure owner.
        assertThat(members.list(account.id()))
                .extracting(Membership::role, Membership::reach)
                .containsExactlyInAnyOrder(
                        tuple(Role.MEASURE_OWNER, reach),
                        tuple(Role.EDITOR, Reach.ofFields(List.of(UUID.fromString(SamplePackage.FIELD)))));
        assertThat(page(COORDINATOR, at("/personen/" + account.id())).select("input[name=organisations][checked]"))
                .hasSize(1);
    }

    @Test
    void whoGivesRolesSeesPeopleWhoCanDoNothingYet() {
        people.add(Tenant.get(), Role.EDITOR, List.of());
        people.add(Tenant.get(), Role.MEASURE_OWNER, Reach.NONE);
        people.add(Tenant.get(), Role.MEASURE_OWNER, new Reach(List.of(), List.of(organisation("Bürgerhaus"))));

        assertThat(desk(SignedIn.acting(Role.ADMINISTRATOR)).text()).contains("2 Personen können noch nichts tun");
        assertThat(desk(SignedIn.acting(Role.EDITOR)).text()).doesNotContain("können noch nichts tun");
    }

    @Test
    void aPileOpensOnlyForThoseForWhomItIs() {
        for (var role : Role.values()) {
            var acting = SignedIn.acting(role);
            var status = mvc.get()
                    .uri(at("/offen/ohne-zustaendige"))
                    .with(SignedIn.as(acting))
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(role.name()).isEqualTo(acting.may(Permission.WRITE) ? 200 : 404);
        }
    }

    @Test
    void aLongPileIsReadPageByPage() {
        SignedIn.run(
                COORDINATOR,
                () -> workbench.write(IntStream.rangeClosed(1, 60)
                        .mapToObj(number -> Writing.added(
                                "measures", LATER, content("Nr. " + number).put("position", number)))
                        .toList()));

        assertThat(desk(COORDINATOR).text()).contains("60 Maßnahmen haben niemanden");
        var first = page(COORDINATOR, at("/offen/ohne-zustaendige"));
        assertThat(first.select(".pw-papers > li")).hasSize(50);
        var next = page(COORDINATOR, first.select("a[rel=next]").attr("href"));
        assertThat(next.select(".pw-papers h2").eachText()).hasSize(10).contains("Nr. 60");
        assertThat(next.select("a[rel=next]")).isEmpty();
    }

    @Test
    void aTownWithoutAPlanSaysSoToEverybody() {
        var empty = database.addMunicipality();
        for (var role : Role.values()) {
            var desk = Jsoup.parse(text("/" + empty.slug() + "/werkstatt", SignedIn.acting(role)));
            assertThat(desk.select("main").text())
                    .as(role.name())
                    .containsAnyOf("Einen Plan anlegen", "Es gibt noch keinen Plan.");
        }
    }

    @Test
    void noDeskAsksMoreQuestionsWhereThereIsMore() {
        var roles = Arrays.asList(Role.values());
        var own = organisation("Bürgerhaus");
        sitting("2024-03-01");
        measure(LATER, "Erste", measure -> involve(measure, "LEAD", own));
        measure(EDITION, "Erste", measure -> {});
        write("needs", LATER, "Erster", content -> {});
        // What every page reads, such as the footer, is kept after the first one.
        desk(COORDINATOR);
        var before = roles.stream().map(role -> questions(acting(role, own))).toList();
        for (var number = 2; number < 8; number++) {
            var name = "Nr. " + number;
            measure(LATER, name, measure -> involve(measure, "LEAD", own));
            measure(EDITION, name, measure -> {});
            write("needs", LATER, name, content -> {});
        }

        for (var index = 0; index < roles.size(); index++) {
            var role = roles.get(index);
            assertThat(questions(acting(role, own)))
                    .as(role.name())
                    .isLessThanOrEqualTo(before.get(index))
                    .isLessThan(125);
        }
    }

    private static Acting acting(Role role, UUID organisation) {
        return new Acting(
                new UUID(0, 1),
                "Jana Muster",
                false,
                Set.of(role),
                Set.of(UUID.fromString(SamplePackage.FIELD)),
                Set.of(organisation));
    }

    /** How many statements a desk sends to the database. */
    private int questions(Acting acting) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        var level = logger.getLevel();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            desk(acting);
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(level);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private void sitting(String day) {
        add(
                "resolutions",
                content -> content.put("plan", SamplePackage.PLAN)
                        .put("basis", "STATED")
                        .put("no", 1 + (day.hashCode() & 0xffff))
                        .put("body", "Beirat")
                        .put("subject", "Sitzung")
                        .put("visibility", "PUBLIC")
                        .putObject("decided")
                        .put("from", day)
                        .put("to", day));
    }

    private void state(WorkingEntry measure, String word, String day, String state) {
        add(
                "statements",
                content -> content.put("measure", measure.key().id())
                        .put("basis", "STATED")
                        .put("statusWord", word)
                        .put("state", state)
                        .putObject("at")
                        .put("from", day)
                        .put("to", day));
    }

    private UUID organisation(String name) {
        return add(
                        "organisations",
                        content -> content.put("name", name)
                                .put("basis", "STATED")
                                .put("kind", "Amt")
                                .put("visibility", "PUBLIC"))
                .key()
                .uuid();
    }

    private static void involve(ObjectNode measure, String role, UUID organisation) {
        measure.putArray("involved").addObject().put("role", role).put("organisation", organisation.toString());
    }

    private WorkingEntry measure(UUID edition, String title, Consumer<ObjectNode> more) {
        return write("measures", edition, title, more);
    }

    private WorkingEntry write(String list, UUID edition, String title, Consumer<ObjectNode> more) {
        var content = content(title);
        more.accept(content);
        return write(Writing.added(list, edition, content));
    }

    private WorkingEntry add(String list, Consumer<ObjectNode> more) {
        var content = JsonNodeFactory.instance.objectNode();
        more.accept(content);
        return write(Writing.added(list, null, content));
    }

    private WorkingEntry write(Writing writing) {
        var written = new AtomicReference<WorkingEntry>();
        SignedIn.run(
                Acting.find().orElse(COORDINATOR),
                () -> written.set(workbench.write(List.of(writing)).getFirst()));
        return written.get();
    }

    private static ObjectNode content(String title) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("basis", "STATED")
                .put("position", 9)
                .put("plan", SamplePackage.PLAN);
    }

    private void change(String list, String id, String member, String value) {
        SignedIn.run(COORDINATOR, () -> {
            var entry = workbench.get(new EntryKey(list, id, EDITION));
            workbench.write(List.of(
                    Writing.changed(entry.key(), entry.content().deepCopy().put(member, value), entry.version())));
        });
    }

    private static void as(Acting acting, Runnable work) {
        SignedIn.run(acting, work);
    }

    private void inspect(Acting acting) {
        assertThat(mvc.post().uri(at("/verlauf/pruefen")).with(SignedIn.as(acting)))
                .hasStatus3xxRedirection();
    }

    private void byOwner(String sql) {
        var owner = database.as("planwerk_owner");
        new TransactionTemplate(new JdbcTransactionManager(owner))
                .executeWithoutResult(
                        status -> JdbcClient.create(owner).sql(sql).update());
    }

    private static List<String> titles(Document desk, String pile) {
        return desk.select("#" + pile + " h3").eachText();
    }

    private Document desk(Acting acting) {
        return page(acting, at(""));
    }

    private Document page(Acting acting, String path) {
        return Jsoup.parse(text(path, acting));
    }

    private String text(String path, Acting acting) {
        var answer = mvc.get().uri(path).with(SignedIn.as(acting)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

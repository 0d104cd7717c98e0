package org.planwerk.web;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.FilterGroup.Option;
import org.planwerk.web.SynopsisRow.Side;
import org.planwerk.web.picture.Band;
import org.planwerk.web.picture.Flow;
import org.planwerk.web.picture.Flow.Bundle;
import org.planwerk.web.picture.JudgementPicture;
import org.planwerk.web.picture.Timeline;
import org.planwerk.web.picture.Timeline.Cycles;
import org.planwerk.web.picture.Timeline.Edition;
import org.planwerk.web.picture.Timeline.Event;

/** Pages that show every part: with much, with nothing, with long words. All of it is made up. */
public class Gallery {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.planwerk");
    private static final String LONG = "Niedrigschwelligkeitsverbesserungsmaßnahmenkatalog";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    public static final Map<String, Function<Gallery, Content>> PAGES = Collections.unmodifiableMap(pages());

    private static final List<FieldSign> FIELDS = List.of(
            new FieldSign(Words.of("Sprache"), 1, "speech", "#1"),
            new FieldSign(Words.of("Bildung"), 2, "book", "#2"),
            new FieldSign(Words.of("Arbeit"), 3, "case", "#3"),
            new FieldSign(Words.of("Wohnen"), 4, "house", "#4"),
            new FieldSign(Words.of("Werte, Regeln und Normen"), 5, "people", "#5"),
            new FieldSign(Words.of("Gesundheit"), 6, "health", "#6"));

    private static final Map<StatusSign, String> STATUS = new EnumMap<>(Map.ofEntries(
            entry(StatusSign.IDEA, "Idee"),
            entry(StatusSign.PLANNED, "geplant"),
            entry(StatusSign.RUNNING, "läuft"),
            entry(StatusSign.DONE, "abgeschlossen"),
            entry(StatusSign.PERMANENT, "Daueraufgabe"),
            entry(StatusSign.DELAYED, "verzögert"),
            entry(StatusSign.ON_HOLD, "ruht"),
            entry(StatusSign.DROPPED, "entfallen"),
            entry(StatusSign.EXISTED_BEFORE, "gab es schon"),
            entry(StatusSign.NOT_REPORTED, "nicht gemeldet")));

    private static final Map<FateSign, String> FATES = Map.of(
            FateSign.KEPT, "geblieben",
            FateSign.CHANGED, "geändert",
            FateSign.MERGED, "zusammengeführt",
            FateSign.SPLIT, "geteilt",
            FateSign.COMPLETED, "erledigt",
            FateSign.ROUTINE, "in den Alltag übernommen",
            FateSign.DROPPED, "entfallen",
            FateSign.UNDOCUMENTED, "nicht überliefert",
            FateSign.NEW, "neu");

    private final Page page;
    private final boolean rtl;

    Gallery(Page page, boolean rtl) {
        this.page = page;
        this.rtl = rtl;
    }

    /** The whole page as it is sent. */
    String render(String name) {
        var output = new StringOutput();
        TEMPLATES.render(
                "web/layout.jte",
                Map.of(
                        "page",
                        page,
                        "title",
                        name,
                        "path",
                        "/galerie/" + name,
                        "current",
                        "plan",
                        "description",
                        "Alle Teile",
                        "crumbs",
                        List.of(
                                new Crumb(Words.of("Musterstadt"), ""),
                                new Crumb(Words.of("Maßnahmen"), "/massnahmen"),
                                Crumb.here(Words.of(name))),
                        "content",
                        requireNonNull(PAGES.get(name)).apply(this)),
                output);
        return output.toString();
    }

    private static Map<String, Function<Gallery, Content>> pages() {
        var pages = new LinkedHashMap<String, Function<Gallery, Content>>();
        pages.put("start", Gallery::start);
        pages.put("massnahme", Gallery::measure);
        pages.put("katalog", Gallery::catalogue);
        pages.put("synopse", Gallery::synopsis);
        pages.put("feld", Gallery::field);
        pages.put("suche", Gallery::search);
        pages.put("bilder", Gallery::pictures);
        pages.put("leer", Gallery::empty);
        pages.put("lang", Gallery::longWords);
        return pages;
    }

    private Content start() {
        return all(
                hero(
                        "Zusammen leben, zusammen wachsen",
                        "eyebrow",
                        "Integrationsplan der Stadt Musterstadt",
                        "lead",
                        Words.of(
                                "Mehr als 40 von 100 Menschen in Musterstadt haben eine Einwanderungsgeschichte. Dieser Plan sagt, was die Stadt und ihre Partner tun, damit alle dazugehören."),
                        "actions",
                        all(
                                part("button", "href", "#felder", "label", "Den Plan lesen"),
                                part(
                                        "button",
                                        "href",
                                        "#neu",
                                        "label",
                                        "Was heißt das für mich?",
                                        "kind",
                                        "secondary"))),
                Band.draw(List.of(1, 2, 3, 4, 5), rtl),
                section(
                        "wo",
                        "Wo der Plan heute steht",
                        "tint",
                        picture(timeline()),
                        "lead",
                        "Beschlossen 2019, gemeinsam überprüft 2023, seit 2024 jedes Jahr weitergeführt."),
                section(
                        "felder",
                        "Sechs Handlungsfelder, 31 Maßnahmen",
                        "",
                        all(
                                part("fields", "fields", fieldRows()),
                                part("legend", "words", STATUS),
                                part("more", "href", "#", "label", "Alle Maßnahmen ansehen"))),
                section(
                        "neu",
                        "Neu",
                        "line",
                        all(
                                html("<div class=\"pw-cols pw-cols--2-1\"><div>"),
                                part(
                                        "news",
                                        "items",
                                        List.of(
                                                new NewsItem(
                                                        "14. Oktober 2026",
                                                        Entry.link(
                                                                        "Netzwerkgruppen: Was sich an den Schulen geändert hat",
                                                                        "#a")
                                                                .on("DEMO"),
                                                        Words.of("62 Menschen haben an vier Tischen gearbeitet.")),
                                                new NewsItem(
                                                        "28. September 2026",
                                                        Entry.link("Mama lernt Deutsch: neuer Kurs", "#b")
                                                                .on("SUMMARISED"),
                                                        null))),
                                html("</div>"),
                                part("contact", "contact", contact()),
                                html("</div>"))));
    }

    private Content measure() {
        return all(
                hero(
                        "Mama lernt Deutsch",
                        "field",
                        FIELDS.getFirst(),
                        "lead",
                        Words.of("Mütter lernen Deutsch an der Grundschule ihrer Kinder."),
                        "meta",
                        List.of("Maßnahme 7.1.2", "Verantwortlich: Referat Migration", "seit 2019")),
                section("stand", "Wo die Maßnahme steht", "", part("judge", "judgements", judgements())),
                section(
                        "faden",
                        "Der rote Faden",
                        "tint",
                        part("thread", "stations", stations()),
                        "lead",
                        "Von den Stimmen der Menschen bis zum heutigen Stand."),
                section(
                        "einzeln",
                        "Die Maßnahme im Einzelnen",
                        "",
                        all(
                                html("<div class=\"pw-cols pw-cols--2-1\"><div>"),
                                part(
                                        "facts",
                                        "facts",
                                        List.of(
                                                Fact.of("Für wen", "Mütter mit Einwanderungsgeschichte"),
                                                new Fact(
                                                        "Mit dabei",
                                                        List.of(
                                                                Entry.link("Uhland-Grundschule", "#u"),
                                                                Entry.of("Haus der Familie")
                                                                        .on("INFERRED"))),
                                                Fact.of("Zeitraum", "2019 bis Ende 2024, verlängert bis 2028"))),
                                html("<h3>Schritte</h3>"),
                                part(
                                        "steps",
                                        "steps",
                                        List.of(
                                                new Step(
                                                        StatusSign.DONE,
                                                        "fertig Januar 2024",
                                                        Words.of("Erste Gruppe"),
                                                        null),
                                                new Step(
                                                        StatusSign.RUNNING,
                                                        "läuft bis Dezember 2026",
                                                        Words.of("Vierte Schule finden"),
                                                        "DEMO"))),
                                html("</div><div>"),
                                part("tablebox", "label", "Mittel je Jahr", "content", html("""
                                        <table class="pw-table"><caption>Mittel je Jahr, in Euro</caption>
                                        <thead><tr><th scope="col">Jahr</th><th scope="col" class="n">geplant</th><th scope="col" class="n">ausgegeben</th></tr></thead>
                                        <tbody><tr><th scope="row">2024</th><td class="n">12.000</td><td class="n">11.480</td></tr></tbody></table>""")),
                                html("<h3>Dokumente</h3>"),
                                part("downloads", "downloads", downloads()),
                                html("</div></div>"))));
    }

    private Content catalogue() {
        return all(
                hero("Maßnahmen", "lead", Words.of("Was die Stadt und ihre Partner tun.")),
                html("<div class=\"pw-wrap pw-cols pw-cols--side\"><div>"),
                part("filter", "groups", filters(), "kept", Map.of("ansicht", "liste")),
                html("</div><section aria-labelledby=\"erg\"><h2 id=\"erg\">8 von 31 Maßnahmen</h2>"),
                part(
                        "chips",
                        "chips",
                        List.of(new Chip(Words.of("Handlungsfeld: Sprache"), "#x"), new Chip(Words.of("läuft"), "#y"))),
                part(
                        "tabs",
                        "label",
                        "Ansicht",
                        "tabs",
                        List.of(new Tab("Liste", "#l", true, "list"), new Tab("Tabelle", "#t", false, "table"))),
                part("measures", "measures", measures()),
                part("pager", "next", "#n", "start", "#s"),
                part("more", "href", "#csv", "label", "Diese 8 als CSV herunterladen", "symbol", "download"),
                html("</section></div>"));
    }

    private Content synopsis() {
        var bundles = List.of(
                new Bundle(FateSign.KEPT, 7, 7),
                new Bundle(FateSign.CHANGED, 3, 3),
                new Bundle(FateSign.MERGED, 2, 1),
                new Bundle(FateSign.SPLIT, 1, 2),
                new Bundle(FateSign.COMPLETED, 2, 0),
                new Bundle(FateSign.ROUTINE, 1, 0),
                new Bundle(FateSign.DROPPED, 1, 0),
                new Bundle(FateSign.UNDOCUMENTED, 2, 0),
                new Bundle(FateSign.NEW, 0, 4));
        return all(
                hero(
                        "Was wurde aus den Bedarfen von 2019?",
                        "eyebrow",
                        "Zwei Fassungen nebeneinander",
                        "basis",
                        "DEMO",
                        "lead",
                        Words.of("Jeder Bedarf wurde neu geprüft: Gilt er noch?")),
                section(
                        "auf",
                        "Auf einen Blick",
                        "tint",
                        all(
                                Flow.draw(bundles, flowWords("19 Bedarfe von 2019", "17 Bedarfe von 2023"), rtl),
                                part(
                                        "counts",
                                        "counts",
                                        bundles.stream()
                                                .map(bundle -> new FateCount(
                                                        bundle.fate(),
                                                        word(bundle.fate()),
                                                        Math.max(bundle.before(), bundle.after()),
                                                        "#" + bundle.fate()))
                                                .toList(),
                                        "sentence",
                                        Words.of("19 Bedarfe von 2019. Das ergibt 17 Bedarfe von 2023."),
                                        "proof",
                                        "Probe: 7 + 3 + 2 + 1 + 2 + 1 + 1 + 2 = 19. Es fehlt keiner."))),
                section(
                        "einz",
                        "Jeder Bedarf einzeln",
                        "",
                        part(
                                "synopsis",
                                "before",
                                Words.of("2019"),
                                "after",
                                Words.of("2023"),
                                "rows",
                                synopsisRows())));
    }

    private Content field() {
        return all(
                hero(
                        "Sprache",
                        "field",
                        new FieldSign(Words.of("Handlungsfeld"), 1, "speech", null),
                        "largeField",
                        true,
                        "lead",
                        Words.of("Wer Deutsch kann, kommt weiter: beim Arzt, in der Schule, im Beruf."),
                        "meta",
                        List.of("Kapitel 5.1", "8 Maßnahmen", "5 Ziele")),
                part(
                        "scenario",
                        "heading",
                        "So soll es sein im Jahr",
                        "year",
                        "2035",
                        "tone",
                        1,
                        "quote",
                        Words.of(
                                "Jeder Mensch in Musterstadt spricht so gut Deutsch, dass er den Alltag allein meistern kann."),
                        "states",
                        List.of(
                                Entry.of("Wer neu ankommt, findet in vier Wochen einen Kurs.")
                                        .on("DEMO"),
                                Entry.of("Kein Kurs scheitert an der Kinderbetreuung.")),
                        "source",
                        Words.of("Aus dem Strategie-Workshop am 13. Juli 2018.")),
                section(
                        "weit",
                        "Wie weit sind wir?",
                        "",
                        all(
                                html("<p class=\"pw-bigline\">Von 10 Maßnahmen ist 1 abgeschlossen.</p>"),
                                part("named", "measures", statusLinks(10), "tone", 1))),
                section(
                        "ganz",
                        "Das ganze Bild",
                        "line",
                        part(
                                "whole",
                                "rows",
                                List.of(
                                        new WholeRow(
                                                Entry.link("Mütter kleiner Kinder lernen Deutsch", "#g1"),
                                                List.of(
                                                        Entry.link(
                                                                "Frauen fällt es oft schwerer, Deutsch zu lernen",
                                                                "#n1"),
                                                        Entry.link(
                                                                        "Kurse liegen zu Zeiten, in denen die Kinder zu Hause sind",
                                                                        "#n2")
                                                                .on("DEMO")),
                                                List.of(
                                                        new WholeRow.Measure(
                                                                Entry.link("Mama lernt Deutsch", "#m1"),
                                                                StatusSign.RUNNING,
                                                                "läuft"),
                                                        new WholeRow.Measure(
                                                                Entry.link("Kurse mit Kinderbetreuung", "#m2")
                                                                        .on("DEMO"),
                                                                StatusSign.PLANNED,
                                                                "geplant")),
                                                1),
                                        new WholeRow(
                                                Entry.of("Die Muttersprache gilt als Stärke"),
                                                List.of(),
                                                List.of(),
                                                1)))));
    }

    private Content search() {
        var problems = new Problems(List.of(new Problem("name", "web.problems", Map.of("count", 2))));
        return all(
                hero("3 Treffer für »Kinderbetreuung«"),
                html("<div class=\"pw-wrap\">"),
                part("sitesearch", "id", "gross", "value", "Kinderbetreuung", "large", true),
                html("<h2>Maßnahmen</h2>"),
                part("hits", "hits", hits()),
                html("<h2>In dieser Liste</h2>"),
                part("search", "name", "liste", "label", "Name der Einrichtung", "value", ""),
                html("<h2>Formular</h2><form class=\"pw-form\">"),
                part("problems", "problems", problems),
                part(
                        "field",
                        "problems",
                        problems,
                        "name",
                        "name",
                        "label",
                        "Name",
                        "value",
                        "<b>",
                        "hint",
                        "Wie Sie heißen"),
                part("field", "problems", Problems.none(), "name", "ort", "label", "Ort", "value", ""),
                html("</form>"),
                part("hint", "content", html("<p>Bis 4. Dezember werden Sachstände abgefragt.</p>")),
                part("hint", "content", html("<p>Zwei Dinge fehlen noch.</p>"), "warn", true),
                part(
                        "empty",
                        "title",
                        "Noch keine Maßnahme zu diesem Bedarf",
                        "text",
                        "Das ist eine Lücke im Plan.",
                        "next",
                        Entry.link("Sagen Sie, was helfen würde", "#")),
                html("</div>"));
    }

    private Content pictures() {
        var many = List.of(
                new Bundle(FateSign.KEPT, 20, 20),
                new Bundle(FateSign.CHANGED, 9, 9),
                new Bundle(FateSign.MERGED, 5, 2),
                new Bundle(FateSign.UNDOCUMENTED, 25, 0),
                new Bundle(FateSign.DROPPED, 1, 0),
                new Bundle(FateSign.NEW, 0, 11));
        var judgements = Stream.of(StatusSign.values())
                .map(sign -> new Judgement(sign.name(), word(sign), null, null, JudgementPicture.status(sign)))
                .toList();
        var ages = Stream.of(0, 3, 7, 11, 14)
                .map(age -> new Judgement("Wie aktuell", age + " Monate", null, null, JudgementPicture.age(age)))
                .toList();
        var evidence = IntStream.rangeClosed(0, 3)
                .mapToObj(
                        rung -> new Judgement("Beleg", "Sprosse " + rung, null, null, JudgementPicture.evidence(rung)))
                .toList();
        return all(
                hero("Bilder"),
                section("b1", "Drei Ereignisse, eine Fassung", "tint", picture(shortTimeline())),
                section("b2", "Fünfzehn Ereignisse, fünf Fassungen", "tint", picture(longTimeline())),
                section(
                        "b3",
                        "Sechzig Dinge",
                        "tint",
                        Flow.draw(many, flowWords("60 Ziele von 2008", "42 Ziele von 2019"), rtl)),
                section(
                        "b4",
                        "Urteile",
                        "",
                        all(
                                part("judge", "judgements", judgements.subList(0, 3)),
                                part("judge", "judgements", judgements.subList(3, 6)),
                                part("judge", "judgements", judgements.subList(6, 9)),
                                part("judge", "judgements", ages.subList(0, 3)),
                                part("judge", "judgements", evidence.subList(1, 4)))));
    }

    private Content empty() {
        return all(
                hero("Nichts"),
                section("l1", "Faden", "", part("thread", "stations", List.of(gap(), here()))),
                section(
                        "l2",
                        "Zeitleiste",
                        "",
                        part("timeline", "timeline", new Timeline(List.of(), List.of(), null, TODAY))),
                section(
                        "l3",
                        "Felder",
                        "",
                        part(
                                "fields",
                                "fields",
                                List.of(new FieldRow(FIELDS.getFirst(), List.of(), "Noch keine Maßnahmen", null)))),
                section(
                        "l4",
                        "Liste",
                        "",
                        all(
                                part("chips", "chips", List.of()),
                                part("pager", "next", null, "start", null),
                                part(
                                        "measures",
                                        "measures",
                                        List.of(new MeasureRow(
                                                Entry.link("Ohne alles", "#"),
                                                Words.of(""),
                                                Words.of(""),
                                                null,
                                                StatusSign.NOT_REPORTED,
                                                "nicht gemeldet",
                                                false,
                                                "Stand nicht gemeldet",
                                                "Wirkung: keine Angabe"))))));
    }

    private Content longWords() {
        var sign = new FieldSign(Words.of(LONG), 3, "office", "#f");
        return all(
                hero(
                        LONG,
                        "field",
                        sign,
                        "lead",
                        Words.of(LONG + " " + LONG),
                        "meta",
                        List.of(LONG, LONG),
                        "basis",
                        "SUMMARISED"),
                section(
                        "w1",
                        LONG,
                        "",
                        all(
                                part(
                                        "measures",
                                        "measures",
                                        List.of(new MeasureRow(
                                                Entry.link(LONG, "#m").on("INFERRED"),
                                                Words.of(LONG),
                                                Words.of(LONG),
                                                sign,
                                                StatusSign.PERMANENT,
                                                LONG,
                                                true,
                                                LONG,
                                                LONG))),
                                part("facts", "facts", List.of(Fact.of(LONG, LONG))),
                                part("tabs", "label", LONG, "tabs", List.of(new Tab(LONG, "#", true, null))),
                                part("chips", "chips", List.of(new Chip(Words.of(LONG), "#c"))),
                                part(
                                        "synopsis",
                                        "before",
                                        Words.of("2019"),
                                        "after",
                                        Words.of("2023"),
                                        "rows",
                                        List.of(new SynopsisRow(
                                                FateSign.CHANGED,
                                                "zusammengeführt",
                                                List.of(Side.of(Words.of(LONG), "#s")),
                                                List.of(new Side(Words.of(LONG), "#s2", WordDiff.of(LONG, LONG + "s"))),
                                                Words.of(LONG),
                                                Entry.link(LONG, "#d"),
                                                "DEMO"))),
                                part(
                                        "fields",
                                        "fields",
                                        List.of(new FieldRow(
                                                sign, statusLinks(40), "", Entry.link("40 Maßnahmen", "#zaehlung")))),
                                part(
                                        "named",
                                        "measures",
                                        List.of(new StatusLink(StatusSign.RUNNING, LONG, Words.of(LONG), "#")),
                                        "tone",
                                        3),
                                part(
                                        "judge",
                                        "judgements",
                                        List.of(new Judgement(
                                                LONG, LONG, LONG, Entry.link(LONG, "#"), JudgementPicture.age(3)))),
                                part(
                                        "thread",
                                        "stations",
                                        List.of(
                                                ThreadStation.voices(
                                                        "v",
                                                        LONG,
                                                        LONG,
                                                        List.of(new Voice(Words.of(LONG), Words.of(LONG), "DEMO")),
                                                        Entry.link(LONG, "#")),
                                                ThreadStation.of("s", LONG, "need", LONG, Entry.link(LONG, "#"))
                                                        .saying(Words.of(LONG))
                                                        .from(Words.of(LONG))
                                                        .after(LONG)
                                                        .in(ThreadStation.State.HERE))),
                                part(
                                        "downloads",
                                        "downloads",
                                        List.of(new Download(Words.of(LONG), "#", "PDF", 123, null, Words.of(LONG)))),
                                part("empty", "title", LONG, "text", LONG))));
    }

    /** The part asks the page for the direction of reading, which here only the picture knows. */
    private Content picture(Timeline timeline) {
        return rtl
                ? all(html("<figure class=\"pw-time\">"), timeline.draw("Zeitleiste", "Heute", true), html("</figure>"))
                : part("timeline", "timeline", timeline);
    }

    private static Timeline timeline() {
        return new Timeline(
                List.of(
                        event(2010, 10, "Herbst 2010", "Erster Plan", null, 0, true),
                        event(2017, 11, "25. November 2017", "Auftakt", "80 Beteiligte", 80, false),
                        event(2018, 3, "Frühjahr 2018", "Befragungen", "115 Beteiligte", 115, false),
                        event(2018, 7, "13. Juli 2018", "Strategie-Workshop", "35 Beteiligte", 35, false),
                        event(2018, 9, "September 2018", "Fachforen", "90 Beteiligte", 90, false),
                        event(2019, 4, "11. April 2019", "Beschluss", null, 0, true),
                        event(2023, 4, "28. April 2023", "Konferenz", "45 Beteiligte", 45, false),
                        event(2023, 5, "17. Mai 2023", "Runder Tisch", "Bedarfe geprüft", 18, false)),
                List.of(
                        edition(2010, 10, "Erster Plan", "Herbst 2010", Edition.State.OLD),
                        edition(
                                2019,
                                4,
                                "»Zusammen leben, zusammen wachsen«",
                                "beschlossen 11.04.2019",
                                Edition.State.CURRENT),
                        edition(2027, 6, "Nächste Fassung", "in Vorbereitung", Edition.State.NEXT)),
                new Cycles(
                        List.of(2024, 2025, 2026),
                        "Seit 2024",
                        "Jedes Jahr ein Durchgang",
                        Words.of("Schwerpunkt Bildungsgerechtigkeit")),
                TODAY);
    }

    private static Timeline shortTimeline() {
        return new Timeline(
                List.of(
                        event(2021, 1, "Januar 2021", "Auftakt", "12 Beteiligte", 12, false),
                        event(2021, 6, "Juni 2021", "Werkstatt", null, 400, false),
                        event(2022, 2, "Februar 2022", "Beschluss", null, 0, true)),
                List.of(edition(2022, 2, "Der Plan", "beschlossen", Edition.State.CURRENT)),
                null,
                TODAY);
    }

    private static Timeline longTimeline() {
        var titles = List.of(
                "Auftakt im Rathaus",
                "Befragung der Vereine",
                "Integrationskonferenz",
                "Runder Tisch",
                "Beschluss",
                "Netzwerktreffen",
                "Zwischenbericht",
                "Fachforum Sprache und Bildung",
                "Beirat",
                "Beschluss",
                "Arbeitsgruppen",
                "Werkstatt",
                "Überprüfung der Bedarfe",
                "Öffentliche Auslegung",
                "Beschluss");
        return new Timeline(
                IntStream.range(0, titles.size())
                        .mapToObj(i -> event(
                                2004 + i * 22 / titles.size(),
                                1 + i * 5 % 12,
                                "Ereignis " + (i + 1),
                                titles.get(i),
                                i % 3 == 0 ? (10 + 20 * i) + " Beteiligte" : null,
                                10 + 20 * i,
                                i % 5 == 4))
                        .toList(),
                IntStream.range(0, 5)
                        .mapToObj(i -> edition(
                                2005 + i * 5,
                                9,
                                "Fassung " + (i + 1),
                                "beschlossen " + (2005 + i * 5),
                                i < 4 ? Edition.State.OLD : Edition.State.CURRENT))
                        .toList(),
                null,
                TODAY);
    }

    private static Event event(
            int year, int month, String when, String title, @Nullable String note, int people, boolean decision) {
        return new Event(LocalDate.of(year, month, 1), when, title, note, people, decision, null);
    }

    private static Edition edition(int year, int month, String title, String note, Edition.State state) {
        return new Edition(LocalDate.of(year, month, 1), note, title, null, state, "#fassung");
    }

    private static Flow.Words flowWords(String before, String after) {
        return new Flow.Words(FATES, "daraus", before, after);
    }

    private static List<FieldRow> fieldRows() {
        return IntStream.range(0, FIELDS.size())
                .mapToObj(i -> new FieldRow(
                        FIELDS.get(i),
                        statusLinks(10 - i),
                        "",
                        Entry.link((10 - i) + " Maßnahmen, davon 1 verzögert", "#zaehlung")))
                .toList();
    }

    private static List<StatusLink> statusLinks(int count) {
        var signs = StatusSign.values();
        return IntStream.range(0, count)
                .mapToObj(i -> signs[i % signs.length])
                .map(sign -> new StatusLink(sign, word(sign), Words.of("Sprach-Wegweiser " + sign), "#m"))
                .toList();
    }

    private static List<Judgement> judgements() {
        return List.of(
                new Judgement(
                        "Umsetzung",
                        "läuft",
                        "An drei von drei geplanten Schulen.",
                        null,
                        JudgementPicture.status(StatusSign.RUNNING)),
                new Judgement(
                        "Wie aktuell", "5 Wochen alt", "Gemeldet am 14. Oktober 2026.", null, JudgementPicture.age(1)),
                new Judgement(
                        "Beleg für die Wirkung",
                        "Teilnahme gezählt",
                        "Noch nicht gemessen.",
                        Entry.link("Was dafür fehlt", "#"),
                        JudgementPicture.evidence(1)));
    }

    private static ThreadStation here() {
        return ThreadStation.of("hier", "Maßnahme", "measure", "Sie sind hier", Entry.of("Mama lernt Deutsch"))
                .saying(Words.of("Ein Deutschkurs an der Grundschule der eigenen Kinder, vormittags, mit Betreuung."))
                .in(ThreadStation.State.HERE);
    }

    private static ThreadStation gap() {
        return ThreadStation.gap("bedarf", "Bedarf", "gap", "Kein Bedarf genannt");
    }

    private static List<ThreadStation> stations() {
        return List.of(
                ThreadStation.voices(
                                "stimmen",
                                "Stimmen",
                                "Frühjahr 2018",
                                List.of(
                                        new Voice(
                                                Words.of("Ich wollte in den Kurs. Aber das dritte Kind kam."),
                                                Words.of("Eine Mutter"),
                                                "DEMO"),
                                        new Voice(
                                                Words.of("Die Mütter sehen wir nur morgens an der Schultür."),
                                                Words.of("Eine Schule"),
                                                "DEMO"),
                                        new Voice(
                                                Words.of("Ohne Kinderbetreuung ist jedes Angebot keines."),
                                                Words.of("Befragung"),
                                                "DEMO")),
                                Entry.link("Weitere 12 Stimmen", "#"))
                        .after("Warum gibt es diese Maßnahme?"),
                ThreadStation.of(
                                "befund",
                                "Befund",
                                "finding",
                                "Ist-Analyse 2018",
                                Entry.link("Frauen fällt es oft schwerer, Deutsch zu lernen", "#")
                                        .on("SUMMARISED"))
                        .saying(Words.of("Neu Angekommene lernen sehr verschieden schnell."))
                        .from(Words.of("Quelle: Kapitel 5.1 des Plans")),
                gap(),
                ThreadStation.of(
                        "ziel", "Ziel", "goal", "bis 2035", Entry.link("Jeder Mensch meistert den Alltag allein", "#")),
                here(),
                ThreadStation.of(
                                "beschluss",
                                "Beschluss",
                                "decision",
                                "11. April 2019",
                                Entry.link("Der Gemeinderat beschließt den Plan", "#"))
                        .after("Was ist daraus geworden?"),
                ThreadStation.of(
                                "stand",
                                "Sachstand",
                                "progress",
                                "14. Oktober 2026",
                                Entry.link("Ein vierter Kurs ist bewilligt", "#")
                                        .on("DEMO"))
                        .in(ThreadStation.State.OPEN),
                ThreadStation.of(
                        "weiter", "Wie es weitergeht", "onward", "ab 2027", Entry.of("Nächste Prüfung im März 2027")));
    }

    private static List<Download> downloads() {
        return List.of(
                new Download(Words.of("Maßnahmenblatt"), "#d", "PDF", 180_000, TODAY, Words.of("barrierefrei")),
                new Download(Words.of("Der ganze Plan"), "#p", "PDF", 2_440_000, null, null));
    }

    private static List<FilterGroup> filters() {
        return List.of(
                new FilterGroup(
                        "feld",
                        "Handlungsfeld",
                        FIELDS.stream()
                                .map(field ->
                                        new Option(field.symbol(), field.name(), field.tone() * 2L, field.tone() == 1))
                                .toList()),
                new FilterGroup(
                        "stand",
                        "Umsetzung",
                        List.of(
                                new Option("laeuft", Words.of("läuft"), 5, true),
                                new Option("ruht", Words.of("ruht"), 0, false))));
    }

    private static List<MeasureRow> measures() {
        return Stream.of(StatusSign.values())
                .map(sign -> new MeasureRow(
                        Entry.link("Mama lernt Deutsch", "#" + sign).on(sign == StatusSign.IDEA ? "DEMO" : "STATED"),
                        Words.of("Deutschkurs für Mütter an der Grundschule ihrer Kinder."),
                        Words.of("Referat Migration und Teilhabe"),
                        sign.ordinal() % 2 == 0 ? FIELDS.get(sign.ordinal() % 6) : null,
                        sign,
                        word(sign),
                        sign != StatusSign.NOT_REPORTED,
                        "Stand: 5 Wochen alt",
                        "Wirkung: Teilnahme gezählt"))
                .toList();
    }

    private static List<SynopsisRow> synopsisRows() {
        var before = "Gute Angebote sind da, aber Neue kennen sie nicht";
        var after = "Gute Angebote sind da, aber nur auf Deutsch beschrieben";
        return List.of(
                new SynopsisRow(
                        FateSign.KEPT,
                        "geblieben",
                        List.of(Side.of(Words.of("Frauen fällt es oft schwerer"), "#1")),
                        List.of(Side.of(Words.of("Frauen fällt es oft schwerer"), "#1")),
                        Words.of("Konferenz: weiter wichtig."),
                        null,
                        null),
                new SynopsisRow(
                        FateSign.CHANGED,
                        "geändert",
                        List.of(Side.of(Words.of(before), "#2")),
                        List.of(new Side(Words.of(after), "#2", WordDiff.of(before, after))),
                        Words.of("Nun fehlen andere Sprachen."),
                        Entry.link("Beschluss vom 20. Juni 2023", "#b"),
                        "SUMMARISED"),
                new SynopsisRow(
                        FateSign.MERGED,
                        "zusammengeführt",
                        List.of(
                                Side.of(Words.of("Deutsch lernen am Vormittag"), "#3"),
                                Side.of(Words.of("Kinderbetreuung"), "#4")),
                        List.of(Side.of(Words.of("Kurse brauchen Kinderbetreuung im selben Haus"), "#5")),
                        Words.of("Zwei Namen für dieselbe Not."),
                        null,
                        "DEMO"),
                new SynopsisRow(
                        FateSign.UNDOCUMENTED,
                        "nicht überliefert",
                        List.of(Side.of(Words.of("Sprachpatenschaften"), "#6")),
                        List.of(),
                        null,
                        null,
                        null),
                new SynopsisRow(
                        FateSign.NEW,
                        "neu",
                        List.of(),
                        List.of(Side.of(Words.of("Kurse neben der Arbeit"), "#7")),
                        null,
                        null,
                        null));
    }

    private static ContactCard contact() {
        return new ContactCard(
                "Fragen? Wir sind da.",
                Words.of("Referat Migration und Teilhabe"),
                List.of(Words.of("Bürgerhaus, Kirchstraße 11"), Words.of("00000 Musterstadt")),
                "Heute geschlossen. Wieder da: Montag, 9 Uhr",
                List.of(
                        new ContactCard.Hours("Montag, Dienstag", Words.of("9 bis 12 Uhr")),
                        new ContactCard.Hours("Donnerstag", Words.of("14 bis 18 Uhr"))),
                "Wir sprechen Deutsch, Englisch, Türkisch.",
                "0000 123456",
                "integration@example.org",
                "DEMO");
    }

    private static List<Hit> hits() {
        return List.of(new Hit(
                Entry.link("Mama lernt Deutsch", "#h"),
                List.of(
                        new Hit.Piece("Ein Deutschkurs, vormittags, mit ", false),
                        new Hit.Piece("Kinderbetreuung", true),
                        new Hit.Piece(" für die Kleinen.", false)),
                null,
                List.of("läuft", "Stand 14. Oktober 2026"),
                FIELDS.getFirst()));
    }

    private Content hero(String title, Object... more) {
        return part(
                "hero",
                Stream.concat(Stream.of("title", Words.of(title)), Stream.of(more))
                        .toArray());
    }

    private Content section(String id, String title, String kind, Content content, Object... more) {
        return part(
                "section",
                Stream.concat(Stream.of("id", id, "title", title, "kind", kind, "content", content), Stream.of(more))
                        .toArray());
    }

    private Content part(String name, @Nullable Object... named) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("page", page);
        for (var i = 0; i < named.length; i += 2) {
            values.put(requireNonNull(named[i]).toString(), named[i + 1]);
        }
        return output -> TEMPLATES.render("web/parts/" + name + ".jte", values, output);
    }

    private static String word(StatusSign sign) {
        return requireNonNull(STATUS.get(sign));
    }

    private static String word(FateSign fate) {
        return requireNonNull(FATES.get(fate));
    }

    private static Content html(String html) {
        return output -> output.writeContent(html);
    }

    private static Content all(Content... contents) {
        return output -> {
            for (var content : contents) {
                content.writeTo(output);
            }
        };
    }
}

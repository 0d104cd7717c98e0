package org.planwerk.desk.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which column of ours the columns of somebody's file are, by their heads. */
final class Heads {

    private static final Pattern YEAR = Pattern.compile(
            "(?:kosten|euro|eur|€|budget|mittel|summe|betrag|haushalt|plan|ansatz)?\\s*(?:in\\s+)?(?:€|euro|eur)?\\s*((?:19|20|21)\\d\\d)\\s*(?:\\(?(?:€|euro|eur)\\)?)?");

    /** What offices write above such columns. */
    private static final Map<String, String> USUAL = usual();

    private final Map<String, String> known = new HashMap<>();

    /** @param columns ours in each language, whose labels are heads as well */
    Heads(List<Columns> columns) {
        columns.forEach(each ->
                each.choices(List.of()).forEach(column -> known.putIfAbsent(bare(column.label()), column.name())));
        USUAL.forEach(known::putIfAbsent);
    }

    /** The name of our column for each head, empty where none fits; none is given twice. */
    List<String> read(List<String> heads) {
        var given = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var head : heads) {
            var name = find(head);
            names.add(name.isEmpty() || given.add(name) ? name : "");
        }
        return names;
    }

    private String find(String head) {
        var bare = bare(head);
        var year = YEAR.matcher(bare);
        if (year.matches()) {
            return Columns.MONEY + "." + year.group(1);
        }
        return known.getOrDefault(bare, known.getOrDefault(bare.replaceAll("\\s*\\(.*\\)", ""), ""));
    }

    /** By what a file with the same heads, in whatever order, is known again. */
    static String key(List<String> heads) {
        try {
            var all = String.join("\n", heads.stream().map(Heads::bare).sorted().toList());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String bare(String head) {
        return head.toLowerCase(Locale.GERMAN)
                .replaceAll("\\s+", " ")
                .replaceAll("[*:?]+", "")
                .strip();
    }

    private static Map<String, String> usual() {
        var usual = new HashMap<String, String>();
        add(
                usual,
                Columns.TITLE,
                "titel",
                "name",
                "maßnahme",
                "massnahme",
                "bezeichnung",
                "projekt",
                "maßnahmentitel",
                "name der maßnahme",
                "titel der maßnahme",
                "vorhaben");
        add(
                usual,
                Columns.NUMBER,
                "nr",
                "nr.",
                "nummer",
                "lfd. nr.",
                "lfd nr",
                "ziffer",
                "kennziffer",
                "m-nr.",
                "maßnahmennummer",
                "maßnahmen-nr.");
        add(usual, "summary", "kurzbeschreibung", "kurz", "kurztext", "zusammenfassung", "in kürze");
        add(
                usual,
                "text",
                "beschreibung",
                "text",
                "inhalt",
                "erläuterung",
                "erläuterungen",
                "maßnahmenbeschreibung",
                "details");
        add(usual, "fields", "handlungsfeld", "handlungsfelder", "feld", "themenfeld", "bereich", "hf");
        add(usual, "goals", "ziel", "ziele", "zielsetzung", "unterziel", "leitziel", "teilziel");
        add(usual, "needs", "bedarf", "bedarfe");
        add(usual, "themes", "querschnittsthema", "querschnitt", "thema", "themen");
        add(usual, "targetGroups", "zielgruppe", "zielgruppen", "adressaten");
        add(
                usual,
                "involved.LEAD",
                "federführung",
                "federführend",
                "zuständig",
                "zuständigkeit",
                "verantwortlich",
                "verantwortung",
                "verantwortlichkeit",
                "verantwortliche stelle",
                "leitung",
                "amt",
                "fachbereich");
        add(
                usual,
                "involved.PARTNER",
                "partner",
                "kooperation",
                "kooperationspartner",
                "beteiligte",
                "mitwirkende",
                "akteure",
                "beteiligt");
        add(usual, "involved.PROVIDER", "träger", "durchführung", "umsetzung durch", "anbieter");
        add(usual, "binding", "verbindlichkeit", "art");
        add(usual, "permanent", "daueraufgabe", "dauerhaft", "laufend");
        add(
                usual,
                "runs",
                "zeitraum",
                "laufzeit",
                "zeit",
                "zeitplan",
                "umsetzungszeitraum",
                "zeitrahmen",
                "termin",
                "dauer",
                "wann");
        add(usual, "runs.from", "beginn", "start", "von", "ab", "anfang", "startdatum");
        add(usual, "runs.to", "ende", "bis", "fertigstellung", "abschluss", "enddatum", "frist");
        add(usual, "steps", "schritte", "meilensteine", "umsetzungsschritte", "arbeitsschritte");
        add(usual, "place", "ort", "stadtteil", "quartier", "wo");
        add(
                usual,
                Columns.MONEY,
                "kosten",
                "mittel",
                "finanzierung",
                "budget",
                "ressourcen",
                "finanzen",
                "mittelbedarf",
                "kosten und finanzierung");
        add(usual, "legalBasis", "rechtsgrundlage", "grundlage");
        add(usual, "priorityMark", "priorität", "prio", "priorisierung");
        add(usual, "links", "link", "links", "website", "verweis", "verweise");
        add(usual, "catalogue", "katalog", "maßnahmenkatalog");
        add(
                usual,
                Columns.STATUS,
                "status",
                "umsetzungsstand",
                "umsetzungsstatus",
                "bearbeitungsstand",
                "stand der umsetzung",
                "stand");
        add(usual, Columns.STATED, "sachstand", "sachstandsbericht", "bericht", "was ist geschehen");
        add(usual, Columns.STATED_AT, "stand vom", "stand am", "sachstand vom", "datum");
        return Map.copyOf(usual);
    }

    private static void add(Map<String, String> usual, String column, String... heads) {
        for (var head : heads) {
            usual.put(head, column);
        }
    }
}

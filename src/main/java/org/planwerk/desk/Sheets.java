package org.planwerk.desk;

import static org.planwerk.desk.Sheet.part;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwerk.identity.Permission;

/** The sheets of all lists that are written in forms, in the order in which the workshop names them. */
public final class Sheets {

    /** What a text rests on and who may see it comes last everywhere. */
    private static final Sheet.Part GROUND = part("ground", "basis", "basisNote", "visibility", "position");

    /** What has no visibility of its own. */
    private static final Sheet.Part STATED = part("ground", "basis", "basisNote", "position");

    private static final List<Sheet> TEXTS = List.of(
            text("fields", "handlungsfelder", part("what", "title", "number", "text"), part("look", "symbol", "tone")),
            text(
                    "scenarios",
                    "szenarien",
                    part("what", "title", "field", "year", "text"),
                    part("targets", "targetStates")),
            text("goals", "ziele", part("what", "title", "number", "text"), part("where", "level", "parent", "field")),
            text("findings", "befunde", part("what", "title", "number", "sort", "field", "text")),
            text("needs", "bedarfe", part("what", "title", "number", "field", "forWhom", "priority", "text")),
            text("themes", "themen", part("what", "title", "number", "text")),
            text(
                    "measures",
                    "massnahmen",
                    part("what", "title", "number", "summary", "text"),
                    part("why", "fields", "goals", "needs", "themes", "targetGroups"),
                    part("who", "involved", "binding"),
                    part("when", "permanent", "runs", "steps", "place"),
                    part("money", "resources", "legalBasis"),
                    part("show", "priorityMark", "goodPractice", "links"),
                    part("where", "parent", "catalogue", "cycle")),
            text("chapters", "kapitel", part("what", "title", "number", "parent")));

    private static final List<Sheet> SOURCES = List.of(
            free(
                    "sources",
                    "quellen",
                    part("what", "kind", "title", "form", "happened", "place"),
                    part("said", "text", "result", "method", "url"),
                    part("heads", "headCounts"),
                    part("where", "partOf", "edition", "cycle"),
                    part("ground", "basis", "basisNote", "visibility")),
            free("threads", "faeden", part("what", "from", "to", "edition", "note", "basis")),
            free(
                    "reviews",
                    "bedarfspruefungen",
                    part("what", "need", "verdict", "priority", "reason"),
                    part("heads", "at", "occasion", "byRole", "counts"),
                    part("where", "edition", "cycle"),
                    part("ground", "basis", "basisNote")),
            free(
                    "claims",
                    "aussagen",
                    part("what", "what", "valueText", "valueNum", "unit", "at", "note"),
                    part("where", "about", "edition", "source", "plan"),
                    STATED),
            free(
                    "terms",
                    "begriffe",
                    part("what", "term", "definition", "sourceText", "source"),
                    part("where", "plan", "edition"),
                    part("ground", "basis", "basisNote")),
            free(
                    "files",
                    "dateien",
                    part("what", "name", "description", "dated", "url"),
                    part("ground", "basis", "basisNote", "visibility")),
            free("attachments", "anlagen", part("what", "file", "label", "edition", "thing")));

    private static final List<Sheet> PROGRESS = List.of(new Sheet(
            "statements",
            "sachstaende",
            false,
            Permission.REPORT_PROGRESS,
            List.of(
                    part("what", "measure", "at", "statusWord", "delayed", "text"),
                    part("proof", "evidence", "effect", "source"),
                    part("where", "edition", "authorRole", "state"),
                    part("ground", "basis", "basisNote"))));

    private static final List<Sheet> DECISIONS = List.of(
            decided(
                    "editions",
                    "fassungen",
                    part("what", "title", "lead", "period"),
                    part("where", "plan", "kind", "predecessor", "relation"),
                    part("record", "record", "recordNote", "statedCounts", "definitionNote", "numbering"),
                    part("ground", "basis", "basisNote", "visibility", "visibilityReason")),
            decided(
                    "resolutions",
                    "beschluesse",
                    part("what", "body", "role", "decided", "subject", "resultWord"),
                    part("said", "wording", "reasons", "paperRef", "url"),
                    part("votes", "ayes", "noes", "abstentions", "votesNote"),
                    part("where", "plan", "edition"),
                    part("ground", "basis", "basisNote", "visibility")),
            decided(
                    "catalogues",
                    "massnahmenkataloge",
                    part("what", "title", "period", "edition", "resolution"),
                    part("ground", "basis", "basisNote")),
            decided(
                    "cycles",
                    "jahre",
                    part("what", "year", "title", "focusTheme", "text", "plan"),
                    part("ground", "basis", "basisNote")));

    private static final List<Sheet> SETTINGS = List.of(
            setting(
                    "plans",
                    "plaene",
                    part("what", "title", "kind", "motto", "about", "started"),
                    part("words", "words"),
                    part("ground", "basis", "basisNote")),
            setting("levels", "ebenen", part("what", "kind", "depth", "singular", "plural", "plan")),
            setting("statusWords", "statusworte", part("what", "word", "common", "position", "plan")),
            setting(
                    "organisations",
                    "organisationen",
                    part("what", "name", "kind", "parent", "text", "url", "languages"),
                    part("ground", "basis", "basisNote", "visibility")),
            setting(
                    "contacts",
                    "ansprechstellen",
                    part("what", "office", "function", "organisation", "topics"),
                    part("reach", "phone", "email", "address", "hours", "languages"),
                    GROUND),
            setting(
                    "offers",
                    "angebote",
                    part("what", "title", "organisation", "topic", "text", "runs", "url"),
                    part("ground", "basis", "basisNote", "visibility")),
            setting("legalPages", "rechtliches", part("what", "html", "asOf")));

    private Sheets() {}

    public static List<Sheet> texts() {
        return TEXTS;
    }

    static List<Sheet> sources() {
        return SOURCES;
    }

    static List<Sheet> decisions() {
        return DECISIONS;
    }

    static List<Sheet> settings() {
        return SETTINGS;
    }

    static List<Sheet> progress() {
        return PROGRESS;
    }

    public static Stream<Sheet> all() {
        return Stream.of(TEXTS, SOURCES, PROGRESS, DECISIONS, SETTINGS).flatMap(List::stream);
    }

    public static Optional<Sheet> find(String list) {
        return all().filter(sheet -> sheet.list().equals(list)).findFirst();
    }

    /** @throws NoSuchElementException if the address names no list */
    static Sheet at(String path, boolean edition) {
        return all().filter(sheet -> sheet.path().equals(path) && sheet.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(path));
    }

    private static Sheet text(String list, String path, Sheet.Part... parts) {
        return new Sheet(
                list,
                path,
                true,
                Permission.WRITE,
                Stream.concat(Stream.of(parts), Stream.of(GROUND)).toList());
    }

    private static Sheet free(String list, String path, Sheet.Part... parts) {
        return new Sheet(list, path, false, Permission.WRITE, List.of(parts));
    }

    private static Sheet decided(String list, String path, Sheet.Part... parts) {
        return new Sheet(list, path, false, Permission.DECIDE, List.of(parts));
    }

    private static Sheet setting(String list, String path, Sheet.Part... parts) {
        return new Sheet(list, path, false, Permission.SETTINGS, List.of(parts));
    }
}

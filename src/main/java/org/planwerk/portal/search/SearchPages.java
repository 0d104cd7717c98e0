package org.planwerk.portal.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Chip;
import org.planwerk.web.ContactCard;
import org.planwerk.web.Entry;
import org.planwerk.web.FilterGroup;

/** Says what a search found. */
final class SearchPages {

    private final Reading reading;
    private final Found found;
    private final Set<SearchKind> chosen;
    private final @Nullable ContactCard contact;
    private final int after;

    SearchPages(Reading reading, Found found, Set<SearchKind> chosen, int after, @Nullable ContactCard contact) {
        this.reading = reading;
        this.found = found;
        this.chosen = chosen;
        this.after = after;
        this.contact = contact;
    }

    SearchView view() {
        var hits = new SearchHits(reading, found.passage());
        var sections = found.groups().stream()
                .filter(group -> !group.rows().isEmpty())
                .map(group -> section(group, hits))
                .toList();
        var nothing = found.groups().isEmpty();
        return new SearchView(
                title(),
                found.asked().shown(),
                path(chosen, after),
                notes(),
                sections,
                nothing ? List.of() : List.of(kinds()),
                nothing ? List.of() : chips(),
                Map.of("q", found.asked().shown()),
                after > 0 ? reading.link(path(chosen, 0)) : null,
                next(),
                nothing ? tips() : List.of(),
                nothing && !found.asked().isEmpty() ? contact : null,
                reading.tongue().note());
    }

    private String title() {
        if (found.asked().isEmpty()) {
            return reading.text(
                    found.asked().shown().isEmpty() ? "portal.search.title" : "portal.search.none",
                    Map.of("typed", found.asked().shown()));
        }
        return found.groups().isEmpty()
                ? reading.text(
                        "portal.search.none", Map.of("typed", found.asked().shown()))
                : reading.text("portal.search.found", Map.of("count", found.count(), "typed", found.searched()));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (found.asked().cut()) {
            notes.add(reading.text("portal.search.cut", Map.of("most", Asked.LONGEST)));
        }
        if (found.corrected()) {
            notes.add(reading.text(
                    "portal.search.corrected", Map.of("typed", found.asked().shown(), "searched", found.searched())));
        }
        if (found.some()) {
            notes.add(reading.text(
                    "portal.search.some", Map.of("typed", found.asked().shown())));
        }
        return notes;
    }

    private SearchView.Section section(Found.Group group, SearchHits hits) {
        var kind = group.kind();
        var all = chosen.size() != 1 && group.found() > group.rows().size()
                ? Entry.link(
                        reading.text("portal.search.all." + kind, Map.of("count", group.found())),
                        reading.link(path(Set.of(kind), 0)))
                : null;
        return new SearchView.Section(
                "art-" + kind.word(),
                reading.text("portal.search.kind." + kind),
                reading.text("portal.search.count", Map.of("count", group.found())),
                group.rows().stream().map(row -> hits.hit(row.entry())).toList(),
                all);
    }

    private FilterGroup kinds() {
        var counts = new LinkedHashMap<SearchKind, Integer>();
        found.groups().stream()
                .sorted(Comparator.comparing(Found.Group::kind))
                .forEach(group -> counts.put(group.kind(), group.found()));
        return new FilterGroup(
                "art",
                reading.text("portal.search.filter"),
                counts.entrySet().stream()
                        .map(kind -> new FilterGroup.Option(
                                kind.getKey().word(),
                                reading.words("portal.search.kind." + kind.getKey()),
                                kind.getValue(),
                                chosen.contains(kind.getKey())))
                        .toList());
    }

    private List<Chip> chips() {
        return chosen.stream()
                .sorted()
                .map(kind -> {
                    var others = EnumSet.copyOf(chosen);
                    others.remove(kind);
                    return new Chip(reading.words("portal.search.kind." + kind), reading.link(path(others, 0)));
                })
                .toList();
    }

    private @Nullable String next() {
        return found.groups().stream()
                .filter(group -> chosen.equals(Set.of(group.kind()))
                        && !group.rows().isEmpty()
                        && group.found() > after + group.rows().size())
                .map(group -> reading.link(path(chosen, after + group.rows().size())))
                .findFirst()
                .orElse(null);
    }

    /** What helps when nothing was found, or nothing was typed yet. */
    private List<Entry> tips() {
        var ways = Stream.of(
                        Map.entry("portal.search.tip.measures", "/massnahmen"),
                        Map.entry("portal.search.tip.terms", "/begriffe"),
                        Map.entry("portal.search.tip.sources", "/quellen"),
                        Map.entry("portal.search.tip.files", "/dokumente"))
                .map(way -> Entry.link(reading.text(way.getKey()), reading.link(way.getValue())));
        var words = found.asked().isEmpty()
                ? Stream.of(Entry.of(reading.text("portal.search.tip.type")))
                : Stream.of(
                        Entry.of(reading.text("portal.search.tip.shorter")),
                        Entry.of(reading.text("portal.search.tip.other")));
        return Stream.concat(words, ways).toList();
    }

    private String path(Set<SearchKind> kinds, int place) {
        var typed = found.asked().shown();
        if (typed.isEmpty()) {
            return "/suche";
        }
        return "/suche?q=" + URLEncoder.encode(typed, UTF_8)
                + kinds.stream().sorted().map(kind -> "&art=" + kind.word()).collect(joining())
                + (place == 0 ? "" : "&nach=" + place);
    }

    static List<Locale> languages(Locale page, Locale main) {
        return page.equals(main) ? List.of(main) : List.of(page, main);
    }
}

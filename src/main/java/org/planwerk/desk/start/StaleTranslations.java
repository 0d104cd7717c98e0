package org.planwerk.desk.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.planwerk.desk.Speech;
import org.planwerk.desk.translation.Languages;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.text.MainText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Translations whose main text has moved on. */
@Component
@Order(70)
class StaleTranslations implements Pile {

    private static final List<String> LISTS = List.of("fields", "goals", "needs", "measures");

    @Override
    public String name() {
        return "stale";
    }

    @Override
    public String path() {
        return "veraltete-uebersetzungen";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().may(Permission.WRITE) ? Laid.AS_A_LINE : Laid.NOT;
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        var languages = new LinkedHashMap<WorkingEntry, TreeSet<String>>();
        var texts = LISTS.stream()
                .flatMap(list -> glance.with(list).stream().flatMap(edition -> glance.standing(list, edition).stream()))
                .filter(glance::mayWrite)
                .toList();
        var owners = Glance.byId(texts);
        glance.standing("translations", null).stream()
                .filter(translation -> isStale(translation, owners))
                .forEach(translation -> languages
                        .computeIfAbsent(
                                Objects.requireNonNull(owners.get(translation.text("owner"))), owner -> new TreeSet<>())
                        .add(translation.text("language")));
        return languages.entrySet().stream()
                .flatMap(owner -> owner.getValue().stream().map(tag -> paper(owner.getKey(), tag, glance, speech)))
                .toList();
    }

    private static boolean isStale(WorkingEntry translation, Map<String, WorkingEntry> owners) {
        var owner = owners.get(translation.text("owner"));
        if (owner == null
                || !translation
                        .text("edition")
                        .equals(String.valueOf(owner.key().edition()))) {
            return false;
        }
        var text = owner.text(translation.text("field"));
        return !text.isEmpty() && !MainText.sha256(text).equals(translation.text("ofSha256"));
    }

    private static Paper paper(WorkingEntry owner, String tag, Glance glance, Speech speech) {
        var paper = Paper.of(owner, glance);
        return new Paper(
                paper.id() + "-" + tag,
                paper.title(),
                paper.path() == null ? null : paper.path() + "/uebersetzungen?sprache=" + tag,
                List.of(speech.singular(owner.key().list()), Languages.name(tag, speech)),
                null,
                List.of());
    }
}

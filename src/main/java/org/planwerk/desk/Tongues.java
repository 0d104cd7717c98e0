package org.planwerk.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.planwerk.desk.Waiting.Item;
import org.planwerk.desk.Waiting.Weight;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.tenancy.Tenant;
import org.planwerk.text.MainText;

/** How far the texts of an edition are said in the other languages of the municipality. */
final class Tongues {

    private static final List<String> NAMED = List.of("fields", "goals", "needs", "measures");

    private final Map<String, WorkingEntry> owners = new HashMap<>();
    private final List<WorkingEntry> translations;
    private final String path;

    Tongues(Workbench workbench, DeskEdition edition) {
        this.path = edition.path();
        var others = Tenant.get().languages().size() > 1;
        if (others) {
            for (var list : NAMED) {
                workbench.list(list, edition.id()).stream()
                        .filter(entry -> !entry.publicity().isBinned())
                        .forEach(entry -> owners.put(entry.key().id(), entry));
            }
        }
        this.translations = !others
                ? List.of()
                : workbench.list("translations", null).stream()
                        .filter(translation -> !translation.publicity().isBinned()
                                && translation
                                        .text("edition")
                                        .equals(edition.id().toString())
                                && owners.containsKey(translation.text("owner")))
                        .toList();
    }

    List<Item> items() {
        var items = new ArrayList<Item>();
        var stale = (int) translations.stream().filter(this::isStale).count();
        if (stale > 0) {
            items.add(item("desk.start.stale", "desk.start.stale.why", Map.of("count", stale)));
        }
        var missing = missing();
        if (missing > 0) {
            items.add(item(
                    "desk.start.untranslated",
                    "desk.start.untranslated.why",
                    Map.of(
                            "count",
                            missing,
                            "all",
                            owners.size() * (Tenant.get().languages().size() - 1))));
        }
        return items;
    }

    private Item item(String title, String why, Map<String, ?> values) {
        return new Item(Weight.OPEN, title, why, values, null, "desk.start.look", path);
    }

    /** The main text has moved on since it was translated. */
    private boolean isStale(WorkingEntry translation) {
        var owner = owners.get(translation.text("owner"));
        var text = owner == null ? "" : owner.text(translation.text("field"));
        return !text.isEmpty() && !MainText.sha256(text).equals(translation.text("ofSha256"));
    }

    /** Names are what everybody reads first: those that are said in one language only. */
    private int missing() {
        var said = new HashSet<String>();
        translations.stream()
                .filter(translation -> translation.text("field").equals("title"))
                .forEach(translation -> said.add(translation.text("owner") + translation.text("language")));
        var town = Tenant.get();
        return (int) town.languages().stream()
                .filter(language -> !language.equals(town.mainLanguage()))
                .flatMap(language -> owners.keySet().stream().map(owner -> owner + language.toLanguageTag()))
                .filter(name -> !said.contains(name))
                .count();
    }
}

package org.planwerk.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.Property;
import org.planwerk.plan.Binding;
import org.planwerk.plan.EditionKind;
import org.planwerk.plan.FateVerdict;
import org.planwerk.plan.Verdict;
import org.planwerk.plan.WordScope;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Words;

/** What can be chosen in a control: other entries by what they are called, or the words of a closed set. */
public class Choices {

    private final Workbench workbench;
    private final Speech speech;
    private final @Nullable UUID edition;
    private final Map<String, List<EntryTitle>> titles = new HashMap<>();

    /** @param edition of the entry, of which other texts are offered; of others without it all are */
    public Choices(Workbench workbench, Speech speech, @Nullable UUID edition) {
        this.workbench = workbench;
        this.speech = speech;
        this.edition = edition;
    }

    List<Option> entries(Property.Reference reference, boolean empty) {
        var options = new ArrayList<Option>();
        if (empty) {
            options.add(new Option("", speech.text("desk.form.none")));
        }
        var several = reference.sections().size() > 1;
        for (var list : reference.sections()) {
            var all = titles.computeIfAbsent(list, this::titles);
            var seen = new HashSet<String>();
            for (var title : all) {
                if (seen.add(title.key().id())) {
                    options.add(new Option(
                            title.key().id(),
                            Words.of(shortened(title.title())),
                            several ? speech.plural(list) : null));
                }
            }
        }
        return options;
    }

    /** Of texts in several editions the one of the newest edition names the thing. */
    private List<EntryTitle> titles(String list) {
        var isText = Sheets.find(list).map(Sheet::edition).orElse(false);
        return isText && edition != null
                ? workbench.titles(list, edition)
                : workbench.titles(list, null).reversed();
    }

    List<Option> codes(String list, Property.Code code, boolean empty) {
        var options = new ArrayList<Option>();
        if (empty) {
            options.add(new Option("", speech.text("desk.form.none")));
        }
        code.words().forEach(word -> options.add(new Option(word, speech.code(list, code.name(), word))));
        return options;
    }

    /** Of every set for which a plan may have words of its own what the program calls them, below the name of the set. */
    List<Option> technicalWords() {
        var options = new ArrayList<Option>();
        options.add(new Option("", speech.text("desk.form.none")));
        add(options, WordScope.FATE, "fate", FateVerdict.values());
        add(options, WordScope.VERDICT, "verdict", Verdict.values());
        add(options, WordScope.BINDING, "binding", Binding.values());
        add(options, WordScope.EDITION, "kind", EditionKind.values());
        return options;
    }

    private void add(List<Option> options, WordScope scope, String member, Enum<?>[] codes) {
        for (var code : codes) {
            options.add(new Option(
                    code.name(),
                    Words.of(speech.text("desk.code." + member + "." + code)),
                    speech.text("desk.code.scope." + scope)));
        }
    }

    private static String shortened(String title) {
        return Words.of(title).shortened(90).text();
    }
}

package org.planwerk.desk.life;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.FieldSign;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * The board on which the fate of one thing is decided.
 *
 * @param done whether all things of the edition before have a fate
 * @param next the next thing that is open
 * @param asList where many are decided at once
 */
record FateView(
        Words title,
        String path,
        String list,
        List<Crumb> crumbs,
        String count,
        String rest,
        List<Tab> tabs,
        Thing thing,
        List<Choice> choices,
        List<FormItem> reasons,
        Map<String, String> hidden,
        Problems problems,
        boolean writable,
        @Nullable Preview preview,
        @Nullable Entry next,
        List<OpenLine> open,
        List<Group> groups,
        String all,
        List<Legend> legend,
        String asList,
        @Nullable Loom loom,
        boolean done,
        String life,
        @Nullable String carry) {

    /** The thing that is decided. */
    record Thing(
            Words title,
            @Nullable FieldSign field,
            String place,
            @Nullable Words text,
            @Nullable Entry read) {}

    /** A verdict that can be given, with what it asks for. */
    record Choice(String value, String word, String help, FateSign sign, boolean chosen, List<Control> more) {}

    /** How the synopsis shows what was decided. */
    record Preview(Words before, List<Words> after, FateSign sign, String word) {}

    record OpenLine(Entry title, @Nullable String note) {}

    /** The marks of a field. */
    record Group(@Nullable FieldSign field, String name, String count, List<Mark> marks) {}

    record Mark(String href, FateSign sign, String label, boolean open, boolean here) {}

    record Legend(FateSign sign, String words) {}
}

package org.planwerk.desk.life;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.EntryView;
import org.planwerk.web.Crumb;
import org.planwerk.web.FormPart;
import org.planwerk.web.Problems;
import org.planwerk.web.Words;

/**
 * The short form of one step.
 *
 * @param guard what is in its way
 * @param drafts what was written while it lay before the council: the amendments that can be adopted
 * @param texts what can be left out of the adoption
 */
record StepView(
        Words title,
        String eyebrow,
        String lead,
        String path,
        String back,
        List<Crumb> crumbs,
        @Nullable GuardView guard,
        boolean adopting,
        List<Draft> drafts,
        String mover,
        List<Texts> texts,
        List<FormPart> parts,
        Map<String, String> hidden,
        Problems problems,
        String submit) {

    record Draft(String value, Words title, boolean chosen, List<EntryView.Difference> differences) {}

    /** The texts of one list. */
    record Texts(String title, List<Text> texts) {}

    record Text(String value, Words title, boolean chosen) {}
}

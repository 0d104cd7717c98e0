package org.planwerk.portal.print;

import java.util.ArrayList;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.thing.MeasurePrint;

/** A measure on a sheet of its own ("Maßnahmenblatt"). */
record Sheet(Covers covers) {

    Document of(Measure measure) {
        var printed = covers.printed();
        var reading = printed.reading();
        var print = new MeasurePrint(printed);
        var facts = new ArrayList<>(print.facts(measure));
        facts.addAll(covers.origin(reading.link(measure)));
        var number = measure.number();
        return covers.document(
                false,
                number == null
                        ? printed.text("portal.print.sheet")
                        : printed.text("portal.print.sheet").and(" ", Text.plain(number)),
                printed.based(printed.text(reading.tongue().title(measure)), measure.basis()),
                printed.textOrNothing(reading.tongue().summary(measure)),
                facts,
                print.sheet(measure, 1).stream().<Block>map(block -> block).toList());
    }
}

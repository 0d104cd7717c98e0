package org.planwerk.portal.thing;

import java.util.List;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.thread.Said;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;

/** Puts together the page of a cross-cutting theme. */
final class ThemePages {

    private final Reading reading;
    private final PublicContent content;

    ThemePages(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    ThemeView of(Theme theme) {
        var heads = new Heads(reading);
        return new ThemeView(
                heads.of(theme, heads.plan(), null, reading.text("portal.theme"), null, List.of()),
                Texts.passages(reading.tongue().text(theme)),
                content.course(theme.thingId()).stream()
                        .filter(text -> text.layer().equals("PUBLISHED"))
                        .map(Theme.class::cast)
                        .map(this::group)
                        .toList(),
                content.sourcesOf(theme.thingId()).stream()
                        .map(new Said(reading)::dated)
                        .toList(),
                new Course(reading).of(theme.thingId()),
                reading.tongue().note());
    }

    private ThemeView.Group group(Theme theme) {
        var edition = content.edition(theme.editionId());
        return new ThemeView.Group(
                reading.entry(edition), "fassung-" + edition.no(), new MeasureRows(reading).of(content.serving(theme)));
    }
}

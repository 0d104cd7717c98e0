package org.planwerk.portal.report;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.monitoring.round.ClosedRounds.ClosedRound;
import org.planwerk.portal.print.Covers;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Readings;
import org.planwerk.report.Composer;
import org.planwerk.report.Draft;
import org.planwerk.report.ReportContent;
import org.planwerk.report.ReportContent.RoundRef;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.planwerk.web.Origin;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts reports together from the public content. */
@Component
class Composition implements Composer {

    private final Readings readings;
    private final Origin origin;

    Composition(Readings readings, Origin origin) {
        this.readings = readings;
        this.origin = origin;
    }

    @Override
    public ReportContent compose(Draft draft, Optional<ClosedRound> round, Optional<Earlier> previous) {
        var town = Tenant.get();
        var reading =
                readings.open(Messages.LANGUAGES.contains(town.mainLanguage()) ? town.mainLanguage() : Locale.GERMAN);
        var content = reading.content();
        var edition = content.findEdition(draft.edition()).orElseThrow();
        var plan = content.findPlan(edition.planId()).orElseThrow();
        var printed = new Printed(reading, origin.orElse(asked()));
        var reference = round.map(closed -> new RoundRef(
                        closed.no(), closed.title(), closed.snapshot().sha256()))
                .orElse(null);
        var telling = new Telling(
                printed,
                edition,
                draft.referenceDay(),
                new Standings(content, draft.referenceDay(), round),
                previous,
                reference);
        var covers = new Covers(printed, town, draft.referenceDay());
        var facts = new ArrayList<Block.Row>();
        facts.add(Block.Row.fact(reading.text("portal.report.edition"), printed.text(reading.title(edition))));
        facts.add(Block.Row.fact(reading.text("portal.report.day"), Text.plain(reading.date(draft.referenceDay()))));
        facts.add(Block.Row.fact(
                reading.text("portal.report.basis"),
                reference == null
                        ? printed.text("portal.report.basis.statements")
                        : printed.text("portal.report.basis.round", Map.of("title", reference.title()))));
        covers.note().ifPresent(facts::add);
        var document = covers.document(
                true,
                printed.text(reading.words("portal.report.kind", Map.of("plan", reading.title(plan)))),
                Text.plain(draft.title()),
                draft.lead() == null ? null : Text.plain(draft.lead()),
                facts,
                telling.blocks(draft.parts()));
        return new ReportContent(
                document, telling.told(), telling.beside(), telling.figures(), reference, draft.parts());
    }

    @Override
    public byte[] workbook(ReportContent content, Locale language) {
        return new ReportBook(readings.open(language)).write(content);
    }

    /** How the address begins under which somebody works, where the operator names no other. */
    private static String asked() {
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}

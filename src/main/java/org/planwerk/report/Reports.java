package org.planwerk.report;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.planwerk.document.print.Pdf;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.monitoring.round.ClosedRounds;
import org.planwerk.packaging.ContentPublished;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of the municipality: what is being put together, and what is frozen. */
@Service
public class Reports {

    private final DraftStore drafts;
    private final ReportStore store;
    private final ClosedRounds rounds;
    private final Composer composer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            DraftStore drafts,
            ReportStore store,
            ClosedRounds rounds,
            Composer composer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.rounds = rounds;
        this.composer = composer;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Draft> drafts() {
        return drafts.list();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> findDraft(UUID id) {
        return drafts.find(id);
    }

    /** Those that are frozen, the newest first. */
    @Transactional(readOnly = true)
    public List<Report> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Optional<Report> find(int no) {
        return store.find(no);
    }

    /** The editions on which can be reported, by id; those in force first, then the newest. */
    @Transactional(readOnly = true)
    public Map<UUID, String> editions() {
        return store.editions();
    }

    @Transactional
    public void save(Draft draft) {
        Acting.get().require(Permission.RUN_ROUNDS);
        drafts.put(draft);
    }

    @Transactional
    public void discard(UUID draft) {
        Acting.get().require(Permission.RUN_ROUNDS);
        drafts.remove(draft);
    }

    /** What a draft would be frozen as now. */
    @Transactional(readOnly = true)
    public ReportContent preview(Draft draft) {
        return compose(draft);
    }

    /**
     * Freezes a draft, which is gone then: its content never changes from now on.
     *
     * @throws ReportRefused and the draft stays
     */
    @Transactional
    public Report freeze(UUID id) {
        var acting = Acting.get();
        acting.require(Permission.RUN_ROUNDS);
        var draft = drafts.find(id).orElseThrow(ReportRefused.Gone::new);
        if (draft.parts().isEmpty()) {
            throw new ReportRefused.Empty();
        }
        var composed = compose(draft);
        Pdf.findMissing(composed.document()).ifPresent(missing -> {
            throw new ReportRefused.Unprintable(missing.values());
        });
        // Of two who freeze the same draft the second one finds nothing.
        if (!drafts.remove(id)) {
            throw new ReportRefused.Gone();
        }
        var content = ReportJson.write(composed);
        var report = new Report(
                UuidCreator.getTimeOrderedEpoch(),
                store.nextNo(),
                draft.edition(),
                draft.title(),
                draft.referenceDay(),
                draft.round(),
                draft.replaces(),
                ReportJson.FORM,
                content,
                DigestUtils.sha256Hex(content),
                clock.instant(),
                acting.name(),
                null,
                null);
        try {
            store.add(report);
        } catch (DuplicateKeyException replaced) {
            throw new ReportRefused.Replaced();
        }
        return report;
    }

    /** Everybody may read it from now on. */
    @Transactional
    public void publish(UUID id) {
        Acting.get().require(Permission.RUN_ROUNDS);
        if (store.publish(id, clock.instant())) {
            events.publishEvent(new ContentPublished());
        }
    }

    private ReportContent compose(Draft draft) {
        var round = Optional.ofNullable(draft.round())
                .map(id -> rounds.find(id)
                        .filter(closed -> closed.edition().equals(draft.edition()))
                        .orElseThrow(ReportRefused.RoundOpen::new));
        var before = store.findBefore(draft.edition(), draft.referenceDay())
                .map(report -> new Composer.Earlier(report, ReportJson.read(report.content())));
        try {
            return composer.compose(draft, round, before);
        } catch (NoSuchElementException notPublic) {
            throw new ReportRefused.NotPublic();
        }
    }
}

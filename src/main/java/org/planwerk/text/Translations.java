package org.planwerk.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Action;
import org.planwerk.history.Author;
import org.planwerk.history.Change;
import org.planwerk.history.Histories;
import org.planwerk.history.Subject;
import org.planwerk.packaging.CanonicalJson;
import org.planwerk.packaging.ContentPublished;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Texts in further languages, as the workshop writes them: drafts, published with what they translate or by themselves. */
@Service
public class Translations {

    private final TranslationStore store;
    private final PackageFormat format;
    private final Histories histories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Translations(
            TranslationStore store,
            PackageFormat format,
            Histories histories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.format = format;
        this.histories = histories;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody wants a text to be in another language; nothing for an empty body. */
    public record Wanted(String field, String mainText, String body, Origin origin) {}

    /** All of one language in an edition, or of what stands in no edition; of each its draft where there is one. */
    @Transactional(readOnly = true)
    public List<Translation> list(@Nullable UUID edition, String language) {
        return store.list(edition, language);
    }

    /** Keeps these as drafts; what says nothing new is not kept again. Every one is a version of its history. */
    @Transactional
    public void save(Author by, EntryKey owner, String language, List<Wanted> texts) {
        histories.begin();
        var before = store.list(owner.edition(), language).stream()
                .filter(one -> one.owner().equals(owner.uuid()))
                .toList();
        var changes = new ArrayList<Change>();
        for (var text : texts) {
            var known = before.stream()
                    .filter(one -> one.field().equals(text.field()))
                    .findFirst();
            if (isNews(known, text)) {
                var translation = new Translation(
                        known.map(Translation::id).orElseGet(EntryKey::nextId),
                        owner.uuid(),
                        text.field(),
                        language,
                        text.body(),
                        text.origin(),
                        MainText.sha256(text.mainText()),
                        true);
                store.putDraft(
                        kind(owner), owner.edition(), translation, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
                changes.add(new Change(
                        new Subject("translations", translation.id().toString(), owner.edition()),
                        text.body().isEmpty() ? Action.BINNED : known.isEmpty() ? Action.CREATED : Action.CHANGED,
                        content(translation)));
            }
        }
        histories.record(by, changes);
    }

    private static boolean isNews(Optional<Translation> known, Wanted text) {
        return known.map(one -> !one.body().equals(text.body())
                        || one.origin() != text.origin()
                        || !text.body().isEmpty() && one.isStale(text.mainText()))
                .orElse(!text.body().isEmpty());
    }

    /** Everybody sees from now on what the drafts for this entry say. */
    @Transactional
    public void publish(EntryKey owner) {
        store.publish(owner.uuid(), owner.edition());
        events.publishEvent(new ContentPublished());
    }

    private String kind(EntryKey owner) {
        var thing = format.section(owner.list()).thing();
        return thing == null ? owner.list() : thing.kind();
    }

    private static String content(Translation translation) {
        return CanonicalJson.write(JsonNodeFactory.instance
                .objectNode()
                .put("owner", translation.owner().toString())
                .put("field", translation.field())
                .put("language", translation.language())
                .put("body", translation.body())
                .put("origin", translation.origin().name())
                .put("ofSha256", translation.ofSha256()));
    }
}

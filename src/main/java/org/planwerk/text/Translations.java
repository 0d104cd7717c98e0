package org.planwerk.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Action;
import org.planwerk.history.Author;
import org.planwerk.history.Change;
import org.planwerk.history.Histories;
import org.planwerk.history.Histories.Difference;
import org.planwerk.history.Subject;
import org.planwerk.packaging.CanonicalJson;
import org.planwerk.packaging.ContentPublished;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Texts in further languages, as the workshop writes them: drafts, published with what they translate or by themselves. */
@Service
public class Translations {

    /** How the history calls translations that only the workshop sees yet; published ones it calls as the package does. */
    private static final String DRAFTS = "translationDrafts";

    private static final List<String> LISTS = List.of(DRAFTS, "translations");

    private final TranslationStore store;
    private final PackageFormat format;
    private final Histories histories;
    private final Entries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Translations(
            TranslationStore store,
            PackageFormat format,
            Histories histories,
            Entries entries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.format = format;
        this.histories = histories;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody wants a text to be in another language; nothing for an empty body. */
    public record Wanted(String field, String mainText, String body, Origin origin) {

        String ofSha256() {
            return MainText.sha256(mainText);
        }
    }

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
                var action = text.body().isEmpty() ? Action.BINNED : known.isEmpty() ? Action.CREATED : Action.CHANGED;
                changes.add(draft(owner, language, text.field(), text.body(), text.origin(), text.ofSha256(), action));
            }
        }
        histories.record(by, changes);
    }

    private Change draft(
            EntryKey owner, String language, String field, String body, Origin origin, String ofSha256, Action action) {
        var id = store.listKnown(owner.uuid(), owner.edition(), language).stream()
                .filter(known -> known.field().equals(field))
                .map(TranslationStore.Known::id)
                .findFirst()
                .orElseGet(EntryKey::nextId);
        var translation = new Translation(id, owner.uuid(), field, language, body, origin, ofSha256, true);
        store.putDraft(kind(owner), owner.edition(), translation, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return new Change(new Subject(DRAFTS, id.toString(), null), action, content(translation));
    }

    /** What the texts of an entry were called in a language, the newest first, each beside what stood there before. */
    @Transactional(readOnly = true)
    public List<Difference> history(EntryKey owner, String language, long before, int most) {
        var ids = store.listKnown(owner.uuid(), owner.edition(), language).stream()
                .map(known -> known.id().toString())
                .toList();
        return histories.list(LISTS, ids, before, most);
    }

    /**
     * Keeps as a draft what a text was called once.
     *
     * @param no of the version in the history
     * @throws NoSuchElementException if the version is of something else, or was erased
     */
    @Transactional
    public void bringBack(Author by, EntryKey owner, String language, long no) {
        histories.begin();
        var old = history(owner, language, no + 1, 1).stream()
                .map(Difference::after)
                .filter(version -> version.no() == no)
                .findFirst()
                .flatMap(version -> Optional.ofNullable(version.content()))
                .map(content -> JsonMapper.shared().readTree(content))
                .orElseThrow();
        var origin = Origin.valueOf(old.path("origin").stringValue());
        var draft = draft(
                owner,
                language,
                old.path("field").stringValue(),
                old.path("body").stringValue(),
                origin,
                old.path("ofSha256").stringValue(),
                Action.RESTORED);
        histories.record(by, List.of(draft));
    }

    private static boolean isNews(Optional<Translation> known, Wanted text) {
        return known.map(one -> !one.body().equals(text.body())
                        || one.origin() != text.origin()
                        || !text.body().isEmpty() && one.isStale(text.mainText()))
                .orElse(!text.body().isEmpty());
    }

    /** Everybody sees from now on what the drafts for this entry say. */
    @Transactional
    public void publish(Author by, EntryKey owner) {
        entries.notePublished(by, store.publish(owner.uuid(), owner.edition()));
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

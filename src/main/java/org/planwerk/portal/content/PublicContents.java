package org.planwerk.portal.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.Foresight;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The public content of the municipality that we work for, read again when its content version has grown. */
@Component
public class PublicContents {

    /** So many municipalities are kept in memory; the one that was asked for longest ago goes first. */
    private static final int MOST = 64;

    private record Kept(long version, PublicContent content) {}

    private final ContentStore store;
    private final Municipalities municipalities;
    private final TransactionOperations snapshot;
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Kept> eldest) {
            return size() > MOST;
        }
    };

    PublicContents(ContentStore store, Municipalities municipalities, PlatformTransactionManager transactions) {
        this.store = store;
        this.municipalities = municipalities;
        // All queries see one state, whatever is published between them.
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        this.snapshot = template;
    }

    public PublicContent get() {
        var municipality = Tenant.get();
        var foresight = Foresight.find();
        if (foresight.isPresent()) {
            return foresight
                    .get()
                    .content(
                            PublicContent.class,
                            () -> java.util.Objects.requireNonNull(snapshot.execute(
                                    status -> read(municipality).content())));
        }
        var known = find(municipality);
        if (known != null) {
            return known;
        }
        var read = java.util.Objects.requireNonNull(snapshot.execute(status -> read(municipality)));
        synchronized (kept) {
            kept.put(municipality.id(), read);
        }
        return read.content();
    }

    /**
     * What the transaction that publishes is about to show, with the blocks of all chapters; it is not kept, because the
     * transaction may still fail.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Publication publication() {
        return new Publication(
                new PublicContent(ContentLists.read(store), store.listMembers()), store.listPlacedBlocks());
    }

    /** The blocks of a chapter as they stand; they are long and are not kept. */
    public List<Block> blocks(Chapter chapter) {
        return java.util.Objects.requireNonNull(
                snapshot.execute(status -> blocks(chapter.editionId(), chapter.thingId(), chapter.layer())));
    }

    /** The chapters of an edition in which the published text has left the decided one. */
    public Set<UUID> chaptersLeft(Edition edition) {
        return Set.copyOf(
                java.util.Objects.requireNonNull(snapshot.execute(status -> store.listChaptersLeft(edition.id()))));
    }

    private List<Block> blocks(UUID edition, UUID chapter, String layer) {
        return store.listBlocks(edition, chapter, layer);
    }

    private @Nullable PublicContent find(Municipality municipality) {
        synchronized (kept) {
            var known = kept.get(municipality.id());
            return known != null && known.version() >= municipality.contentVersion() ? known.content() : null;
        }
    }

    private Kept read(Municipality municipality) {
        var version = municipalities
                .find(municipality.slug())
                .map(Municipality::contentVersion)
                .orElse(municipality.contentVersion());
        return new Kept(version, new PublicContent(ContentLists.read(store), store.listMembers()));
    }
}

package org.planwerk.portal.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Attachment;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Claim;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.HeadCount;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Organisation;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Publication;
import org.planwerk.portal.content.Review;
import org.planwerk.portal.content.Scenario;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.content.Step;
import org.planwerk.portal.content.TargetGroup;
import org.planwerk.portal.content.TargetState;
import org.planwerk.portal.content.Tongue;

/** Everything public of a municipality as entries of the search, in one language. */
final class PublicEntries {

    private final Publication publication;
    private final PublicContent content;
    private final Tongue tongue;
    private final String language;
    private final boolean main;
    private final List<SearchEntry> entries = new ArrayList<>();
    private final Map<UUID, UUID> currentEditions = new HashMap<>();

    private PublicEntries(Publication publication, Locale main, Locale language) {
        this.publication = publication;
        this.content = publication.content();
        this.tongue = new Tongue(content, main, language);
        this.language = language.toLanguageTag();
        this.main = main.equals(language);
        content.plans()
                .forEach(plan ->
                        content.current(plan).ifPresent(edition -> currentEditions.put(plan.id(), edition.id())));
    }

    /** The entries in {@code language}; in another one than the main language, those of what somebody translated. */
    static List<SearchEntry> list(Publication publication, Locale main, Locale language) {
        var all = new PublicEntries(publication, main, language);
        all.content.newest().forEach(all::thing);
        all.addPlans();
        all.addGrounds();
        all.addPeople();
        return all.entries;
    }

    private void thing(Standing thing) {
        var text = new EntryText(tongue);
        var title = text.title(thing.thingId(), thing.editionId(), "title", thing.title());
        switch (thing) {
            case Measure measure -> measure(text, measure);
            case Need need -> need(text, need);
            case Scenario scenario ->
                text.say(scenario.thingId(), scenario.editionId(), "text", scenario.text())
                        .addAll(texts(content.targetStates(scenario), TargetState::text));
            case Chapter chapter ->
                publication
                        .blocks(chapter)
                        .forEach(block -> text.sayHtml(
                                chapter.thingId(), chapter.editionId(), "blocks." + block.blockId(), block.html()));
            default -> text.say(thing.thingId(), thing.editionId(), "text", thing.text());
        }
        text.addAll(content.course(thing.thingId()).stream()
                .map(Standing::title)
                .filter(earlier -> !earlier.equals(thing.title()))
                .distinct()
                .toList());
        add(
                SearchKind.valueOf(thing.kind().name()),
                thing.thingId(),
                isCurrent(content.edition(thing.editionId())),
                title,
                text,
                path(thing),
                thing.basis());
    }

    private void measure(EntryText text, Measure measure) {
        var id = measure.thingId();
        text.say(id, measure.editionId(), "summary", measure.summary())
                .say(id, measure.editionId(), "text", measure.text())
                .add(measure.number())
                .add(measure.place())
                .add(measure.legalBasis())
                .addAll(texts(content.involved(measure), someone -> name(someone.organisationId(), someone.name())))
                .addAll(texts(content.targetGroups(measure), TargetGroup::name))
                .addAll(texts(content.steps(measure), Step::title));
        for (Statement statement : content.statements(id)) {
            text.say(statement.id(), "text", statement.text()).say(statement.id(), "evidence", statement.evidence());
        }
    }

    private void need(EntryText text, Need need) {
        text.say(need.thingId(), need.editionId(), "text", need.text()).add(need.forWhom());
        for (Review review : content.reviews(need.thingId())) {
            text.say(review.id(), "reason", review.reason());
        }
    }

    private void addPlans() {
        content.plans().forEach(plan -> {
            var text = new EntryText(tongue);
            var title = text.title(plan.id(), null, "title", plan.title());
            text.say(plan.id(), "motto", plan.motto()).say(plan.id(), "about", plan.about());
            var path = Address.of("plan", plan.no(), plan.title());
            add(SearchKind.PLAN, plan.id(), true, title, text, path, plan.basis());
            content.editions(plan).forEach(this::edition);
            content.cycles(plan).forEach(cycle -> {
                var year = new EntryText(tongue);
                var name = year.title(cycle.id(), null, "title", cycle.title());
                year.say(cycle.id(), "focusTheme", cycle.focusTheme()).say(cycle.id(), "text", cycle.text());
                add(SearchKind.CYCLE, cycle.id(), true, name, year, path, cycle.basis());
            });
        });
        content.resolutions().forEach(resolution -> {
            var text = new EntryText(tongue);
            var title = text.title(resolution.id(), null, "subject", resolution.subject());
            text.add(resolution.body())
                    .say(resolution.id(), "wording", resolution.wording())
                    .say(resolution.id(), "reasons", resolution.reasons())
                    .add(resolution.resultWord())
                    .add(resolution.paperRef());
            var path = "/beschluesse#beschluss-" + resolution.no();
            add(SearchKind.RESOLUTION, resolution.id(), true, title, text, path, resolution.basis());
        });
    }

    private void edition(Edition edition) {
        var text = new EntryText(tongue);
        var title = text.title(edition.id(), null, "title", edition.title());
        text.say(edition.id(), "lead", edition.lead())
                .say(edition.id(), "recordNote", edition.recordNote())
                .say(edition.id(), "definitionNote", edition.definitionNote());
        var path = Address.of("fassungen", edition.no(), edition.title());
        add(SearchKind.EDITION, edition.id(), isCurrent(edition), title, text, path, edition.basis());
    }

    private void addGrounds() {
        content.sources().forEach(source -> {
            var text = new EntryText(tongue);
            var title = text.title(source.thingId(), null, "title", source.title());
            text.say(source.thingId(), "text", source.text())
                    .say(source.thingId(), "result", source.result())
                    .say(source.thingId(), "method", source.method())
                    .add(source.form())
                    .add(source.place())
                    .addAll(texts(content.headCounts(source), HeadCount::groupName));
            add(SearchKind.SOURCE, source.thingId(), true, title, text, path(source), source.basis());
        });
        content.claims().forEach(claim -> {
            var text = new EntryText(tongue);
            var title = text.title(claim.id(), null, "what", claim.what());
            text.say(claim.id(), "valueText", claim.valueText()).say(claim.id(), "note", claim.note());
            add(SearchKind.CLAIM, claim.id(), true, title, text, path(claim), claim.basis());
        });
        content.terms().forEach(term -> {
            var text = new EntryText(tongue);
            var title = text.title(term.id(), null, "term", term.term());
            text.say(term.id(), "definition", term.definition()).add(term.sourceText());
            var path = "/begriffe#" + Address.words(term.term());
            add(SearchKind.TERM, term.id(), true, title, text, path, term.basis());
        });
    }

    private void addPeople() {
        content.organisations().forEach(organisation -> {
            var text = new EntryText(tongue);
            var title = text.title(organisation.id(), null, "name", organisation.name());
            text.add(organisation.kind()).say(organisation.id(), "text", organisation.text());
            var path = "/kontakte#akteur-" + organisation.id();
            add(SearchKind.ORGANISATION, organisation.id(), true, title, text, path, organisation.basis());
        });
        content.contacts().forEach(contact -> {
            var text = new EntryText(tongue);
            var title = text.title(contact.id(), null, "office", contact.office());
            text.say(contact.id(), "function", contact.function())
                    .say(contact.id(), "topics", contact.topics())
                    .add(contact.address())
                    .add(contact.email());
            var path = "/kontakte#kontakt-" + contact.id();
            add(SearchKind.CONTACT, contact.id(), true, title, text, path, contact.basis());
        });
        content.offers().forEach(offer -> {
            var text = new EntryText(tongue);
            var title = text.title(offer.id(), null, "title", offer.title());
            text.say(offer.id(), "text", offer.text()).add(offer.topic()).add(name(offer.organisationId(), null));
            add(SearchKind.OFFER, offer.id(), true, title, text, "/angebote#angebot-" + offer.id(), offer.basis());
        });
        var labels = new HashMap<UUID, String>();
        content.attachments().stream()
                .filter(attachment -> attachment.label() != null)
                .forEach((Attachment file) -> labels.putIfAbsent(file.fileId(), requireNonNull(file.label())));
        content.files().forEach(file -> {
            var text = new EntryText(tongue);
            var title = text.title(file.id(), null, "name", file.name());
            text.say(file.id(), "description", file.description()).add(labels.get(file.id()));
            add(SearchKind.FILE, file.id(), true, title, text, "/dokumente#datei-" + file.id(), file.basis());
        });
    }

    private void add(
            SearchKind kind, UUID id, boolean current, String title, EntryText text, String url, String basis) {
        if (main || text.isTranslated()) {
            entries.add(new SearchEntry(kind, id, language, current, title, text.body(), url, basis));
        }
    }

    private boolean isCurrent(Edition edition) {
        return edition.id().equals(currentEditions.get(edition.planId()));
    }

    private @Nullable String name(@Nullable UUID organisation, @Nullable String name) {
        return name != null
                ? name
                : content.findOrganisation(organisation).map(Organisation::name).orElse(null);
    }

    /** A scenario stands on the page of its field, a claim on the page of what it is about or of who says it. */
    private String path(Standing thing) {
        return thing instanceof Scenario scenario
                ? Optional.ofNullable(scenario.fieldId())
                        .flatMap(content::findNewest)
                        .map(field -> field.path() + "#szenario")
                        .orElse("/plan")
                : thing.path();
    }

    private static String path(Source source) {
        return Address.of(Kind.SOURCE, source.no(), source.title());
    }

    private String path(Claim claim) {
        return Optional.ofNullable(claim.aboutId())
                .flatMap(content::findNewest)
                .map(this::path)
                .or(() -> content.findSource(claim.sourceId()).map(PublicEntries::path))
                .or(() -> Optional.ofNullable(claim.editionId())
                        .flatMap(content::findEdition)
                        .map(edition -> Address.of("fassungen", edition.no(), edition.title())))
                .orElse("/plan");
    }

    private static <T> List<String> texts(List<T> things, Function<T, @Nullable String> text) {
        return things.stream().map(text).filter(Objects::nonNull).toList();
    }
}

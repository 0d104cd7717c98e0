package org.planwerk.portal.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All public content of a municipality at one content version, walked along its arrows without a query. Immutable. */
public final class PublicContent {

    private static final String PUBLISHED = "PUBLISHED";
    private static final String DECIDED = "DECIDED";

    private final ContentLists lists;
    private final Map<UUID, Edition> editions;
    private final Map<UUID, Source> sources;
    private final Map<UUID, Organisation> organisations;
    private final Map<UUID, Resolution> resolutions;
    private final Map<UUID, FileEntry> files;
    private final Map<UUID, Cycle> cycles;

    /** Every text of every thing, by its id: newest edition first, published before decided. */
    private final Map<UUID, List<Standing>> texts = new HashMap<>();

    private record Place(UUID edition, String layer) {}

    /** The things of each edition and layer, kind by kind in their order. */
    private final Map<Place, List<Standing>> standing = new HashMap<>();

    /** Of which kinds it is recorded what the council decided, edition by edition. */
    private final Map<UUID, Set<Kind>> decidedKinds = new HashMap<>();

    /** What the council left out of each edition. */
    private final Map<UUID, Set<UUID>> leftOut;

    private final Map<Kind, Map<Integer, UUID>> numbers = new HashMap<>();
    private final Map<UUID, List<Arrow>> arrowsFrom;
    private final Map<UUID, List<Arrow>> arrowsTo;
    private final Map<UUID, List<Statement>> statements;
    private final Map<UUID, List<Review>> reviews;
    private final Map<UUID, List<HeadCount>> headCounts;
    private final Map<UUID, List<Fate>> fates;
    private final Map<UUID, List<Succession>> successors;
    private final Map<UUID, List<Succession>> predecessors;
    private final Map<String, List<Measure>> parts;
    private final Map<String, List<Step>> steps;
    private final Map<String, List<Resource>> resources;
    private final Map<String, List<Involved>> involved;
    private final Map<String, List<MeasureLink>> links;
    private final Map<String, List<TargetGroup>> groups;
    private final Map<UUID, List<LivePart>> liveParts;
    private final MeasureMembers members;

    PublicContent(ContentLists lists, Collection<MeasureMembers.Member> members) {
        this.lists = lists;
        editions = byId(lists.editions(), Edition::id);
        sources = byId(lists.sources(), Source::thingId);
        organisations = byId(lists.organisations(), Organisation::id);
        resolutions = byId(lists.resolutions(), Resolution::id);
        files = byId(lists.files(), FileEntry::id);
        cycles = byId(lists.cycles(), Cycle::id);
        Stream.<List<? extends Standing>>of(
                        lists.fields(),
                        lists.scenarios(),
                        lists.goals(),
                        lists.findings(),
                        lists.needs(),
                        lists.themes(),
                        lists.measures(),
                        lists.chapters())
                .flatMap(List::stream)
                .forEach(this::add);
        texts.values()
                .forEach(all -> all.sort(Comparator.<Standing>comparingInt(
                                text -> -Objects.requireNonNull(editions.get(text.editionId()))
                                        .no())
                        .thenComparing(Standing::layer, Comparator.reverseOrder())));
        lists.sources()
                .forEach(source -> numbers.computeIfAbsent(Kind.SOURCE, kind -> new HashMap<>())
                        .put(source.no(), source.thingId()));
        leftOut = lists.amendments().stream()
                .filter(Amendment::leavesOut)
                .collect(groupingBy(Amendment::editionId, mapping(Amendment::thingId, toSet())));
        arrowsFrom = lists.arrows().stream().collect(groupingBy(Arrow::fromId));
        arrowsTo = lists.arrows().stream().collect(groupingBy(Arrow::toId));
        statements = lists.statements().stream().collect(groupingBy(Statement::measureId));
        reviews = lists.reviews().stream().collect(groupingBy(Review::needId));
        headCounts = lists.headCounts().stream().collect(groupingBy(HeadCount::sourceId));
        fates = lists.fates().stream().collect(groupingBy(Fate::thingId));
        successors = lists.successions().stream().collect(groupingBy(Succession::fromId));
        predecessors = lists.successions().stream().collect(groupingBy(Succession::toId));
        parts = lists.measures().stream()
                .filter(measure -> measure.parentId() != null)
                .collect(groupingBy(
                        part -> key(part.editionId(), Objects.requireNonNull(part.parentId()), part.layer())));
        steps = lists.measureSteps().stream()
                .collect(groupingBy(step -> key(step.editionId(), step.measureId(), step.layer())));
        resources = lists.resources().stream()
                .collect(groupingBy(resource -> key(resource.editionId(), resource.measureId(), resource.layer())));
        involved = lists.involved().stream()
                .collect(groupingBy(someone -> key(someone.editionId(), someone.measureId(), someone.layer())));
        links = lists.links().stream()
                .collect(groupingBy(link -> key(link.editionId(), link.measureId(), link.layer())));
        groups = lists.targetGroups().stream()
                .collect(groupingBy(group -> key(group.editionId(), group.measureId(), group.layer())));
        liveParts = lists.liveParts().stream().collect(groupingBy(LivePart::liveFieldId));
        this.members = new MeasureMembers(members);
    }

    private void add(Standing text) {
        standing.computeIfAbsent(new Place(text.editionId(), text.layer()), place -> new ArrayList<>())
                .add(text);
        if (text.layer().equals(DECIDED)) {
            decidedKinds
                    .computeIfAbsent(text.editionId(), id -> EnumSet.noneOf(Kind.class))
                    .add(text.kind());
        }
        texts.computeIfAbsent(text.thingId(), id -> new ArrayList<>()).add(text);
        numbers.computeIfAbsent(text.kind(), kind -> new HashMap<>()).put(text.no(), text.thingId());
    }

    // The plan and its editions

    public List<Plan> plans() {
        return lists.plans();
    }

    public Optional<Plan> findPlan(UUID id) {
        return lists.plans().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** In the order in which they followed each other. */
    public List<Edition> editions(Plan plan) {
        return lists.editions().stream()
                .filter(edition -> edition.planId().equals(plan.id()))
                .toList();
    }

    public Optional<Edition> findEdition(UUID id) {
        return Optional.ofNullable(editions.get(id));
    }

    public Optional<Edition> findEdition(int no) {
        return lists.editions().stream().filter(edition -> edition.no() == no).findFirst();
    }

    public Edition edition(UUID id) {
        return findEdition(id).orElseThrow();
    }

    /** An edition and those that it only amends and leaves in force, newest first: what holds beside it. */
    public List<Edition> holding(Edition edition) {
        var holding = new ArrayList<>(List.of(edition));
        var last = edition;
        while ("AMENDS".equals(last.relation()) && holding.size() <= editions.size()) {
            var amended = last.predecessorId() == null ? null : editions.get(last.predecessorId());
            if (amended == null) {
                break;
            }
            holding.add(amended);
            last = amended;
        }
        return List.copyOf(holding);
    }

    /** Every edition that has this one as its predecessor. */
    public List<Edition> following(Edition edition) {
        return lists.editions().stream()
                .filter(later -> edition.id().equals(later.predecessorId()))
                .toList();
    }

    /** The edition that holds today: the newest in force, else the newest adopted, else the newest of all. */
    public Optional<Edition> current(Plan plan) {
        var newestFirst = editions(plan).reversed();
        return Stream.of("IN_FORCE", "ADOPTED")
                .flatMap(state ->
                        newestFirst.stream().filter(edition -> edition.state().equals(state)))
                .findFirst()
                .or(() -> newestFirst.stream()
                        .filter(edition -> !edition.state().equals("WITHDRAWN")
                                && !edition.state().equals("PREPARATION"))
                        .findFirst())
                .or(() -> newestFirst.stream().findFirst());
    }

    public List<EditionStep> steps(Edition edition) {
        return of(lists.steps(), EditionStep::editionId, edition.id());
    }

    public List<StatedCount> statedCounts(Edition edition) {
        return of(lists.statedCounts(), StatedCount::editionId, edition.id());
    }

    public List<Catalogue> catalogues(Edition edition) {
        return of(lists.catalogues(), Catalogue::editionId, edition.id());
    }

    public List<Cycle> cycles(Plan plan) {
        return of(lists.cycles(), Cycle::planId, plan.id());
    }

    public Optional<Cycle> findCycle(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : cycles.get(id));
    }

    public List<Resolution> resolutions() {
        return lists.resolutions();
    }

    /** What was decided on an edition, in the order of the days. */
    public List<Resolution> resolutions(Edition edition) {
        return lists.resolutions().stream()
                .filter(resolution -> edition.id().equals(resolution.editionId()))
                .toList();
    }

    public Optional<Resolution> findResolution(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : resolutions.get(id));
    }

    /** The resolution by which an edition was adopted, if it is recorded. */
    public Optional<EditionStep> adoption(Edition edition) {
        return steps(edition).stream()
                .filter(step -> step.toState().equals("ADOPTED"))
                .reduce((first, last) -> last);
    }

    public List<Snapshot> snapshots(Edition edition) {
        return of(lists.snapshots(), Snapshot::editionId, edition.id());
    }

    public List<Amendment> amendments(Edition edition) {
        return of(lists.amendments(), Amendment::editionId, edition.id());
    }

    // Things

    /** The published things of a kind in an edition, in its order. */
    public <T extends Standing> List<T> standing(Class<T> type, Edition edition) {
        return standing(type, edition, PUBLISHED);
    }

    /** What the council decided; empty if the decided text is not recorded. */
    public <T extends Standing> List<T> decided(Class<T> type, Edition edition) {
        return standing(type, edition, DECIDED);
    }

    private <T extends Standing> List<T> standing(Class<T> type, Edition edition, String layer) {
        return standing.getOrDefault(new Place(edition.id(), layer), List.of()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The id of the thing with this number for life. */
    public Optional<UUID> findId(Kind kind, int no) {
        return Optional.ofNullable(numbers.getOrDefault(kind, Map.of()).get(no));
    }

    /** The newest state of a thing, published before decided. */
    public Optional<Standing> findNewest(UUID thing) {
        return texts.getOrDefault(thing, List.of()).stream().findFirst();
    }

    public <T extends Standing> Optional<T> findNewest(Class<T> type, UUID thing) {
        return findNewest(thing).filter(type::isInstance).map(type::cast);
    }

    /** The newest state of every thing of a kind, in the order of the editions and their contents. */
    public <T extends Standing> List<T> newest(Class<T> type) {
        return numbers.getOrDefault(kind(type), Map.of()).values().stream()
                .flatMap(id -> findNewest(type, id).stream())
                .sorted(Comparator.<T>comparingInt(
                                text -> edition(text.editionId()).no())
                        .thenComparingInt(Standing::position)
                        .thenComparingInt(Standing::no))
                .toList();
    }

    /** The newest state of every thing, kind by kind in the order of their numbers. */
    public List<Standing> newest() {
        return texts.values().stream()
                .map(List::getFirst)
                .sorted(Comparator.comparing(Standing::kind).thenComparingInt(Standing::no))
                .toList();
    }

    /** All texts of a thing: newest edition first, published before decided. */
    public List<Standing> course(UUID thing) {
        return List.copyOf(texts.getOrDefault(thing, List.of()));
    }

    public Optional<Standing> findIn(UUID thing, Edition edition) {
        return texts.getOrDefault(thing, List.of()).stream()
                .filter(text -> text.editionId().equals(edition.id()))
                .findFirst();
    }

    public <T extends Standing> Optional<T> findIn(Class<T> type, UUID thing, Edition edition) {
        return findIn(thing, edition).filter(type::isInstance).map(type::cast);
    }

    /** The decided text of a thing in an edition, if the council decided it and it is recorded. */
    public Optional<Standing> findDecided(UUID thing, Edition edition) {
        return texts.getOrDefault(thing, List.of()).stream()
                .filter(text ->
                        text.editionId().equals(edition.id()) && text.layer().equals(DECIDED))
                .findFirst();
    }

    /**
     * Why the council did not decide a thing that stands in its edition; empty if it did. Where it is not recorded what was
     * decided, only what belongs to a cycle is known to have come later.
     */
    public Optional<Undecided> undecided(Standing thing) {
        var edition = edition(thing.editionId());
        if (findDecided(thing.thingId(), edition).isPresent()) {
            return Optional.empty();
        }
        if (leftOut.getOrDefault(edition.id(), Set.of()).contains(thing.thingId())) {
            return Optional.of(Undecided.LEFT_OUT);
        }
        var isRecorded = decidedKinds.getOrDefault(edition.id(), Set.of()).contains(thing.kind());
        return isRecorded || thing instanceof Measure measure && measure.cycleId() != null
                ? Optional.of(Undecided.ADDED)
                : Optional.empty();
    }

    /** What lay before the council and was not decided, kind by kind in the order of the edition. */
    public List<Standing> leftOut(Edition edition) {
        return standing.getOrDefault(new Place(edition.id(), PUBLISHED), List.of()).stream()
                .filter(thing ->
                        undecided(thing).filter(Undecided.LEFT_OUT::equals).isPresent())
                .toList();
    }

    /** What the published text has changed, added or left out since the council decided; empty if that is not recorded. */
    public List<Departure> departures(Edition edition) {
        return Departure.between(
                standing.getOrDefault(new Place(edition.id(), DECIDED), List.of()),
                standing.getOrDefault(new Place(edition.id(), PUBLISHED), List.of()),
                leftOut.getOrDefault(edition.id(), Set.of()));
    }

    /** The chapters of an edition that show a field as it stands. */
    public List<Chapter> chaptersShowing(Field field) {
        var edition = edition(field.editionId());
        return liveParts.getOrDefault(field.thingId(), List.of()).stream()
                .filter(part -> part.editionId().equals(edition.id()))
                .map(LivePart::chapterId)
                .distinct()
                .flatMap(id -> findIn(Chapter.class, id, edition).stream())
                .toList();
    }

    public List<TargetState> targetStates(Scenario scenario) {
        return lists.targetStates().stream()
                .filter(state -> state.scenarioId().equals(scenario.thingId())
                        && state.editionId().equals(scenario.editionId())
                        && state.layer().equals(scenario.layer()))
                .toList();
    }

    // Measures

    public List<Step> steps(Measure measure) {
        return steps.getOrDefault(key(measure), List.of());
    }

    public List<Resource> resources(Measure measure) {
        return resources.getOrDefault(key(measure), List.of());
    }

    public List<Involved> involved(Measure measure) {
        return involved.getOrDefault(key(measure), List.of());
    }

    public List<MeasureLink> links(Measure measure) {
        return links.getOrDefault(key(measure), List.of());
    }

    public List<TargetGroup> targetGroups(Measure measure) {
        return groups.getOrDefault(key(measure), List.of());
    }

    /** The fields, goals, needs or themes that a measure serves, as they stand in its edition. */
    public <T extends Standing> List<T> served(Class<T> type, Measure measure) {
        var edition = edition(measure.editionId());
        return members.of(kind(type), measure).stream()
                .flatMap(id -> findIn(type, id, edition).stream())
                .sorted(Comparator.comparingInt(Standing::position).thenComparingInt(Standing::no))
                .toList();
    }

    /** The measures of an edition that serve a field, goal, need or theme. */
    public List<Measure> serving(Standing thing) {
        return standing(Measure.class, edition(thing.editionId())).stream()
                .filter(measure -> serves(measure, thing))
                .toList();
    }

    private static Kind kind(Class<? extends Standing> type) {
        return Kind.valueOf(type.getSimpleName().toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether a measure serves a field, goal, need or theme by itself. */
    public boolean serves(Measure measure, Standing thing) {
        return members.of(thing.kind(), measure).contains(thing.thingId());
    }

    /** The measures that count, by the rule of {@link MeasureCount}. */
    public List<Measure> counted(Edition edition) {
        return MeasureCount.of(this, edition).counted();
    }

    /** The measures that count, by each field, goal, need or theme that they serve. */
    public Map<UUID, List<Measure>> countedBy(Kind kind, Edition edition) {
        var groups = new HashMap<UUID, List<Measure>>();
        counted(edition)
                .forEach(measure -> members.of(kind, measure)
                        .forEach(id -> groups.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(measure)));
        return groups;
    }

    /** The published parts of a measure, in the order of the edition. */
    public List<Measure> parts(Measure measure) {
        return parts.getOrDefault(key(measure.editionId(), measure.thingId(), PUBLISHED), List.of());
    }

    /** Every released statement on a measure, newest first; the first one is its status. */
    public List<Statement> statements(UUID measure) {
        return statements.getOrDefault(measure, List.of());
    }

    public Optional<Statement> status(UUID measure) {
        return statements(measure).stream().findFirst();
    }

    public List<Statement> statements() {
        return lists.statements();
    }

    // Ground: findings, needs, sources

    public List<Review> reviews(UUID need) {
        return reviews.getOrDefault(need, List.of());
    }

    public List<Review> reviews() {
        return lists.reviews();
    }

    public List<ReviewCount> counts(Review review) {
        return of(lists.reviewCounts(), ReviewCount::reviewId, review.id());
    }

    public List<Source> sources() {
        return lists.sources();
    }

    public Optional<Source> findSource(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : sources.get(id));
    }

    /** What belongs to an event or a survey, such as the voices that were heard there. */
    public List<Source> parts(Source source) {
        return of(lists.sources(), Source::partOfId, source.thingId());
    }

    public List<HeadCount> headCounts(Source source) {
        return headCounts.getOrDefault(source.thingId(), List.of());
    }

    /** How many took part in a source; empty if nobody counted. */
    public Optional<People> people(Source source) {
        return People.of(headCounts(source));
    }

    /** What took place for an edition and stands for itself, such as an event, but not the voices heard there. */
    public List<Source> sources(Edition edition) {
        return lists.sources().stream()
                .filter(source -> edition.id().equals(source.editionId()) && source.partOfId() == null)
                .toList();
    }

    public List<Source> sources(Cycle cycle) {
        return lists.sources().stream()
                .filter(source -> cycle.id().equals(source.cycleId()) && source.partOfId() == null)
                .toList();
    }

    public List<Arrow> arrowsFrom(UUID thing) {
        return arrowsFrom.getOrDefault(thing, List.of());
    }

    public List<Arrow> arrowsTo(UUID thing) {
        return arrowsTo.getOrDefault(thing, List.of());
    }

    /** Everything that leads to a thing, over any number of arrows: why it is there. */
    public Set<UUID> upstream(UUID thing) {
        return walk(thing, id -> arrowsTo(id).stream().map(Arrow::fromId));
    }

    /** Everything that a thing leads to, over any number of arrows: what came of it. */
    public Set<UUID> downstream(UUID thing) {
        return walk(thing, id -> arrowsFrom(id).stream().map(Arrow::toId));
    }

    private static Set<UUID> walk(UUID start, Function<UUID, Stream<UUID>> next) {
        var seen = new LinkedHashSet<UUID>();
        var open = new ArrayList<UUID>();
        next.apply(start).forEach(open::add);
        for (var index = 0; index < open.size(); index++) {
            var id = open.get(index);
            if (!id.equals(start) && seen.add(id)) {
                next.apply(id).forEach(open::add);
            }
        }
        return seen;
    }

    /** The sources that stand directly behind a thing. */
    public List<Source> sourcesOf(UUID thing) {
        return arrowsTo(thing).stream()
                .filter(arrow -> arrow.fromKind().equals("SOURCE"))
                .flatMap(arrow -> findSource(arrow.fromId()).stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (Source source) -> source.happened().sortedBy())
                        .thenComparingInt(Source::no))
                .toList();
    }

    public List<Claim> claims() {
        return lists.claims();
    }

    public List<Claim> claims(Edition edition) {
        return of(lists.claims(), Claim::editionId, edition.id());
    }

    public List<Claim> claimsAbout(UUID thing) {
        return of(lists.claims(), Claim::aboutId, thing);
    }

    public List<Term> terms() {
        return lists.terms();
    }

    public List<Term> terms(Edition edition) {
        return of(lists.terms(), Term::editionId, edition.id());
    }

    // What became of things

    /** What became of a thing in a later edition. */
    public Optional<Fate> findFate(UUID thing, Edition later) {
        return fates.getOrDefault(thing, List.of()).stream()
                .filter(fate -> fate.editionId().equals(later.id()))
                .findFirst();
    }

    /** All fates of a thing, in the order of the editions. */
    public List<Fate> fates(UUID thing) {
        return fates.getOrDefault(thing, List.of()).stream()
                .sorted(Comparator.comparingInt(
                        fate -> edition(fate.editionId()).no()))
                .toList();
    }

    public List<Fate> fates(Edition later) {
        return of(lists.fates(), Fate::editionId, later.id());
    }

    /** What follows a thing in a later edition, itself where it was kept. */
    public List<UUID> successors(UUID thing, Edition later) {
        return successors.getOrDefault(thing, List.of()).stream()
                .filter(next -> next.editionId().equals(later.id()))
                .map(Succession::toId)
                .toList();
    }

    /** What a thing of an edition came from in its predecessor. */
    public List<UUID> predecessors(UUID thing, Edition later) {
        return predecessors.getOrDefault(thing, List.of()).stream()
                .filter(before -> before.editionId().equals(later.id()))
                .map(Succession::fromId)
                .toList();
    }

    // People and files

    public List<Organisation> organisations() {
        return lists.organisations();
    }

    public Optional<Organisation> findOrganisation(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : organisations.get(id));
    }

    public List<Contact> contacts() {
        return lists.contacts();
    }

    public List<OfficeHour> hours(Contact contact) {
        return of(lists.officeHours(), OfficeHour::contactId, contact.id());
    }

    public List<Offer> offers() {
        return lists.offers();
    }

    public List<FileEntry> files() {
        return lists.files();
    }

    public Optional<FileEntry> findFile(UUID id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Files of an edition, or of a thing in it. */
    public List<Attachment> attachments(Edition edition, @Nullable UUID thing) {
        return lists.attachments().stream()
                .filter(file -> file.editionId().equals(edition.id()) && Objects.equals(file.thingId(), thing))
                .toList();
    }

    public List<Attachment> attachments() {
        return lists.attachments();
    }

    // Words of the plan

    /** The plan's own word for a code, such as "weitergeführt"; empty if it has none and the common one is used. */
    public Optional<String> word(UUID plan, String scope, String code) {
        return lists.words().stream()
                .filter(word -> word.planId().equals(plan)
                        && word.scope().equals(scope)
                        && word.code().equals(code))
                .map(Word::word)
                .findFirst();
    }

    public Optional<Level> findLevel(@Nullable UUID id) {
        return lists.levels().stream().filter(level -> level.id().equals(id)).findFirst();
    }

    public List<Level> levels(Plan plan) {
        return of(lists.levels(), Level::planId, plan.id());
    }

    public List<StatusWord> statusWords(Plan plan) {
        return of(lists.statusWords(), StatusWord::planId, plan.id());
    }

    List<Translation> translations() {
        return lists.translations();
    }

    private static String key(Measure measure) {
        return key(measure.editionId(), measure.thingId(), measure.layer());
    }

    private static String key(UUID edition, UUID thing, String layer) {
        return edition + " " + thing + " " + layer;
    }

    private static <T> List<T> of(List<T> all, Function<T, @Nullable UUID> owner, UUID id) {
        return all.stream().filter(one -> id.equals(owner.apply(one))).toList();
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}

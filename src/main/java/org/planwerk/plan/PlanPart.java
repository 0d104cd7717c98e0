package org.planwerk.plan;

import static org.planwerk.packaging.Property.code;
import static org.planwerk.packaging.Property.codeOr;
import static org.planwerk.packaging.Property.document;
import static org.planwerk.packaging.Property.flag;
import static org.planwerk.packaging.Property.html;
import static org.planwerk.packaging.Property.line;
import static org.planwerk.packaging.Property.lines;
import static org.planwerk.packaging.Property.moment;
import static org.planwerk.packaging.Property.period;
import static org.planwerk.packaging.Property.reference;
import static org.planwerk.packaging.Property.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PackagePart;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackage;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.packaging.Visibility;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the package carries of a plan; {@link PlanRules} says what must hold between its entries. */
@Component
@Order(30)
class PlanPart implements PackagePart {

    /** Every list of things, from which threads and claims may start or where they may end. */
    private static final String[] THINGS = {
        "fields", "scenarios", "goals", "findings", "needs", "themes", "measures", "chapters"
    };

    private static final Property BASIS = code("basis", Basis.values()).must();

    private final SealStore seals;

    PlanPart(SealStore seals) {
        this.seals = seals;
    }

    @Override
    public List<Section> sections() {
        return Stream.of(plan(), life(), things(), text(), thread(), fates())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void check(PlanPackage content, PackageProblems problems) {
        new PlanRules(content, problems).check();
    }

    /** Decided text, once sealed. */
    @Override
    public Predicate<Map<String, Object>> fixed() {
        var sealed = seals.listSealed();
        return row -> Layer.DECIDED.name().equals(row.get(Section.LAYER)) && sealed.contains(row.get("edition_id"));
    }

    /** What lies before the council. */
    @Override
    public Set<UUID> frozen() {
        return seals.listProposed();
    }

    @Override
    public void stored() {
        seals.sealDecided();
    }

    private static List<Section> plan() {
        return List.of(
                Section.of("plans", "plan.plan")
                        .with(
                                whole("no").must(),
                                line("title").must(),
                                line("motto"),
                                line("kind").must(),
                                lines("about"),
                                period("started"))
                        .withSetOf(
                                "words",
                                "plan.word",
                                List.of("plan_id"),
                                code("scope", WordScope.values()).must(),
                                line("code").must(),
                                line("word").must())
                        .withBasis(),
                Section.of("levels", "plan.level")
                        .with(
                                reference("plan", "plans").must(),
                                code("kind", LevelKind.values()).must(),
                                whole("depth", 1, 20).must(),
                                line("singular").must(),
                                line("plural").must()),
                Section.of("statusWords", "plan.status_word")
                        .with(
                                reference("plan", "plans").must(),
                                whole("position").must(),
                                line("word").must(),
                                code("common", CommonStatus.values()).must()),
                Section.of("cycles", "plan.cycle")
                        .with(
                                reference("plan", "plans").must(),
                                whole("year", 1900, 2200).must(),
                                line("title").must(),
                                line("focusTheme"),
                                lines("text"))
                        .withBasis());
    }

    private static List<Section> life() {
        return List.of(
                Section.of("editions", "plan.edition")
                        .with(
                                whole("no").must(),
                                reference("plan", "plans").must(),
                                code("kind", EditionKind.values()).must(),
                                line("title").must(),
                                lines("lead"),
                                reference("predecessor", "editions"),
                                code("relation", Relation.values()),
                                period("period"),
                                code("state", EditionState.values()).must(),
                                code("record", Record.values()).must(),
                                lines("recordNote"),
                                lines("definitionNote"),
                                line("numbering"),
                                codeOr(Visibility.PUBLIC, "visibility"),
                                line("visibilityReason"))
                        .withList(
                                "statedCounts",
                                "plan.stated_count",
                                List.of("edition_id"),
                                "no",
                                code("kind", CountedKind.values()).must(),
                                line("what").must(),
                                whole("n").must(),
                                line("note"))
                        .withList(
                                "steps",
                                "plan.edition_step",
                                List.of("edition_id"),
                                "no",
                                code("fromState", EditionState.values()),
                                code("toState", EditionState.values()).must(),
                                period("at"),
                                line("byRole"),
                                lines("note"),
                                reference("resolution", "resolutions"),
                                reference("snapshot", "snapshots"),
                                BASIS)
                        .withBasis(),
                Section.of("resolutions", "plan.resolution")
                        .with(
                                whole("no").must(),
                                reference("plan", "plans").must(),
                                reference("edition", "editions"),
                                line("body").must(),
                                line("role"),
                                period("decided"),
                                line("resultWord"),
                                line("subject").must(),
                                lines("wording"),
                                lines("reasons"),
                                line("paperRef"),
                                line("url"),
                                whole("ayes"),
                                whole("noes"),
                                whole("abstentions"),
                                line("votesNote"),
                                reference("snapshot", "snapshots"))
                        .withBasis()
                        .withVisibility(),
                Section.of("snapshots", "plan.snapshot")
                        .withoutBin()
                        .with(
                                reference("edition", "editions").must(),
                                whole("formVersion", 1, 1_000).must(),
                                document("content").must(),
                                line("sha256").must(),
                                moment("at").must()),
                Section.of("catalogues", "plan.catalogue")
                        .with(
                                reference("edition", "editions").must(),
                                line("title").must(),
                                period("period"),
                                reference("resolution", "resolutions"))
                        .withBasis());
    }

    private static List<Section> things() {
        return List.of(
                numbered("fields", "plan.field", ThingKind.FIELD, line("symbol"), whole("tone", 1, 6)),
                thing(
                                "scenarios",
                                "plan.scenario",
                                ThingKind.SCENARIO,
                                reference("field", "fields"),
                                whole("year", 1900, 2200))
                        .withValues("targetStates", "plan.target_state", owner("scenario"), "no", lines("text")),
                numbered(
                        "goals",
                        "plan.goal",
                        ThingKind.GOAL,
                        reference("parent", "goals"),
                        reference("level", "levels"),
                        reference("field", "fields")),
                numbered(
                        "findings",
                        "plan.finding",
                        ThingKind.FINDING,
                        reference("field", "fields"),
                        code("sort", FindingSort.values()).must()),
                numbered(
                        "needs",
                        "plan.need",
                        ThingKind.NEED,
                        reference("field", "fields"),
                        line("forWhom"),
                        line("priority")),
                numbered("themes", "plan.theme", ThingKind.THEME),
                measures());
    }

    private static Section measures() {
        return numbered(
                        "measures",
                        "plan.measure",
                        ThingKind.MEASURE,
                        lines("summary"),
                        reference("parent", "measures"),
                        reference("catalogue", "catalogues"),
                        reference("cycle", "cycles"),
                        flag("permanent"),
                        period("runs"),
                        code("binding", Binding.values()),
                        code("priorityMark", PriorityMark.values()),
                        flag("goodPractice"),
                        line("legalBasis"),
                        line("place"))
                .withSet("fields", "plan.measure_field", owner("measure"), reference("field", "fields"))
                .withSet("goals", "plan.measure_goal", owner("measure"), reference("goal", "goals"))
                .withSet("needs", "plan.measure_need", owner("measure"), reference("need", "needs"))
                .withSet("themes", "plan.measure_theme", owner("measure"), reference("theme", "themes"))
                .withValues("targetGroups", "plan.target_group", owner("measure"), "no", line("name"))
                .withList(
                        "involved",
                        "plan.involved",
                        owner("measure"),
                        "no",
                        code("role", Role.values()).must(),
                        reference("organisation", "organisations"),
                        line("name"))
                .withList(
                        "steps",
                        "plan.step",
                        owner("measure"),
                        "no",
                        line("title").must(),
                        period("due"),
                        period("done"))
                .withList(
                        "resources",
                        "plan.resource",
                        owner("measure"),
                        "no",
                        whole("year", 1900, 2200),
                        code("kind", ResourceKind.values()).must(),
                        line("source"),
                        Property.decimal("planned"),
                        Property.decimal("actual"),
                        line("phrase"))
                .withList(
                        "links",
                        "plan.link",
                        owner("measure"),
                        "no",
                        line("url").must(),
                        line("label"));
    }

    private static List<Section> text() {
        return List.of(
                Section.things("chapters", "plan.chapter", identity(ThingKind.CHAPTER))
                        .with(
                                reference("parent", "chapters"),
                                line("number"),
                                whole("position").must(),
                                line("title").must())
                        .withList(
                                "blocks",
                                "plan.block",
                                owner("chapter"),
                                "position",
                                Property.id("id", "block_id").must(),
                                code("kind", BlockKind.values()).must(),
                                html("html"),
                                code("live", LivePart.values()),
                                reference("liveField", "fields"))
                        .withBasis()
                        .withVisibility(),
                Section.thingsWithoutEdition("sources", "plan.source", identity(ThingKind.SOURCE))
                        .with(
                                code("kind", SourceKind.values()).must(),
                                line("title").must(),
                                line("form"),
                                line("place"),
                                period("happened"),
                                reference("edition", "editions"),
                                reference("cycle", "cycles"),
                                reference("partOf", "sources"),
                                lines("text"),
                                lines("result"),
                                lines("method"),
                                line("url"))
                        .withList(
                                "headCounts",
                                "plan.head_count",
                                List.of("source_id"),
                                "no",
                                line("groupName"),
                                code("format", Format.values()).must(),
                                whole("n").must(),
                                flag("about"))
                        .withBasis()
                        .withVisibility(),
                Section.of("terms", "plan.term")
                        .with(
                                reference("plan", "plans").must(),
                                reference("edition", "editions"),
                                line("term").must(),
                                lines("definition").must(),
                                line("sourceText"),
                                reference("source", "sources"))
                        .withBasis(),
                Section.of("attachments", "plan.attachment")
                        .with(
                                reference("edition", "editions").must(),
                                reference("thing", THINGS),
                                code("layer", Layer.packaged()).must(),
                                reference("file", "files").must(),
                                line("label")));
    }

    private static List<Section> thread() {
        return List.of(
                Section.of("claims", "plan.claim")
                        .with(
                                reference("plan", "plans").must(),
                                reference("edition", "editions"),
                                reference("about", THINGS),
                                whole("position").must(),
                                line("what").must(),
                                Property.decimal("valueNum"),
                                line("unit"),
                                lines("valueText").must(),
                                period("at"),
                                lines("note"),
                                reference("source", "sources"))
                        .withBasis(),
                Section.of("threads", "plan.thread")
                        .with(
                                reference("from", "sources", "findings", "needs")
                                        .must()
                                        .withKindIn("from_kind"),
                                reference("to", THINGS).must().withKindIn("to_kind"),
                                reference("edition", "editions"),
                                line("note"),
                                BASIS),
                Section.of("reviews", "plan.need_review")
                        .with(
                                reference("need", "needs").must(),
                                reference("occasion", "sources"),
                                reference("edition", "editions"),
                                reference("cycle", "cycles"),
                                code("verdict", Verdict.values()).must(),
                                line("priority"),
                                lines("reason"),
                                line("byRole"),
                                period("at"),
                                reference("replaces", "reviews"))
                        .withList(
                                "counts",
                                "plan.need_review_count",
                                List.of("review_id"),
                                "no",
                                code("verdict", Verdict.values()),
                                whole("n").must())
                        .withBasis());
    }

    private static List<Section> fates() {
        return List.of(
                Section.keyed(
                                "fates",
                                "plan.fate",
                                reference("edition", "editions").must(),
                                reference("thing", "fields", "goals", "needs", "measures")
                                        .must()
                                        .withKindIn("thing_kind"))
                        .with(
                                code("verdict", FateVerdict.values()).must(),
                                lines("reason"),
                                reference("resolution", "resolutions"),
                                line("byRole"),
                                period("at"))
                        .withSet("to", "plan.succession", List.of("edition_id", "from_id"), successor())
                        .withBasis(),
                Section.of("amendments", "plan.amendment")
                        .with(
                                reference("edition", "editions").must(),
                                reference("thing", THINGS).must(),
                                Property.id("blockId", "block_id"),
                                line("field").must(),
                                lines("before"),
                                lines("after"),
                                line("mover"),
                                reference("resolution", "resolutions"),
                                BASIS));
    }

    private static Property successor() {
        return reference("to", "fields", "goals", "needs", "measures");
    }

    private static Section numbered(String name, String table, ThingKind kind, Property... own) {
        var section = Section.things(name, table, identity(kind)).with(line("number"));
        return described(section, own);
    }

    private static Section thing(String name, String table, ThingKind kind, Property... own) {
        return described(Section.things(name, table, identity(kind)), own);
    }

    private static Section described(Section section, Property... own) {
        return section.with(whole("position").must(), line("title").must(), lines("text"))
                .with(own)
                .withBasis()
                .withVisibility();
    }

    private static Section.Identity identity(ThingKind kind) {
        return new Section.Identity("plan.thing", kind.name());
    }

    private static List<String> owner(String kind) {
        return List.of("edition_id", kind + "_id", Section.LAYER);
    }
}

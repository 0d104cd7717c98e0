package org.planwerk.packaging;

import static java.nio.charset.CodingErrorAction.REPORT;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.Property.Reference;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a package from JSON and says of every place that is wrong what is wrong there. */
class PackageReader {

    static final String FORMAT = "planwerk";
    static final int VERSION = 1;
    static final int MOST_BYTES = 50_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(MOST_BYTES)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<Section> sections;
    private final PackageProblems problems;
    private final EntryReader reader;
    private final Map<String, List<Entry>> lists = new LinkedHashMap<>();

    /** Of each id of the package, the lists it stands in. */
    private final Map<UUID, Set<String>> ids = new HashMap<>();

    PackageReader(List<Section> sections, PackageProblems problems) {
        this.sections = sections;
        this.problems = problems;
        this.reader = new EntryReader(problems);
    }

    /** The content, as far as it could be read; it may be used only if there are no problems. */
    Optional<ReadPackage> read(byte[] json) {
        var text = decode(json);
        if (text == null) {
            return Optional.empty();
        }
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            problems.add(
                    "",
                    "packaging.json",
                    Map.of("line", at == null ? 0 : at.getLineNr(), "column", at == null ? 0 : at.getColumnNr()));
            return Optional.empty();
        }
        if (!root.isObject()
                || !FORMAT.equals(root.path("format").asString(""))
                || root.path("version").asInt(0) != VERSION) {
            problems.add("", "packaging.format", Map.of("version", VERSION));
            return Optional.empty();
        }
        var known = new HashSet<>(Set.of("format", "version", "municipality"));
        sections.forEach(section -> known.add(section.name()));
        reader.refuseUnknown(root, "", known);
        var municipality = MunicipalityShape.read(root.path("municipality"), problems);
        for (var section : sections) {
            readSection(section, root.path(section.name()));
        }
        resolve();
        checkThings();
        return Optional.of(new ReadPackage(municipality, new PlanPackage(lists)));
    }

    private @Nullable String decode(byte[] json) {
        if (json.length > MOST_BYTES) {
            problems.add("", "packaging.large", Map.of("most", MOST_BYTES / 1_000_000));
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(REPORT)
                    .onUnmappableCharacter(REPORT)
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add("", "packaging.encoding");
            return null;
        }
    }

    private void readSection(Section section, JsonNode list) {
        var entries = new ArrayList<Entry>();
        lists.put(section.name(), entries);
        if (list.isMissingNode()) {
            return;
        }
        if (!list.isArray()) {
            problems.add(section.name(), "packaging.list");
            return;
        }
        var seen = new HashSet<List<Object>>();
        var number = 0;
        for (var node : list) {
            var place = section.name() + "[" + number++ + "]";
            if (!node.isObject()) {
                problems.add(place, "packaging.object");
                continue;
            }
            reader.read(section, node, place).ifPresent(entry -> {
                register(section, entry, seen);
                entries.add(entry);
            });
        }
    }

    private void register(Section section, Entry entry, Set<List<Object>> seen) {
        var values = entry.values();
        for (var layer : entry.layers().isEmpty() ? List.of("") : entry.layers()) {
            var key = new ArrayList<Object>();
            section.key()
                    .forEach(property -> key.add(values.get(property.columns().getFirst())));
            key.add(layer);
            if (!seen.add(key)) {
                problems.add(entry.place(), "packaging.double");
            }
        }
        var id = values.get(section.thing() == null ? "id" : "thing_id");
        if (id instanceof UUID own) {
            ids.computeIfAbsent(own, key -> new HashSet<>()).add(section.name());
        }
    }

    /** Every id that is referred to must be that of an entry; the kind of thing it is stands beside it. */
    private void resolve() {
        for (var reference : reader.references()) {
            var found = ids.getOrDefault(reference.id(), Set.of());
            if (reference.reference().sections().stream().noneMatch(found::contains)) {
                problems.add(
                        reference.place(),
                        "packaging.reference",
                        Map.of(
                                "id",
                                reference.id().toString(),
                                "lists",
                                String.join(", ", reference.reference().sections())));
            }
        }
        for (var section : sections) {
            var kinds = section.members().stream()
                    .filter(Reference.class::isInstance)
                    .map(Reference.class::cast)
                    .filter(reference -> reference.kindColumn() != null)
                    .toList();
            for (var reference : kinds) {
                for (var entry : lists.getOrDefault(section.name(), List.of())) {
                    var id = entry.findId(reference.column());
                    if (id != null && ids.containsKey(id)) {
                        entry.values().put(String.valueOf(reference.kindColumn()), kind(ids.get(id)));
                    }
                }
            }
        }
    }

    private String kind(Set<String> names) {
        var name = names.iterator().next();
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .map(Section::thing)
                .filter(Objects::nonNull)
                .map(Section.Identity::kind)
                .findFirst()
                .orElse(name);
    }

    /** A thing has one number and one plan for life, and no other thing of its kind has that number. */
    private void checkThings() {
        ids.forEach((id, names) -> {
            if (names.size() > 1) {
                problems.add(names.iterator().next(), "packaging.id.twice", Map.of("id", id.toString()));
            }
        });
        for (var section : sections) {
            var numbers = new HashMap<UUID, Integer>();
            var plans = new HashMap<UUID, UUID>();
            var taken = new HashMap<Integer, UUID>();
            for (var entry :
                    section.thing() == null ? List.<Entry>of() : lists.getOrDefault(section.name(), List.of())) {
                var id = entry.id("thing_id");
                var no = entry.no();
                var plan = entry.plan();
                if (no == null || plan == null) {
                    continue;
                }
                var other = numbers.putIfAbsent(id, no);
                var otherPlan = plans.putIfAbsent(id, plan);
                if (other != null && !other.equals(no) || otherPlan != null && !otherPlan.equals(plan)) {
                    problems.add(entry.place() + ".no", "packaging.no.other");
                }
                if (!id.equals(taken.computeIfAbsent(no, key -> id))) {
                    problems.add(entry.place() + ".no", "packaging.no.taken", Map.of("no", no));
                }
            }
        }
    }
}

package org.planwerk.portal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Readings;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.DemoTest;
import org.planwerk.web.ThreadStation;
import org.planwerk.web.ThreadStation.State;
import org.springframework.beans.factory.annotation.Autowired;

/** Every thread of the demonstration. */
@DemoTest
class ThreadsTests {

    private static final List<Kind> CHAIN = List.of(Kind.SOURCE, Kind.FINDING, Kind.NEED, Kind.GOAL, Kind.MEASURE);
    private static final List<String> STATIONS =
            List.of("Stimmen", "Befund", "Bedarf", "Ziel", "Maßnahme", "Beschluss", "Sachstand");
    private static final Set<String> LAST = Set.of("Verbleib", "Wie es weitergeht", "Letzte Prüfung");

    @Autowired
    Readings readings;

    @Autowired
    Municipalities municipalities;

    @ParameterizedTest
    @ValueSource(strings = {"musterstadt", "landkreis-musterland", "goeppingen", "landkreis-goeppingen", "goettingen"})
    void whatStandsInAStrandHasTheThingInItsOwn(String town) {
        Tenant.run(municipalities.find(town).orElseThrow(), () -> {
            var content = readings.open(Locale.GERMAN).content();
            var strands = new HashMap<UUID, Set<UUID>>();
            things(content).forEach((id, kind) -> strands.put(id, members(Strand.of(content, id, kind))));

            assertThat(strands).isNotEmpty();
            strands.forEach((thing, members) -> members.forEach(member ->
                    assertThat(strands.get(member)).as("strand of " + member).contains(thing)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"musterstadt", "landkreis-musterland", "goeppingen", "landkreis-goeppingen", "goettingen"})
    void aThreadHasEveryStationInItsOrderAndOnePlaceOfTheReader(String town) {
        Tenant.run(municipalities.find(town).orElseThrow(), () -> {
            for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                var reading = readings.open(language);
                var threads = new Threads(reading);
                standing(reading.content()).forEach(thing -> {
                    var stations = threads.of(thing).stations();
                    if (language.equals(Locale.GERMAN)) {
                        assertThat(kinds(stations)).as(thing.title()).startsWith(STATIONS.toArray(String[]::new));
                        assertThat(LAST).contains(stations.getLast().kind());
                    }
                    assertThat(stations.stream().filter(station -> station.state() == State.HERE))
                            .hasSize(1);
                    assertThat(stations.stream().filter(station -> station.turn() != null))
                            .hasSize(2);
                    assertThat(stations).extracting(ThreadStation::id).doesNotHaveDuplicates();
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"musterstadt", "landkreis-musterland", "goeppingen", "landkreis-goeppingen", "goettingen"})
    void whatAThreadHasNoRoomForStandsBelowIt(String town) {
        Tenant.run(municipalities.find(town).orElseThrow(), () -> {
            var reading = readings.open(Locale.GERMAN);
            standing(reading.content()).forEach(thing -> {
                var thread = new Threads(reading).of(thing);
                var anchors =
                        thread.rest().stream().map(rest -> "#" + rest.id()).toList();
                var counts = new HashMap<String, Integer>();
                for (var station : thread.stations()) {
                    assertThat(counts.merge(station.kind(), 1, Integer::sum)).isLessThanOrEqualTo(Threads.MOST);
                    if (station.more() != null
                            && station.more().href() != null
                            && station.more().href().startsWith("#alle-")) {
                        assertThat(anchors).contains(station.more().href());
                    }
                }
            });
        });
    }

    private static List<String> kinds(List<ThreadStation> stations) {
        return stations.stream().map(ThreadStation::kind).distinct().toList();
    }

    private static Set<UUID> members(Strand strand) {
        var members = new HashSet<UUID>();
        CHAIN.forEach(kind -> members.addAll(strand.ids(kind)));
        return members;
    }

    private static Map<UUID, Kind> things(PublicContent content) {
        var things = new HashMap<UUID, Kind>();
        content.sources().stream().map(Source::thingId).forEach(id -> things.put(id, Kind.SOURCE));
        standing(content).forEach(thing -> things.put(thing.thingId(), thing.kind()));
        return things;
    }

    private static Stream<Standing> standing(PublicContent content) {
        return Stream.of(Finding.class, Need.class, Goal.class, Measure.class)
                .flatMap(type -> content.newest(type).stream());
    }
}

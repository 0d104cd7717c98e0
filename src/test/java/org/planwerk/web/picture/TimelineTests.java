package org.planwerk.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.planwerk.web.Words;
import org.planwerk.web.picture.Timeline.Cycles;
import org.planwerk.web.picture.Timeline.Edition;
import org.planwerk.web.picture.Timeline.Event;

class TimelineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> WORDS = List.of(
            "Auftakt",
            "im",
            "Rathaus",
            "Befragung",
            "Integrationskonferenz",
            "Runder",
            "Tisch",
            "Beschluss",
            "Fachforen",
            "und",
            "Strategie-Workshop",
            "Bildungsgerechtigkeit",
            "Netzwerktreffen",
            "der",
            "Vereine",
            "Stadtteil");

    /** The number of the repetition is the seed. */
    @RepeatedTest(400)
    void noTwoLabelsTouchAndNoneLeavesThePicture(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var timeline = any(random, 3 + random.nextInt(13), 1 + random.nextInt(5));

        var layout = TimelineLayout.of(timeline, "Heute");

        var boxes = layout.boxes();
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(box::touches);
            assertThat(box.left()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(layout.width() + 0.01);
        }
        assertThat(layout.width()).as("text keeps its size").isLessThanOrEqualTo(TimelineLayout.WIDTH * 1.2);
    }

    @Test
    void theSameTimelineIsAlwaysTheSamePicture() {
        assertThat(svg(any(new Random(1), 9, 3), false)).isEqualTo(svg(any(new Random(1), 9, 3), false));
    }

    @Test
    void isMirroredForThoseWhoReadFromTheRight() {
        var timeline = any(new Random(2), 5, 2);

        assertThat(svg(timeline, true)).contains("direction=\"rtl\"").isNotEqualTo(svg(timeline, false));
    }

    @Test
    void escapesWhatPeopleWrote() {
        var timeline = new Timeline(
                List.of(new Event(TODAY.minusDays(9), "", "<script>\"", null, 1, false, null)), List.of(), null, TODAY);

        assertThat(svg(timeline, false)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void keepsDecisionsAndTheLargestWhereThereIsNoRoomForAll() {
        var events = IntStream.range(0, 40)
                .mapToObj(i -> new Event(LocalDate.of(1990 + i / 2, 1 + i % 12, 1), "", "E" + i, null, i, i == 3, null))
                .toList();

        var timeline = new Timeline(events, List.of(), null, TODAY);

        assertThat(timeline.shown(Timeline.MOST)).hasSize(Timeline.MOST).contains(events.get(3), events.get(39));
        assertThat(timeline.list()).hasSize(41);
    }

    private static Timeline any(Random random, int events, int editions) {
        return new Timeline(
                IntStream.range(0, events)
                        .mapToObj(i -> new Event(
                                day(random),
                                "",
                                words(random, 1 + random.nextInt(4)),
                                random.nextBoolean() ? null : words(random, 1 + random.nextInt(3)),
                                random.nextInt(300),
                                random.nextInt(5) == 0,
                                null))
                        .toList(),
                IntStream.range(0, editions)
                        .mapToObj(
                                i -> new Edition(day(random), "2020", words(random, 3), null, Edition.State.OLD, null))
                        .toList(),
                cycles(random),
                TODAY);
    }

    private static @Nullable Cycles cycles(Random random) {
        return random.nextBoolean()
                ? null
                : new Cycles(List.of(2024, 2025, 2026), "", words(random, 3), Words.of(words(random, 2)));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2004, 1, 1).plusDays(random.nextInt(365 * 25));
    }

    private static String words(Random random, int count) {
        return String.join(
                " ", random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }

    private static String svg(Timeline timeline, boolean rtl) {
        var output = new StringOutput();
        timeline.draw("Zeitleiste", "Heute", rtl).writeTo(output);
        return output.toString();
    }
}

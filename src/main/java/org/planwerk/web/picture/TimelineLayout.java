package org.planwerk.web.picture;

import static java.util.Objects.requireNonNull;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.picture.Timeline.Edition;
import org.planwerk.web.picture.Timeline.Event;

/**
 * Where everything on a timeline lies, so that no label touches another.
 *
 * <p>From left to right each point moves as far as it must: its label stands above or below the thread, wherever the
 * last label ends earlier. What room is left is given to the gaps by the root of their time. If there is too little,
 * labels are wrapped into narrower lines, then fewer events are shown, and at the very last the picture grows wider.
 */
final class TimelineLayout {

    static final double WIDTH = 1160;

    private static final double[] LABEL_WIDTHS = {176, 156, 138, 122, 108, 96, 84, 74};
    private static final double LEGIBLE = 122;
    private static final double LONGEST_WORD = 200;
    private static final double SIZE = 16;
    private static final double LINE = 19;
    private static final double PAD = 16;
    private static final double BAR = 52;
    private static final double LOOP = 74;
    private static final double LOOP_HEIGHT = 50;
    private static final double FLAG = 72;

    private enum Kind {
        EVENT,
        EDITION,
        CYCLES,
        TODAY
    }

    /** A rectangle that nothing else may touch. */
    record Box(double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A point on the thread with its label; {@code above} or below it. */
    private static final class Point {

        final Kind kind;
        final LocalDate day;
        final List<String> title;
        final List<String> note;
        final double width;
        final double radius;
        final boolean full;
        final @Nullable Edition edition;
        double x;
        boolean above;

        Point(
                Kind kind,
                LocalDate day,
                List<String> title,
                List<String> note,
                double width,
                double radius,
                boolean full,
                @Nullable Edition edition) {
            this.kind = kind;
            this.day = day;
            this.title = title;
            this.note = note;
            this.width = width;
            this.radius = radius;
            this.full = full;
            this.edition = edition;
        }

        /** An edition begins at the bead of its decision. */
        boolean belongsTo(Point other) {
            return edition != null && other.kind == Kind.EVENT && other.day.equals(day);
        }

        double height() {
            return (title.size() + note.size()) * LINE;
        }
    }

    private final List<Point> points;
    private final int loops;
    private final double width;
    private final double line;
    private final double bottom;
    private final String todayWord;

    private TimelineLayout(List<Point> points, int loops, double width, String todayWord) {
        this.points = points;
        this.loops = loops;
        this.width = width;
        this.todayWord = todayWord;
        this.line = BAR + 26 + Math.max(LOOP_HEIGHT, reach(true));
        this.bottom = line + Math.max(20, reach(false)) + 14;
    }

    static TimelineLayout of(Timeline timeline, String todayWord) {
        var loops = timeline.cycles() == null
                ? 0
                : (int) timeline.cycles().years().stream()
                        .filter(year -> year <= timeline.today().getYear())
                        .count();
        // Fewer events with labels that can be read are better than many with broken words; the list has all of them.
        for (var most = Timeline.MOST; most >= Timeline.FEWEST; most--) {
            for (var labelWidth : LABEL_WIDTHS) {
                if (labelWidth < LEGIBLE) {
                    break;
                }
                var points = points(timeline, loops, labelWidth, true, most);
                var needed = place(points);
                if (needed <= WIDTH) {
                    spread(points, WIDTH - needed);
                    return new TimelineLayout(points, loops, WIDTH, todayWord);
                }
            }
        }
        for (var whole : List.of(true, false)) {
            for (var labelWidth : LABEL_WIDTHS) {
                var points = points(timeline, loops, labelWidth, whole, Timeline.FEWEST);
                var needed = place(points);
                var last = !whole && labelWidth == LABEL_WIDTHS[LABEL_WIDTHS.length - 1];
                if (needed <= WIDTH || last) {
                    spread(points, Math.max(0, WIDTH - needed));
                    return new TimelineLayout(points, loops, Math.max(WIDTH, needed), todayWord);
                }
            }
        }
        throw new IllegalStateException("there is always a narrowest label");
    }

    private static List<Point> points(Timeline timeline, int loops, double labelWidth, boolean whole, int most) {
        var points = new ArrayList<Point>();
        timeline.editions().stream()
                .map(edition -> new Point(
                        Kind.EDITION,
                        edition.from(),
                        List.of(),
                        List.of(),
                        barWidth(edition, labelWidth),
                        0,
                        false,
                        edition))
                .forEach(points::add);
        timeline.shown(most)
                .forEach(event -> points.add(point(event, whole ? widthForWords(event, labelWidth) : labelWidth)));
        var cycles = timeline.cycles();
        if (cycles != null && loops > 0) {
            var title = TextWidth.wrap(cycles.title(), SIZE, true, Math.max(loops * LOOP, labelWidth), 2);
            var note = lines(cycles.note() == null ? null : cycles.note().text(), Math.max(loops * LOOP, labelWidth));
            points.add(new Point(
                    Kind.CYCLES,
                    Timeline.begin(cycles),
                    title,
                    note,
                    Math.max(loops * LOOP, widest(title, note)),
                    0,
                    false,
                    null));
        }
        points.add(new Point(Kind.TODAY, timeline.today(), List.of(), List.of(), FLAG, 0, false, null));
        // On the same day the decision comes before its edition.
        points.sort(Comparator.comparing((Point point) -> point.day).thenComparing(point -> point.kind));
        return points;
    }

    /** Wide enough for the longest word, within reason. */
    private static double widthForWords(Event event, double labelWidth) {
        var longest = Stream.of(event.title().text().split("[\\s-]+"))
                .mapToDouble(word -> TextWidth.of(word, SIZE, true) + 8)
                .max()
                .orElse(0);
        return Math.clamp(longest, labelWidth, Math.max(labelWidth, LONGEST_WORD));
    }

    /** The least that a bar needs: its words, unless they are long. */
    private static double barWidth(Edition edition, double labelWidth) {
        return Math.clamp(
                Math.max(TextWidth.of(edition.title().text(), SIZE, true), TextWidth.of(note(edition), SIZE, false))
                        + 36,
                84,
                labelWidth + 14);
    }

    private static Point point(Event event, double labelWidth) {
        var title = TextWidth.wrap(event.title().text(), SIZE, true, labelWidth, 3);
        var note = lines(event.note(), labelWidth);
        var radius = event.decision() ? 10 : Math.min(19, 7 + Math.sqrt(Math.max(0, event.people())));
        return new Point(Kind.EVENT, event.day(), title, note, widest(title, note), radius, event.decision(), null);
    }

    private static List<String> lines(@Nullable String note, double width) {
        return note == null || note.isBlank() ? List.of() : TextWidth.wrap(note, SIZE, false, width, 2);
    }

    private static double widest(List<String> title, List<String> note) {
        return Math.max(
                title.stream()
                        .mapToDouble(text -> TextWidth.of(text, SIZE, true))
                        .max()
                        .orElse(0),
                note.stream()
                        .mapToDouble(text -> TextWidth.of(text, SIZE, false))
                        .max()
                        .orElse(0));
    }

    /** Puts every point as far left as it can be, and returns the width that is needed. */
    private static double place(List<Point> points) {
        var above = 0.0;
        var below = 0.0;
        var last = 4.0;
        var flag = 0.0;
        var bar = 0.0;
        var side = false;
        @Nullable Point before = null;
        for (var point : points) {
            switch (point.kind) {
                case EDITION -> {
                    point.x = Math.max(before != null && point.belongsTo(before) ? before.x : last + 10, bar);
                    bar = point.x + point.width;
                    last = Math.max(last, point.x);
                }
                case TODAY -> {
                    point.x = Math.max(Math.max(above, below) + 8, Math.max(last + 14, FLAG / 2));
                    above = point.x + 8;
                    below = point.x + 8;
                    last = point.x + 4;
                    flag = point.x + FLAG / 2 + 2;
                }
                case CYCLES -> {
                    point.x = Math.max(Math.max(above, below), last) + PAD + point.width / 2;
                    above = point.x + point.width / 2;
                    below = above;
                    last = above;
                }
                case EVENT -> {
                    side = above == below ? !side : above < below;
                    point.above = side;
                    point.x = Math.max(
                            last + point.radius + 8,
                            (side ? above + (above == 0 ? 0 : PAD) : below + (below == 0 ? 0 : PAD)) + point.width / 2);
                    if (side) {
                        above = point.x + point.width / 2;
                    } else {
                        below = point.x + point.width / 2;
                    }
                    last = point.x + point.radius;
                }
            }
            before = point;
        }
        return Math.max(Math.max(above, below), Math.max(Math.max(last + 20, flag), bar));
    }

    /** Gives what room is left to the gaps between points: longer times get more, but never all of it. */
    private static void spread(List<Point> points, double room) {
        var weights = IntStream.range(1, points.size())
                .mapToDouble(i ->
                        Math.sqrt(30 + Math.max(0, ChronoUnit.DAYS.between(points.get(i - 1).day, points.get(i).day))))
                .toArray();
        var whole = Arrays.stream(weights).sum();
        var moved = 0.0;
        for (var i = 1; i < points.size(); i++) {
            moved += room * weights[i - 1] / whole;
            points.get(i).x += moved;
        }
    }

    private double reach(boolean above) {
        return points.stream()
                .filter(point -> point.kind == Kind.CYCLES ? !above : point.above == above)
                .filter(point -> point.kind == Kind.EVENT || point.kind == Kind.CYCLES)
                .mapToDouble(point -> point.height() + Math.max(point.radius, 10) + 12)
                .max()
                .orElse(0);
    }

    /** What must not touch: the labels, the loops, the line of today. */
    List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        for (var point : points) {
            var left = point.x - point.width / 2;
            var right = point.x + point.width / 2;
            switch (point.kind) {
                case EVENT -> {
                    var top = point.above ? line - point.radius - 10 - point.height() : line + point.radius + 10;
                    boxes.add(new Box(left, top, right, top + point.height()));
                }
                case CYCLES -> {
                    boxes.add(new Box(left, line + 14, right, line + 14 + point.height()));
                    boxes.add(new Box(left, line - LOOP_HEIGHT, right, line));
                }
                case TODAY -> boxes.add(new Box(point.x - 1, BAR + 8, point.x + 1, bottom));
                case EDITION -> {}
            }
        }
        return boxes;
    }

    double width() {
        return width;
    }

    Content draw(String label, boolean rtl) {
        var svg = new Svg(width, rtl);
        bars(svg);
        thread(svg);
        years(svg);
        points.forEach(point -> draw(svg, point));
        return svg.labelled("pw-time__svg", bottom + 40, label);
    }

    private void bars(Svg svg) {
        var editions = points.stream().filter(point -> point.edition != null).toList();
        for (var i = 0; i < editions.size(); i++) {
            var point = editions.get(i);
            var edition = requireNonNull(point.edition);
            var end = i + 1 < editions.size() ? editions.get(i + 1).x - 10 : width - 2;
            var css = switch (edition.state()) {
                case OLD -> "bar-old";
                case CURRENT -> "bar";
                case NEXT -> "bar-next";
            };
            svg.box(css, point.x, 1, end - point.x, BAR);
            words(svg, edition, point.x + 12, end - point.x - 22);
        }
    }

    private static String note(Edition edition) {
        return edition.note() == null ? edition.when() : edition.note();
    }

    private static void words(Svg svg, Edition edition, double x, double room) {
        var on = edition.state() == Edition.State.CURRENT ? "on" : "";
        var note = note(edition);
        var one = edition.title().text() + " · " + note;
        if (note.isEmpty() || TextWidth.of(one, SIZE, true) <= room) {
            svg.text(
                    on + " b",
                    "start",
                    x,
                    33,
                    TextWidth.cut(note.isEmpty() ? edition.title().text() : one, SIZE, true, room));
        } else {
            svg.text(on + " b", "start", x, 23, TextWidth.cut(edition.title().text(), SIZE, true, room))
                    .text(on.isEmpty() ? "mut" : on, "start", x, 43, TextWidth.cut(note, SIZE, false, room));
        }
    }

    /** Done as far as today, dotted from there on. */
    private void thread(Svg svg) {
        var first = points.getFirst().x;
        var today = points.stream()
                .filter(point -> point.kind == Kind.TODAY)
                .findFirst()
                .orElseThrow();
        var at = first;
        for (var point : points) {
            if (point.kind == Kind.CYCLES) {
                var begin = point.x - loops * LOOP / 2;
                wave(svg, at, begin);
                for (var loop = 0; loop < loops; loop++) {
                    svg.path("line", "M" + svg.points(loop(begin + loop * LOOP)));
                }
                at = begin + loops * LOOP;
            }
        }
        wave(svg, at, today.x);
        svg.path("line open", "M" + svg.points(today.x + 8, line, width - 4, line));
    }

    private void wave(Svg svg, double from, double to) {
        if (to - from < 1) {
            return;
        }
        var steps = (int) Math.max(2, (to - from) / 8);
        var swings = Math.max(1, Math.round((to - from) / 88));
        var pairs = new double[2 * steps + 2];
        for (var i = 0; i <= steps; i++) {
            var way = (double) i / steps;
            pairs[2 * i] = from + (to - from) * way;
            pairs[2 * i + 1] = line + 3 * Math.sin(way * Math.PI * 2 * swings);
        }
        svg.path("line", "M" + svg.points(pairs));
    }

    private double[] loop(double from) {
        var pairs = new double[98];
        for (var i = 0; i <= 48; i++) {
            var way = i / 48.0;
            pairs[2 * i] = from + LOOP * way + 26 * Math.sin(2 * Math.PI * way);
            pairs[2 * i + 1] = line - 20 + 20 * Math.cos(2 * Math.PI * way);
        }
        return pairs;
    }

    private void years(Svg svg) {
        var today = points.stream()
                .filter(point -> point.kind == Kind.TODAY)
                .findFirst()
                .orElseThrow();
        var year = 0;
        var last = -60.0;
        for (var point : points) {
            var x = Math.max(20, point.kind == Kind.CYCLES ? point.x - point.width / 2 + 20 : point.x);
            var apart = x - last >= 52 && Math.abs(x - today.x) >= FLAG / 2 + 24;
            if (point.day.getYear() != year && point.kind != Kind.TODAY && apart && x <= width - 20) {
                year = point.day.getYear();
                last = x;
                svg.text("mut", "middle", x, bottom + 30, Integer.toString(year));
            }
        }
    }

    private void draw(Svg svg, Point point) {
        switch (point.kind) {
            case EVENT -> {
                svg.circle(point.full ? "bead-full" : "bead", point.x, line, point.radius);
                label(svg, point, point.above ? line - point.radius - 10 - point.height() : line + point.radius + 10);
            }
            case CYCLES -> label(svg, point, line + 14);
            case EDITION -> svg.path("tick", "M" + svg.points(point.x + 1, BAR, point.x + 1, BAR + 12));
            case TODAY ->
                svg.path("today", "M" + svg.points(point.x, BAR + 8, point.x, bottom + 12))
                        .box("todaybox", point.x - FLAG / 2, bottom + 10, FLAG, 28)
                        .text("ontoday b", "middle", point.x, bottom + 30, todayWord);
        }
    }

    private static void label(Svg svg, Point point, double top) {
        var y = top + 15;
        for (var text : point.title) {
            svg.text("b", "middle", point.x, y, text);
            y += LINE;
        }
        for (var text : point.note) {
            svg.text("mut", "middle", point.x, y, text);
            y += LINE;
        }
    }
}

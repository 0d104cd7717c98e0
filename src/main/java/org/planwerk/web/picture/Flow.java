package org.planwerk.web.picture;

import static java.util.Objects.requireNonNull;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planwerk.web.FateSign;

/**
 * What became of all things of an edition, left the earlier and right the later one: a thread for every thing, or above
 * {@value #THREADS} things a ribbon for every fate. The counts beside it say the same.
 */
public final class Flow {

    static final int THREADS = 40;

    private static final double WIDTH = 1100;
    private static final double LEFT = 330;
    private static final double RIGHT = 770;
    private static final double STOP = LEFT + 120;
    private static final double STEP = 15;
    private static final double GAP = 28;
    private static final double TALLEST = 360;

    /** Things that share a fate; two that became one are a bundle of their own. */
    public record Bundle(FateSign fate, int before, int after) {}

    /**
     * All words of the picture.
     *
     * @param fates as in "geblieben"
     * @param outOfIt what stands at the far end of merged and split things, as in "daraus"
     * @param before the heading of the earlier edition, as in "16 Bedarfe von 2019"
     */
    public record Words(Map<FateSign, String> fates, String outOfIt, String before, String after) {}

    private final List<Bundle> bundles;
    private final Words words;
    private final boolean grouped;
    private final Svg svg;
    private double left = 70;
    private double right = 70;

    private Flow(List<Bundle> bundles, Words words, boolean rtl) {
        this.words = words;
        this.grouped = Math.max(
                        bundles.stream().mapToInt(Bundle::before).sum(),
                        bundles.stream().mapToInt(Bundle::after).sum())
                > THREADS;
        this.bundles = grouped ? byFate(bundles) : bundles;
        this.svg = new Svg(WIDTH, rtl);
    }

    /** Draws the bundles in their order below the headings of both editions. */
    public static Content draw(List<Bundle> bundles, Words words, boolean rtl) {
        return new Flow(bundles, words, rtl).draw();
    }

    private Content draw() {
        svg.text("b", "middle", LEFT, 34, words.before()).text("b", "middle", RIGHT, 34, words.after());
        for (var bundle : bundles) {
            if (bundle.before() > 0 && bundle.after() > 0) {
                // Both ends begin where the taller of what is above them ends: threads cross as little as they can.
                left = right = Math.max(left, right);
            }
            var from = ends(bundle.before());
            var to = ends(bundle.after());
            if (grouped) {
                ribbon(bundle, from, to);
            } else {
                threads(bundle);
            }
            label(bundle.before(), word(bundle), "end", LEFT - 26, left, from);
            label(bundle.after(), farWord(bundle), "start", RIGHT + 26, right, to);
            left += room(bundle.before(), from);
            right += room(bundle.after(), to);
        }
        return svg.silent("pw-flow", Math.max(left, right) + 12, false);
    }

    private double scale() {
        var most = Math.max(
                bundles.stream().mapToInt(Bundle::before).sum(),
                bundles.stream().mapToInt(Bundle::after).sum());
        return TALLEST / Math.max(1, most);
    }

    /** How much room the ends on one side need. */
    private double ends(int things) {
        if (things == 0) {
            return 0;
        }
        return grouped ? Math.max(8, things * scale()) : (things - 1) * STEP;
    }

    /** What a bundle takes away on one side: at least a line of text. */
    private static double room(int things, double ends) {
        return things == 0 ? 0 : Math.max(ends + GAP, 26);
    }

    private void threads(Bundle bundle) {
        var many = Math.max(bundle.before(), bundle.after());
        if (bundle.after() == 0) {
            for (var i = 0; i < bundle.before(); i++) {
                end(bundle.fate(), left + i * STEP);
            }
            return;
        }
        if (bundle.before() == 0) {
            for (var i = 0; i < bundle.after(); i++) {
                var y = right + i * STEP;
                svg.path("f", "M" + svg.points(RIGHT - 110, y) + " L" + svg.points(RIGHT, y))
                        .path("fx", "M" + svg.points(RIGHT - 126, y) + "h10m-5-5v10")
                        .circle("bd", RIGHT, y, 5);
            }
            return;
        }
        for (var i = 0; i < many; i++) {
            thread(
                    bundle.fate(),
                    left + Math.min(i, bundle.before() - 1) * STEP,
                    right + Math.min(i, bundle.after() - 1) * STEP);
        }
    }

    private void thread(FateSign fate, double from, double to) {
        if (fate == FateSign.CHANGED) {
            svg.path(
                    "f",
                    "M%s C%s S%s"
                            .formatted(
                                    svg.points(LEFT, from),
                                    svg.points(LEFT + 60, from - 12, LEFT + 90, from + 12, LEFT + 150, from),
                                    svg.points(RIGHT - 200, to, RIGHT, to)));
        } else {
            svg.path(
                    "f",
                    "M%s C%s"
                            .formatted(
                                    svg.points(LEFT, from),
                                    svg.points(LEFT + 150, from - 5, RIGHT - 150, to + 5, RIGHT, to)));
        }
        svg.circle("bd", LEFT, from, 5).circle(fate == FateSign.CHANGED ? "bo" : "bd", RIGHT, to, 5);
    }

    /** A thread that ends, with the sign of why. */
    private void end(FateSign fate, double y) {
        svg.path(isUnknown(fate) ? "f open" : "f", "M" + svg.points(LEFT, y) + " L" + svg.points(STOP - 8, y))
                .circle("bd", LEFT, y, 5);
        sign(fate, y);
    }

    private static boolean isUnknown(FateSign fate) {
        return fate == FateSign.UNDOCUMENTED || fate == FateSign.OPEN;
    }

    private void sign(FateSign fate, double y) {
        switch (fate) {
            case COMPLETED -> svg.path("fx", "M" + svg.points(STOP, y, STOP + 4, y + 5, STOP + 12, y - 6));
            case ROUTINE -> svg.circle("fx", STOP + 6, y, 5);
            case UNDOCUMENTED -> svg.text("b", "middle", STOP + 8, y + 6, "?");
            case OPEN -> svg.text("b", "middle", STOP + 8, y + 6, "…");
            default ->
                svg.path(
                        "fx",
                        "M%s M%s"
                                .formatted(
                                        svg.points(STOP, y - 5, STOP + 10, y + 5),
                                        svg.points(STOP, y + 5, STOP + 10, y - 5)));
        }
    }

    private void ribbon(Bundle bundle, double from, double to) {
        if (bundle.after() == 0) {
            surface(bundle.fate(), LEFT, left, from, STOP - 8, left, from);
            sign(bundle.fate(), left + from / 2);
        } else if (bundle.before() == 0) {
            surface(bundle.fate(), RIGHT - 110, right, to, RIGHT, right, to);
            svg.path("fx", "M" + svg.points(RIGHT - 126, right + to / 2) + "h10m-5-5v10");
        } else {
            surface(bundle.fate(), LEFT, left, from, RIGHT, right, to);
        }
    }

    private void surface(FateSign fate, double x1, double y1, double height1, double x2, double y2, double height2) {
        var middle = (x1 + x2) / 2;
        svg.path(
                isUnknown(fate) ? "ribbon ribbon--open" : "ribbon",
                "M%s C%s L%s C%sz"
                        .formatted(
                                svg.points(x1, y1),
                                svg.points(middle, y1, middle, y2, x2, y2),
                                svg.points(x2, y2 + height2),
                                svg.points(middle, y2 + height2, middle, y1 + height1, x1, y1 + height1)));
    }

    private void label(int things, String word, String anchor, double x, double y, double ends) {
        if (things > 0) {
            svg.text("b", anchor, x, y + ends / 2 + 6, things + " " + word);
        }
    }

    private String word(Bundle bundle) {
        return requireNonNull(words.fates().get(bundle.fate()));
    }

    private String farWord(Bundle bundle) {
        return bundle.fate() == FateSign.MERGED || bundle.fate() == FateSign.SPLIT ? words.outOfIt() : word(bundle);
    }

    private static List<Bundle> byFate(List<Bundle> bundles) {
        var sums = new EnumMap<FateSign, Bundle>(FateSign.class);
        bundles.forEach(bundle -> sums.merge(
                bundle.fate(),
                bundle,
                (sum, next) -> new Bundle(sum.fate(), sum.before() + next.before(), sum.after() + next.after())));
        return new ArrayList<>(sums.values());
    }
}

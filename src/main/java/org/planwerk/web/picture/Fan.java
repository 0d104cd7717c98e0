package org.planwerk.web.picture;

import gg.jte.Content;
import java.util.stream.DoubleStream;

/** The voices with which a thread begins. Always five strands: a symbol, not a count. */
public final class Fan {

    private static final Content DOWN = down(new Svg(52, false));
    private static final Content ACROSS = across(new Svg(100, false));

    private Fan() {}

    /** Beside the voices, from above to the first knot. */
    public static Content down() {
        return DOWN;
    }

    /** Before the first knot of the strip. */
    public static Content across() {
        return ACROSS;
    }

    private static Content down(Svg svg) {
        DoubleStream.of(4, 15, 26, 37, 48)
                .mapToObj(Svg::number)
                .forEach(x ->
                        svg.path("", "M%s 3C%s 60 26 55 26 100".formatted(x, x)).path("dot", "M%s 3h.01".formatted(x)));
        return svg.silent("pw-fan pw-fanbox", 100, true);
    }

    private static Content across(Svg svg) {
        DoubleStream.of(2, 14, 26, 38, 50)
                .mapToObj(Svg::number)
                .forEach(y -> svg.path("", "M0 %sC45 %s 55 26 100 26".formatted(y, y)));
        return svg.silent("pw-fan pw-strip__fan", 52, true);
    }
}

package org.planwerk.web.picture;

import gg.jte.Content;
import java.util.List;

/** Many threads that become one: an ornament with the tones of a plan's fields. */
public final class Band {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 120;
    private static final double TWISTED = 0.7;

    private Band() {}

    public static Content draw(List<Integer> tones, boolean rtl) {
        var svg = new Svg(WIDTH, rtl);
        for (var strand = 0; strand < tones.size(); strand++) {
            svg.path("tone-" + tones.get(strand), "M" + svg.points(strand(strand, tones.size())));
        }
        svg.path("core", "M" + svg.points(core()));
        return svg.silent("pw-band", HEIGHT, true);
    }

    /** Begins apart, swings ever closer and ends twisted around the others. */
    private static double[] strand(int strand, int strands) {
        var points = new double[102];
        var apart = Math.min(23, 92.0 / Math.max(1, strands - 1));
        for (var i = 0; i <= 50; i++) {
            var way = i / 50.0;
            var closed = way * way * (3 - 2 * way);
            var base = (strand - (strands - 1) / 2.0) * apart * (1 - closed);
            var twist = (9 * closed * Math.pow(1 - way, 0.35) + 1.5 * closed)
                    * Math.sin(strand * 2 * Math.PI / strands + way * way * 2 * Math.PI * 3.2);
            points[2 * i] = WIDTH * TWISTED * way;
            points[2 * i + 1] = HEIGHT / 2 + base + twist + 6 * Math.sin(way * 4.2 + strand) * (1 - closed);
        }
        return points;
    }

    private static double[] core() {
        var points = new double[82];
        for (var i = 0; i <= 40; i++) {
            points[2 * i] = WIDTH * (TWISTED - 0.004) + WIDTH * (1.01 - TWISTED) * i / 40;
            points[2 * i + 1] = HEIGHT / 2 + 2.6 * Math.sin(i / 40.0 * 9) * Math.min(1, i / 8.0);
        }
        return points;
    }
}

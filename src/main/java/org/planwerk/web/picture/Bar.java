package org.planwerk.web.picture;

import gg.jte.Content;

/** A part of a whole as a bar; both numbers stand beside it in words. */
public final class Bar {

    private static final double WIDTH = 160;

    private Bar() {}

    public static Content draw(long part, long whole) {
        var svg = new Svg(WIDTH, false);
        if (part > 0 && whole > 0) {
            svg.box("pic-fill", 0, 0, Math.max(4, WIDTH * Math.min(part, whole) / whole), 12);
        }
        return svg.box("pic-line", 1, 1, WIDTH - 2, 10).silent("pw-bar", 12, false);
    }
}

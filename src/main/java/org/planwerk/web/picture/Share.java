package org.planwerk.web.picture;

import gg.jte.Content;

/** A part of a whole as a bar; the number stands beside it. */
public final class Share {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 6;

    private Share() {}

    public static Content draw(int part, int whole, boolean rtl) {
        return new Svg(WIDTH, rtl)
                .box("pic-ground", 0, 0, WIDTH, HEIGHT)
                .box("pic-fill", 0, 0, WIDTH * part / Math.max(part, whole), HEIGHT)
                .silent("pw-share", HEIGHT, true);
    }
}

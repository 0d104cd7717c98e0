package org.planwerk.web.picture;

import gg.jte.Content;

/** The piece of thread between a need, its goal and its measures. */
public final class Link {

    private static final Content PICTURE =
            new Svg(48, false).path("", "M0 8C16 3 32 13 48 8").silent("pw-whole__link", 16, true);

    private Link() {}

    public static Content draw() {
        return PICTURE;
    }
}

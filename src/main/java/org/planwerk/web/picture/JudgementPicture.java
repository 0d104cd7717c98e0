package org.planwerk.web.picture;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.StatusSign;

/** The three judgements on a measure, each in a shape of its own; what they mean stands beside them in words. */
public final class JudgementPicture {

    private static final String CSS = "pw-judge__pic";
    private static final double FULL_YEAR = 12;

    private JudgementPicture() {}

    /** How far a measure is: four squares from the idea to the end, and a sign above the one where it is. */
    public static Content status(StatusSign sign) {
        var svg = new Svg(80, false);
        var reached = reached(sign);
        for (var square = 0; square < 4; square++) {
            svg.box(square < reached ? "pic-fill" : "pic-soft", 2 + square * 20, 28, 16, 16);
        }
        var x = 10 + Math.max(0, reached - 1) * 20;
        switch (sign) {
            case NOT_REPORTED -> {}
            case ON_HOLD -> svg.path("pic-line", "M%d 9v11M%d 9v11".formatted(x - 3, x + 3));
            case DROPPED -> svg.path("pic-line", "M%d 9l11 11m0-11l-11 11".formatted(x - 5));
            case DELAYED -> svg.path("pic-line", "M%d 6v9M%d 19v.5".formatted(x, x));
            default -> svg.path("pic-fill", "M%d 11h12l-6 9z".formatted(x - 6));
        }
        return svg.silent(CSS + " pw-judge__pic--way", 64, false);
    }

    private static int reached(StatusSign sign) {
        return switch (sign) {
            case NOT_REPORTED -> 0;
            case IDEA, DROPPED -> 1;
            case PLANNED -> 2;
            case RUNNING, PERMANENT, DELAYED, ON_HOLD, EXISTED_BEFORE -> 3;
            case DONE -> 4;
        };
    }

    /** How old the news is: a dial whose full turn is a year; dashed and empty if there is none. */
    public static Content age(@Nullable Integer months) {
        var svg = new Svg(80, false);
        if (months == null) {
            return svg.circle("pic-soft", 40, 32, 26).silent(CSS, 64, false);
        }
        svg.circle("pic-line", 40, 32, 26);
        if (months >= FULL_YEAR) {
            return svg.circle("pic-fill", 40, 32, 20).silent(CSS, 64, false);
        }
        var turn = 2 * Math.PI * Math.max(months, 0.35) / FULL_YEAR;
        return svg.path(
                        "pic-fill",
                        "M40 32V12A20 20 0 %d 1 %s %sz"
                                .formatted(
                                        turn > Math.PI ? 1 : 0,
                                        Svg.number(40 + 20 * Math.sin(turn)),
                                        Svg.number(32 - 20 * Math.cos(turn))))
                .silent(CSS, 64, false);
    }

    /** What is known of the effect: rung 1 taking part was counted, 2 a result was measured, 3 the effect is proven. */
    public static Content evidence(int rungs) {
        var svg = new Svg(80, false).path("pic-line", "M22 60V4M58 60V4");
        for (var rung = 0; rung < 3; rung++) {
            svg.box(rung < rungs ? "pic-fill" : "pic-soft", 22, 47 - rung * 18, 36, 7);
        }
        return svg.silent(CSS, 64, false);
    }
}

package org.planwerk.portal.report;

import java.util.List;
import org.planwerk.document.tree.Picture;
import org.planwerk.web.StatusSign;

/** Measures as marks in a row, one each, in the shapes of all pages; drawn without letters. */
final class StatusMarks {

    private static final int SIDE = 15;
    private static final int IN_A_ROW = 28;
    private static final String INK = "#1f1d23";

    private StatusMarks() {}

    static Picture of(List<StatusSign> signs) {
        var columns = Math.min(IN_A_ROW, signs.size());
        var rows = (signs.size() + IN_A_ROW - 1) / IN_A_ROW;
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(columns * SIDE, rows * SIDE, columns * SIDE, rows * SIDE));
        for (var i = 0; i < signs.size(); i++) {
            svg.append("<g transform=\"translate(%d %d)\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.1\">%s</g>"
                    .formatted(i % IN_A_ROW * SIDE, i / IN_A_ROW * SIDE, INK, shape(signs.get(i))));
        }
        return new Picture.Drawing(svg.append("</svg>").toString(), columns * SIDE, rows * SIDE);
    }

    private static String shape(StatusSign sign) {
        var ring = "<circle cx=\"6.5\" cy=\"6.5\" r=\"5\"/>";
        return switch (sign) {
            case IDEA -> "<circle cx=\"6.5\" cy=\"6.5\" r=\"5\" stroke-dasharray=\"1.2 1.6\"/>";
            case PLANNED -> ring;
            case RUNNING -> ring + "<path d=\"M6.5 1.5a5 5 0 0 1 0 10z\" fill=\"" + INK + "\" stroke=\"none\"/>";
            case DONE ->
                "<circle cx=\"6.5\" cy=\"6.5\" r=\"5.5\" fill=\"" + INK
                        + "\" stroke=\"none\"/><path d=\"M4 6.7l1.8 1.8 3.3-3.7\" stroke=\"#fff\"/>";
            case PERMANENT -> ring + "<circle cx=\"6.5\" cy=\"6.5\" r=\"2\" fill=\"" + INK + "\" stroke=\"none\"/>";
            case DELAYED -> ring + "<path d=\"M6.5 3.6v3.6M6.5 8.6v1\"/>";
            case ON_HOLD -> ring + "<path d=\"M5.2 4.3v4.4M7.8 4.3v4.4\"/>";
            case DROPPED -> ring + "<path d=\"M4.4 4.4l4.2 4.2M8.6 4.4l-4.2 4.2\"/>";
            case EXISTED_BEFORE -> ring + "<path d=\"M3.6 6.5h5.8\"/>";
            case NOT_REPORTED -> "<rect x=\"1.5\" y=\"1.5\" width=\"10\" height=\"10\" stroke-dasharray=\"1.6 1.4\"/>";
        };
    }
}

package org.planwerk.web.picture;

import gg.jte.Content;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** An SVG in the making; what people wrote is escaped, and with {@code rtl} all of it is mirrored but the letters. */
class Svg {

    private final StringBuilder xml = new StringBuilder();
    private final double width;
    private final boolean rtl;

    Svg(double width, boolean rtl) {
        this.width = width;
        this.rtl = rtl;
    }

    /** Where {@code x} lies in this direction of reading. */
    double x(double x) {
        return rtl ? width - x : x;
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A number with at most one decimal, in any country. */
    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /** Pairs of x and y as they stand in a path. */
    String points(double... pairs) {
        var points = new StringBuilder();
        for (var i = 0; i < pairs.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(number(x(pairs[i])))
                    .append(' ')
                    .append(number(pairs[i + 1]));
        }
        return points.toString();
    }

    Svg path(String css, String d) {
        xml.append("<path class=\"").append(css).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    Svg circle(String css, double x, double y, double radius) {
        xml.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(css, number(x(x)), number(y), number(radius)));
        return this;
    }

    Svg box(String css, double x, double y, double boxWidth, double height) {
        xml.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>"
                .formatted(css, number(rtl ? width - x - boxWidth : x), number(y), number(boxWidth), number(height)));
        return this;
    }

    /** A line of text; {@code anchor} is start, middle or end in the direction of reading. */
    Svg text(String css, String anchor, double x, double y, String text) {
        xml.append("<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(css, anchor, number(x(x)), number(y), escape(text)));
        return this;
    }

    /** A picture that says something: {@code label} is what it says to those who do not see it. */
    Content labelled(String css, double height, String label) {
        return whole("class=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\"%s"
                .formatted(css, number(width), number(height), escape(label), direction()));
    }

    /** A picture that says nothing which does not also stand beside it. */
    Content silent(String css, double height, boolean stretched) {
        return whole("class=\"%s\" viewBox=\"0 0 %s %s\" aria-hidden=\"true\"%s%s"
                .formatted(
                        css,
                        number(width),
                        number(height),
                        stretched ? " preserveAspectRatio=\"none\"" : "",
                        direction()));
    }

    /** Only words have a direction; a picture without them lies where its surroundings put it. */
    private String direction() {
        if (xml.indexOf("<text") < 0) {
            return "";
        }
        return rtl ? " direction=\"rtl\"" : " direction=\"ltr\"";
    }

    private Content whole(String attributes) {
        var svg = "<svg %s>%s</svg>".formatted(attributes, xml);
        return output -> output.writeContent(svg);
    }
}

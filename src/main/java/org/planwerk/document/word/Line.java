package org.planwerk.document.word;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Characters;
import org.planwerk.document.FileType;
import org.planwerk.document.InlineText;
import org.planwerk.document.InlineText.Height;
import org.planwerk.document.InlineText.Style;
import org.planwerk.document.Links;
import org.planwerk.document.Tongue;
import org.planwerk.document.word.Remarks.Remark;

/** Reads what stands in a paragraph: its text, and what hangs on it. */
record Line(WordReader reader, InlineText text, List<Piece> hanging) {

    /** Signs of Symbol and Wingdings that texts use. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("F0E0", "→"),
            Map.entry("F0E8", "→"),
            Map.entry("F0F0", "→"),
            Map.entry("F0DF", "←"),
            Map.entry("F0B7", "•"),
            Map.entry("F0A7", "▪"),
            Map.entry("F06E", "■"),
            Map.entry("F06F", "☐"),
            Map.entry("F0A8", "☐"),
            Map.entry("F0FE", "☒"),
            Map.entry("F0FC", "✓"),
            Map.entry("F0FB", "✗"),
            Map.entry("F04A", "☺"),
            Map.entry("F02D", "–"),
            Map.entry("F0D8", "➢"));

    void read(Element paragraph) {
        inline(paragraph, null);
    }

    private void inline(Element parent, @Nullable String href) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "w:r" -> run(child, href);
                case "w:hyperlink" -> link(child);
                case "w:ins", "w:moveTo" -> {
                    reader.remarks.add(Remark.INSERTED);
                    inline(child, href);
                }
                case "w:del", "w:moveFrom" -> reader.remarks.add(Remark.DELETED);
                case "w:smartTag", "w:customXml", "w:dir", "w:bdo" -> inline(child, href);
                case "w:sdt" -> inline(child.child("w:sdtContent"), href);
                case "w:fldSimple" -> simpleField(child, href);
                case "m:oMath", "m:oMathPara" -> formula(child);
                case "mc:AlternateContent" -> inline(Story.choice(child), href);
                default -> {}
            }
        }
    }

    private void simpleField(Element field, @Nullable String href) {
        reader.fields.mark("begin");
        reader.fields.instruct(String.valueOf(field.attribute("w:instr")));
        reader.fields.mark("separate");
        inline(field, href);
        reader.fields.mark("end");
    }

    private void link(Element link) {
        var id = link.attribute("r:id");
        var target = id == null
                ? null
                : reader.parts.find(id).filter(each -> each.outside()).orElse(null);
        var anchor = link.attribute("w:anchor");
        var address = target == null
                ? null
                : target.target() + (anchor == null || target.target().contains("#") ? "" : "#" + anchor);
        if (address != null && Links.safe(address) == null) {
            reader.remarks.add(Remark.LINK);
        }
        inline(link, Links.safe(address));
    }

    private void formula(Element formula) {
        if (!reader.fields.isSkipping()) {
            reader.remarks.add(Remark.FORMULA);
            text.add(formula.below("m:t").map(Element::text).collect(joining()), Style.PLAIN);
        }
    }

    private void run(Element run, @Nullable String href) {
        var properties = run.child("w:rPr");
        var hidden = properties.isOn("w:vanish") && run.has("w:t");
        if (hidden && !reader.fields.isSkipping()) {
            reader.remarks.add(Remark.HIDDEN);
        }
        var style = style(properties);
        for (var child : run.children()) {
            switch (child.name()) {
                case "w:fldChar" -> reader.fields.mark(child.attribute("w:fldCharType"));
                case "w:instrText" -> reader.fields.instruct(child.text());
                default -> {
                    if (!hidden && !reader.fields.isSkipping()) {
                        content(child, style.href(href == null ? reader.fields.address() : href));
                    }
                }
            }
        }
    }

    private Style style(Element properties) {
        var kept = properties.said("w:rStyle");
        var strong = properties.has("w:b") ? properties.isOn("w:b") : reader.styles.isOn(kept, "w:b");
        var slanted = properties.has("w:i") ? properties.isOn("w:i") : reader.styles.isOn(kept, "w:i");
        @Nullable Height height = switch (String.valueOf(properties.said("w:vertAlign"))) {
            case "superscript" -> Height.SUP;
            case "subscript" -> Height.SUB;
            default -> null;
        };
        return Style.PLAIN
                .strong(strong)
                .emphasis(slanted ? Tongue.UNSAID : null)
                .height(height);
    }

    private void content(Element child, Style style) {
        switch (child.name()) {
            case "w:t" -> text.add(child.text(), style);
            case "w:tab", "w:ptab" -> text.add(" ", style);
            case "w:br", "w:cr" -> {
                if (child.attribute("w:type") == null || "textWrapping".equals(child.attribute("w:type"))) {
                    text.breakLine();
                }
            }
            case "w:noBreakHyphen" -> text.add("\u2011", style);
            case "w:softHyphen" -> text.add("\u00ad", style);
            case "w:sym" -> symbol(child, style);
            case "w:footnoteReference", "w:endnoteReference" ->
                text.add(String.valueOf(reader.note(child)), Style.PLAIN.height(Height.SUP));
            case "w:drawing" -> drawing(child);
            case "w:pict" -> picture(child);
            case "w:object" -> reader.remarks.add(Remark.OBJECT);
            case "w:ruby" -> inline(child.child("w:rubyBase"), style.href());
            case "mc:AlternateContent" -> Story.choice(child).children().forEach(each -> content(each, style));
            default -> {}
        }
    }

    private void symbol(Element symbol, Style style) {
        var code = String.valueOf(symbol.attribute("w:char")).toUpperCase(Locale.ROOT);
        var known = SYMBOLS.get(code.length() == 4 && code.startsWith("00") ? "F0" + code.substring(2) : code);
        if (known == null) {
            reader.remarks.add(Remark.SYMBOL);
        } else {
            text.add(known, style);
        }
    }

    private void drawing(Element drawing) {
        if (drawing.below("c:chart").findAny().isPresent()) {
            reader.remarks.add(Remark.CHART);
        }
        if (drawing.below("dgm:relIds").findAny().isPresent()) {
            reader.remarks.add(Remark.DRAWING);
        }
        boxes(drawing);
        var alt = said(drawing, "wp:docPr", "descr", "title");
        drawing.below("a:blip").forEach(blip -> {
            var id = blip.attribute("r:embed");
            figure(id, id == null && blip.attribute("r:link") != null, alt);
        });
    }

    private void picture(Element picture) {
        boxes(picture);
        var alt = said(picture, "v:shape", "alt", "title");
        picture.below("v:imagedata").forEach(data -> figure(data.attribute("r:id"), false, alt));
    }

    /** The words for who cannot see it. */
    private static String said(Element drawing, String place, String attribute, String otherwise) {
        var said = drawing.below(place).findFirst();
        var words = said.map(each -> each.attributes().getOrDefault(attribute, ""))
                .filter(each -> !each.isBlank())
                .or(() -> said.map(each -> each.attributes().getOrDefault(otherwise, "")))
                .orElse("");
        return Characters.clean(words).replaceAll("\\s+", " ").strip();
    }

    private void boxes(Element drawing) {
        drawing.below("w:txbxContent").forEach(box -> {
            var story = new Story(reader, true);
            story.blocks(box);
            hanging.addAll(story.end());
        });
    }

    private void figure(@Nullable String id, boolean outside, String alt) {
        var bytes = id == null ? null : reader.parts.picture(id).orElse(null);
        if (bytes == null) {
            reader.remarks.add(outside || id != null ? Remark.LINKED : Remark.PICTURE);
            return;
        }
        var type = FileType.findPicture(bytes).orElse(null);
        if (type == null) {
            reader.remarks.add(Remark.PICTURE);
            return;
        }
        if (alt.isEmpty()) {
            reader.remarks.add(Remark.NO_ALT);
        }
        hanging.add(new Piece.Figure(bytes, type, alt.isEmpty() ? null : alt));
    }
}

package org.planwerk.portal.web;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Standing;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.Words;

/**
 * What pages say, said on paper: links lead to whole addresses, and what a claim rests on stands behind it.
 *
 * @param origin scheme, host and port of this installation
 */
public record Printed(Reading reading, String origin) {

    private static final String HTTP = "http";

    public Text text(Words words) {
        return marked(words);
    }

    public Text textOrNothing(@Nullable Words words) {
        return words == null ? Text.NOTHING : marked(words);
    }

    /** Words in the language of the page. */
    public Text text(String key) {
        return Text.plain(reading.text(key));
    }

    public Text text(String key, Map<String, ?> values) {
        return Text.plain(reading.text(key, values));
    }

    public Text entry(Entry entry) {
        var words = text(entry.text());
        var linked =
                entry.href() == null || entry.href().startsWith("#") ? words : Text.link(words, whole(entry.href()));
        var remarked = entry.remark() == null ? linked : linked.and(" · ", Text.plain(entry.remark()));
        return based(remarked, entry.basis());
    }

    /** The same with the word for what it rests on, unless that is stated. */
    public Text based(Text text, @Nullable String basis) {
        return basis == null || basis.equals("STATED")
                ? text
                : text.and(" ", Text.html("<em>(" + reading.text("web.basis." + basis) + ")</em>"));
    }

    /** One below the other. */
    public Text entries(List<Entry> entries) {
        return entries.stream().map(this::entry).reduce(Text.NOTHING, Text::below);
    }

    public Block.Row fact(Fact fact) {
        return Block.Row.fact(fact.term(), entries(fact.values()));
    }

    public Block.Row row(List<Text> cells) {
        return new Block.Row(java.util.stream.IntStream.range(0, cells.size())
                .mapToObj(at -> at == 0 ? Block.Cell.head(cells.get(at)) : Block.Cell.of(cells.get(at)))
                .toList());
    }

    public Block.Row heads(List<String> keys) {
        return new Block.Row(
                keys.stream().map(key -> Block.Cell.head(text(key))).toList());
    }

    /** The title of a thing behind its number. */
    public Text numbered(Standing thing) {
        var title = based(text(reading.tongue().title(thing)), thing.basis());
        // A number does not break over two lines.
        return thing.number() == null
                ? title
                : Text.plain(thing.number().replace(' ', '\u00a0')).and(" ", title);
    }

    /** The passages of a longer text. */
    public List<Block> passages(@Nullable Words words) {
        return words == null
                ? List.of()
                : java.util.Arrays.stream(words.text().split("\\R\\s*\\R"))
                        .filter(passage -> !passage.isBlank())
                        .map(passage -> (Block) Block.body(Text.plain(passage.strip(), lang(words.language()))))
                        .toList();
    }

    /** Where a page is on the net, for who has only the paper. */
    public Text address(String link) {
        return Text.link(Text.plain(whole(link).replaceFirst("^https?://", "")), whole(link));
    }

    private String whole(String href) {
        return href.startsWith(HTTP) || href.contains(":") ? href : origin + href;
    }

    private static @Nullable String lang(@Nullable Locale language) {
        return language == null ? null : language.toLanguageTag();
    }

    private static Text marked(Words words) {
        if (words.language() != null) {
            return Text.plain(words.text(), words.lang());
        }
        var html = new StringBuilder();
        var written = 0;
        for (var place : words.quoted()) {
            html.append(Text.plain(words.text().substring(written, place.start()))
                            .html())
                    .append("<span lang=\"" + place.language().toLanguageTag() + "\" dir=\""
                            + (ULocale.forLocale(place.language()).isRightToLeft() ? "rtl" : "ltr") + "\">")
                    .append(Text.plain(words.text().substring(place.start(), place.end()))
                            .html())
                    .append("</span>");
            written = place.end();
        }
        return Text.html(
                html.append(Text.plain(words.text().substring(written)).html()).toString());
    }
}

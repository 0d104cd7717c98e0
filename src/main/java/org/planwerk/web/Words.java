package org.planwerk.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text of a plan, which may be in another language than the page; it is then marked with its language and direction.
 *
 * @param language of the text if it is not that of the page
 */
public record Words(String text, @Nullable Locale language) implements Content {

    /** Words in the language of the page. */
    public static Words of(String text) {
        return new Words(text, null);
    }

    public static @Nullable Words ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** Words of {@code language} on a page of {@code page}. */
    public static Words in(Locale language, String text, Locale page) {
        return new Words(text, language.equals(page) ? null : language);
    }

    /** For an attribute {@code lang}; null leaves it out. */
    public @Nullable String lang() {
        return language == null ? null : language.toLanguageTag();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The same words said shorter: whole words up to {@code longest} characters. */
    public Words shortened(int longest) {
        if (text.length() <= longest) {
            return this;
        }
        var cut = text.lastIndexOf(' ', longest);
        return new Words(text.substring(0, cut < longest / 2 ? longest : cut) + " …", language);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        if (language == null) {
            Escape.htmlContent(text, output);
            return;
        }
        output.writeContent("<span lang=\"" + language.toLanguageTag() + "\" dir=\""
                + (com.ibm.icu.util.ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr") + "\">");
        Escape.htmlContent(text, output);
        output.writeContent("</span>");
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.planwerk.desk.translation;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planwerk.desk.Speech;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Tab;

/** The languages into which a municipality translates: those of its pages, and Leichte Sprache. */
public final class Languages {

    /** German in Leichte Sprache, a private tag: no registered one names it. */
    static final String EASY = "de-x-ls";

    private Languages() {}

    public static List<String> list() {
        var town = Tenant.get();
        return Stream.concat(
                        town.languages().stream()
                                .filter(language -> !language.equals(town.mainLanguage()))
                                .map(Locale::toLanguageTag),
                        Stream.of(EASY))
                .toList();
    }

    /** The one that was asked for, or the first. */
    static String chosen(String asked) {
        return list().contains(asked) ? asked : list().getFirst();
    }

    public static String name(String tag, Speech speech) {
        return tag.equals(EASY)
                ? speech.text("desk.translation.easy")
                : Locale.forLanguageTag(tag).getDisplayLanguage(speech.language());
    }

    /** A way into each of them from a page that takes the language as {@code sprache}. */
    static List<Tab> tabs(String href, String tag, Speech speech) {
        return list().stream()
                .map(other -> new Tab(name(other, speech), href + "?sprache=" + other, other.equals(tag), null))
                .toList();
    }

    static String dir(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    static String main() {
        return Tenant.get().mainLanguage().toLanguageTag();
    }
}

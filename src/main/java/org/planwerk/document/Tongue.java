package org.planwerk.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language and the direction that a piece of text says of itself. */
public record Tongue(@Nullable String lang, @Nullable String dir) {

    public static final Tongue UNSAID = new Tongue(null, null);

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");

    /** What is neither a language nor a direction counts as unsaid. */
    public static Tongue of(@Nullable String lang, @Nullable String dir) {
        var known = lang != null && LANGUAGE.matcher(lang).matches() ? lang : null;
        var way = dir != null && DIRECTION.matcher(dir).matches() ? dir : null;
        return known == null && way == null ? UNSAID : new Tongue(known, way);
    }

    Tongue or(Tongue outer) {
        return of(lang == null ? outer.lang : lang, dir == null ? outer.dir : dir);
    }

    String attributes() {
        return (lang == null ? "" : " lang=\"" + lang + "\"") + (dir == null ? "" : " dir=\"" + dir + "\"");
    }
}

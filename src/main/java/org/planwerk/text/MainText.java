package org.planwerk.text;

import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** What translations are made of. */
public final class MainText {

    private static final Set<String> LISTS = Set.of(TextPart.TRANSLATED);

    private MainText() {}

    /** Whether entries of the list can be translated at all. */
    public static boolean isTranslated(String list) {
        return LISTS.contains(list);
    }

    /** By which a translation knows the main text that it was made of. */
    public static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }
}

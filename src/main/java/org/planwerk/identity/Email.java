package org.planwerk.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as a key: however somebody types it, it is the same one. */
public final class Email {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{C},;<>\"]+@[^@\\s\\p{C},;<>\"]+");

    private Email() {}

    /** The address without surrounding space, in small letters; empty if it cannot be one. */
    public static Optional<String> read(String typed) {
        var address = Normalizer.normalize(typed, Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && SHAPE.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}

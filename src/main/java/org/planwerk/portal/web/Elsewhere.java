package org.planwerk.portal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;

/** Links that leave the site. They say where they lead, and lead to web addresses only. */
public final class Elsewhere {

    private Elsewhere() {}

    /** A link such as "Original ansehen auf www.goeppingen.de"; empty for what is no address of the web. */
    public static Optional<Entry> link(Reading reading, @Nullable String url) {
        return host(url).map(host -> Entry.link(reading.text("portal.elsewhere", Map.of("host", host)), "" + url));
    }

    static Optional<String> host(@Nullable String url) {
        if (url == null || !url.matches("(?i)https?://.+")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

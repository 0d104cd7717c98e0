package org.planwerk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox into which other mail servers put back what they could not deliver, as the operator names it with
 * PLANWERK_MAILBOX_HOST, _PORT, _USER, _PASSWORD, _FOLDER, _TLS. It belongs to the address that letters come from.
 *
 * @param host none: only what our own mail server refuses at once is known to have come back
 * @param tls whether the way to the server is encrypted from the first word on
 */
@ConfigurationProperties("planwerk.mailbox")
record Mailbox(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("true") boolean tls) {

    private static final String PATIENCE = "15000";

    boolean isNamed() {
        return !host.isBlank();
    }

    Store connect() throws MessagingException {
        var protocol = tls ? "imaps" : "imap";
        var properties = new Properties();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + wait, PATIENCE);
        }
        properties.put("mail.imaps.ssl.checkserveridentity", "true");
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(host, port, user, password);
        return store;
    }
}

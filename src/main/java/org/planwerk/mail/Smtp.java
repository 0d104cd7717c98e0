package org.planwerk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes our letters, as the operator names it with PLANWERK_SMTP_HOST, _PORT, _USER, _PASSWORD, _FROM, _TLS.
 *
 * @param host none: letters wait in the outbox
 */
@ConfigurationProperties("planwerk.smtp")
record Smtp(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("planwerk@localhost") String from,
        @DefaultValue("STARTTLS") Encryption tls) {

    private static final String PATIENCE = "15000";

    /** Whether the way to the server is encrypted. */
    enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    boolean isNamed() {
        return !host.isBlank();
    }

    Session session() {
        return Session.getInstance(properties());
    }

    /** Reaches the server; nothing is sent yet. */
    Transport connect(Session session) throws MessagingException {
        var transport = session.getTransport("smtp");
        transport.connect(host, port, user, password);
        return transport;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(user != null));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.starttls.enable", Boolean.toString(tls == Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(tls == Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls == Encryption.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}

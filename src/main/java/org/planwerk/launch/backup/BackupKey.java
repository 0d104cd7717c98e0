package org.planwerk.launch.backup;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.planwerk.launch.backup.BackupRefused.Reason;

/** The key of encrypted backups, as the tool age writes it: who has it can read them, with Planwerk or with age. */
public record BackupKey(String secret) {

    /** The key itself, or a file with it. */
    public static final String KEY = "PLANWERK_BACKUP_KEY";

    public static final String FILE = "PLANWERK_BACKUP_KEY_FILE";

    private static final String KIND = "AGE-SECRET-KEY-1";

    public BackupKey {
        recipient(secret);
    }

    /** Empty if the environment names none. */
    public static Optional<BackupKey> find(Map<String, String> environment) {
        var key = environment.getOrDefault(KEY, "");
        var file = environment.getOrDefault(FILE, "");
        if (key.isBlank() && file.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(read(key.isBlank() ? content(Path.of(file)) : key));
    }

    // As age-keygen writes it: comments, and one line with the key.
    private static BackupKey read(String lines) {
        var keys = lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (keys.size() != 1) {
            throw new BackupRefused(Reason.KEY_UNUSABLE);
        }
        return new BackupKey(keys.getFirst());
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new BackupRefused(Reason.KEY_UNUSABLE, unreadable);
        }
    }

    public static BackupKey create() {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            return new BackupKey(new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII).strip());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half: whoever has it can encrypt, and read nothing. */
    public String recipient() {
        return recipient(secret);
    }

    private static String recipient(String secret) {
        if (!secret.startsWith(KIND)) {
            throw new BackupRefused(Reason.KEY_UNUSABLE);
        }
        try {
            var key = new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "X25519");
            return new String(new X25519KeyFactory().translateKey(key).getEncoded(), StandardCharsets.US_ASCII).strip();
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new BackupRefused(Reason.KEY_UNUSABLE, broken);
        }
    }

    OutputStream encrypt(OutputStream out) throws IOException {
        try {
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient());
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(out), List.of(writer)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream decrypt(InputStream in) throws IOException {
        try {
            var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
            return new ChannelInput(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(in), List.of(reader)));
        } catch (UnsupportedRecipientStanzaException | AEADBadTagException foreign) {
            throw new BackupRefused(Reason.KEY_WRONG, foreign);
        } catch (GeneralSecurityException broken) {
            throw new BackupRefused(Reason.DAMAGED, broken);
        }
    }

    @Override
    public String toString() {
        return recipient(); // The key never reaches a log.
    }
}

package org.planwerk.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.launch.backup.BackupRefused.Reason;

class BackupKeyTests {

    private static final Path VECTORS = Path.of("src/test/resources/backup");
    private static final int CHUNK = (1 << 16) + 16;

    private final BackupKey key = BackupKey.find(
                    Map.of(BackupKey.FILE, VECTORS.resolve("age.key").toString()))
            .orElseThrow();

    @Test
    void readsWhatTheToolAgeWrote() throws IOException {
        var content = decrypt(key, Files.readAllBytes(VECTORS.resolve("by-age.age")));

        assertThat(new String(content, StandardCharsets.UTF_8))
                .isEqualTo("Was das Werkzeug age verschlüsselt hat, liest auch Planwerk.\n");
    }

    @Test
    void knowsThePublicHalfAsAgeDoes() throws IOException {
        assertThat(Files.readString(VECTORS.resolve("age.key"))).contains("# public key: " + key.recipient() + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void givesBackEveryByte(int length) throws IOException {
        var content = content(length);

        assertThat(decrypt(key, encrypt(content))).isEqualTo(content);
    }

    @Test
    void noticesACutAnywhere() throws IOException {
        var whole = encrypt(content(150_000));

        for (var length :
                new int[] {30, 150, 200, CHUNK, whole.length - 2 * CHUNK, whole.length - CHUNK, whole.length - 1}) {
            assertBroken(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void noticesAFlippedBitAnywhere() throws IOException {
        var whole = encrypt(content(150_000));

        for (var place = 25; place < whole.length; place += 997) {
            var altered = whole.clone();
            altered[place] ^= 1;
            assertBroken(altered);
        }
    }

    @Test
    void noticesPiecesInAnotherOrder() throws IOException {
        var whole = encrypt(content(200_000));
        var start = whole.length - (200_000 - 3 * (1 << 16) + 16) - 3 * CHUNK;
        var swapped = whole.clone();
        System.arraycopy(whole, start, swapped, start + CHUNK, CHUNK);
        System.arraycopy(whole, start + CHUNK, swapped, start, CHUNK);

        assertBroken(swapped);
    }

    @Test
    void anotherKeyDoesNotFit() throws IOException {
        var encrypted = encrypt(content(10));

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> decrypt(BackupKey.create(), encrypted))
                .matches(refused -> refused.reason() == Reason.KEY_WRONG);
    }

    @Test
    void aNewKeyIsAnotherOneAndNeverShown() {
        var made = BackupKey.create();

        assertThat(made).isNotEqualTo(BackupKey.create());
        assertThat(BackupKey.find(Map.of(BackupKey.KEY, made.secret()))).contains(made);
        assertThat(made.toString()).startsWith("age1").doesNotContain(made.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"geheim", "AGE-SECRET-KEY-1", "# nothing but a comment", "age1xyz"})
    void refusesWhatIsNoKey(String set) {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> BackupKey.find(Map.of(BackupKey.KEY, set)))
                .matches(refused -> refused.reason() == Reason.KEY_UNUSABLE);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> BackupKey.find(Map.of(BackupKey.FILE, "/nowhere")))
                .matches(refused -> refused.reason() == Reason.KEY_UNUSABLE);
    }

    private void assertBroken(byte[] encrypted) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> decrypt(key, encrypted))
                .matches(thrown -> thrown instanceof IOException || thrown instanceof BackupRefused);
    }

    private byte[] encrypt(byte[] content) throws IOException {
        var encrypted = new ByteArrayOutputStream();
        try (var out = key.encrypt(encrypted)) {
            out.write(content);
        }
        return encrypted.toByteArray();
    }

    private static byte[] decrypt(BackupKey key, byte[] encrypted) throws IOException {
        try (var in = key.decrypt(new ByteArrayInputStream(encrypted))) {
            return in.readAllBytes();
        }
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}

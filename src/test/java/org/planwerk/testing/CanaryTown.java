package org.planwerk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A town of the demonstration in whose texts the first word of each is one that no other town has. */
public final class CanaryTown {

    public static final String SLUG = "kanarien";

    /** Such a word: the German one with a beginning that no word has. */
    public static final Pattern WORD = Pattern.compile("Zwq\\p{L}+");

    private static final Path SONG = Path.of("demo/landkreis-musterland");
    private static final Set<String> OF_MACHINES = Set.of(
            "format", "timeZone", "type", "symbol", "email", "mainLanguage", "languages", "url", "slug", "sha256");
    private static final Pattern NO_TEXT =
            Pattern.compile("[A-Z_]+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\\d{4}-\\d\\d(-\\d\\d)?.*|https?://.*");

    /** A first word that stands outside of every mark of HTML. */
    private static final Pattern FIRST_WORD = Pattern.compile("(?<![<&/\\p{L}])\\p{L}{4,}(?![^<]*>)");

    private static final Map<String, String> PLANS = plans();

    private CanaryTown() {}

    /** Whether the words stand in no package of the demonstration but that of this town. */
    public static boolean isOnlyOf(String town, String words) {
        return PLANS.entrySet().stream()
                .noneMatch(
                        plan -> !plan.getKey().equals(town) && plan.getValue().contains(words));
    }

    private static Map<String, String> plans() {
        try (var towns = Files.list(Path.of("demo"))) {
            var plans = new HashMap<String, String>();
            for (var town : towns.filter(Files::isDirectory).toList()) {
                plans.put(town.getFileName().toString(), Files.readString(town.resolve("plan.json")));
            }
            return plans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes its package into a folder of its own, which ends with the run. */
    static Path write() throws IOException {
        var folder = Files.createTempDirectory("planwerk-canary");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        FileSystemUtils.copyRecursively(SONG, folder);
        var mapper = JsonMapper.shared();
        var plan = folder.resolve("plan.json");
        mapper.writeValue(plan.toFile(), sing("", mapper.readValue(plan.toFile(), Object.class)));
        return folder;
    }

    private static Object sing(String name, Object value) {
        if (value instanceof Map<?, ?> object) {
            var sung = new LinkedHashMap<String, Object>();
            object.forEach((key, inner) -> sung.put(key.toString(), sing(key.toString(), inner)));
            return sung;
        }
        if (value instanceof List<?> list) {
            var sung = new ArrayList<>();
            list.forEach(inner -> sung.add(sing(name, inner)));
            return sung;
        }
        return value instanceof String text
                        && !OF_MACHINES.contains(name)
                        && !NO_TEXT.matcher(text).matches()
                ? FIRST_WORD.matcher(text).replaceFirst("Zwq$0")
                : value;
    }
}

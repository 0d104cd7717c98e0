package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences of {@code ./planwerk} on machines where something is missing. */
class ScriptTests {

    private record Outcome(int code, String said) {}

    private final Path programs;
    private final Path script;

    /** As it lies in a fresh clone, where nothing was built. */
    ScriptTests(@TempDir Path programs, @TempDir Path clone) throws IOException {
        this.programs = programs;
        script = Files.copy(Path.of("planwerk"), clone.resolve("planwerk"));
    }

    @Test
    void showsItsCommands() throws Exception {
        var unheard = run("unheard", Map.of());

        assertThat(unheard.code()).isEqualTo(2);
        assertThat(unheard.said())
                .contains(
                        "./planwerk BEFEHL",
                        "start",
                        "import",
                        "export",
                        "reindex",
                        "backup",
                        "restore",
                        "test",
                        "drill");
    }

    @Test
    void namesTheMissingJdk() throws Exception {
        for (var command : List.of("start", "test", "import")) {
            assertRefused(
                    run(command, Map.of("PLANWERK_JVM_FOLDER", programs.toString())), "Es fehlt ein JDK ab Version 25");
        }
    }

    @Test
    void passesByAnOlderJdk() throws Exception {
        var old = programs.resolve("jdk-17");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.2\"\n");
        add("jdk-17/bin/javac");

        assertRefused(
                run("fix", Map.of("JAVA_HOME", old.toString(), "PLANWERK_JVM_FOLDER", programs.toString())),
                "Es fehlt ein JDK ab Version 25");
    }

    @Test
    void namesTheMissingProgramsForBuilding() throws Exception {
        var jdk = Map.of("JAVA_HOME", System.getProperty("java.home"));

        for (var command : List.of("start", "import", "fix")) {
            assertRefused(run(command, jdk), "apt install maven");
        }

        add("mvn");
        for (var command : List.of("start", "import", "fix")) {
            assertRefused(run(command, jdk), "apt install npm");
        }
    }

    @Test
    void namesTheMissingBrowser() throws Exception {
        assertRefused(
                run("test", Map.of("JAVA_HOME", System.getProperty("java.home"), "PLANWERK_CHROMIUM", "/nowhere")),
                "apt install chromium-headless-shell");
    }

    @Test
    void speaksEnglishWhereTheSystemDoes() throws Exception {
        assertRefused(
                run("start", Map.of("PLANWERK_JVM_FOLDER", programs.toString(), "LANG", "en_GB.UTF-8")),
                "A JDK of version 25");
    }

    private static void assertRefused(Outcome outcome, String sentence) {
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains(sentence).hasLineCount(1);
    }

    private void add(String program) throws IOException {
        assertThat(Files.createFile(programs.resolve(program)).toFile().setExecutable(true))
                .isTrue();
    }

    /** Finds no program but those that the test adds. */
    private Outcome run(String command, Map<String, String> variables) throws Exception {
        var call = new ProcessBuilder("/bin/bash", script.toString(), command).redirectErrorStream(true);
        var environment = new HashMap<>(Map.of("PATH", programs.toString()));
        environment.putAll(variables);
        call.environment().clear();
        call.environment().putAll(environment);
        var process = call.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}

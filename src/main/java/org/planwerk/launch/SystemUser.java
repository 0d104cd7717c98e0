package org.planwerk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The account under which PostgreSQL runs: it refuses to be root. */
final class SystemUser {

    /** What a finished program left behind. */
    record Outcome(int code, String output) {}

    private static final Path SELF = Path.of("/proc/self");

    private final int user;
    private final int group;

    private SystemUser(int user, int group) {
        this.user = user;
        this.group = group;
    }

    static boolean isRoot() {
        return Files.exists(SELF) && number(SELF, "unix:uid") == 0;
    }

    /** Whoever owns {@code data} already; for root's new data the first system user there is; else ourselves. */
    static SystemUser of(Path data, Terminal terminal) {
        if (!isRoot()) {
            return new SystemUser(number(SELF, "unix:uid"), number(SELF, "unix:gid"));
        }
        if (Files.exists(data)) {
            return new SystemUser(number(data, "unix:uid"), number(data, "unix:gid"));
        }
        return Stream.of("postgres", "nobody")
                .flatMap(name -> find(name).stream())
                .findFirst()
                .orElseThrow(() -> terminal.refusal("no-system-user", Map.of()));
    }

    private static Optional<SystemUser> find(String name) {
        var user = start(List.of("id", "-u", name));
        var group = start(List.of("id", "-g", name));
        return user.code() == 0 && group.code() == 0
                ? Optional.of(new SystemUser(
                        Integer.parseInt(user.output().strip()),
                        Integer.parseInt(group.output().strip())))
                : Optional.empty();
    }

    /** The same command, under this account. */
    List<String> command(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        var whole = new ArrayList<>(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    /** Runs a short command under this account. */
    Outcome run(List<String> command) {
        return start(command(command));
    }

    void own(Path file) throws IOException {
        if (isRoot()) {
            Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        }
    }

    boolean owns(Path file) {
        return number(file, "unix:uid") == user;
    }

    /** A process builder that passes on nothing of our environment and stands where everybody may stand. */
    static ProcessBuilder prepare(List<String> command) {
        var process =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        process.environment().keySet().retainAll(List.of("PATH", "TZ"));
        // We look for sentences of PostgreSQL in its output.
        process.environment().put("LC_ALL", "C");
        return process;
    }

    private static Outcome start(List<String> command) {
        try {
            var process = prepare(command).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said);
        } catch (IOException missing) {
            return new Outcome(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int number(Path file, String attribute) {
        try {
            return (Integer) Files.getAttribute(file, attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

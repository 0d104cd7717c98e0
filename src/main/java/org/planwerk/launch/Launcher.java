package org.planwerk.launch;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwerk.launch.backup.BackupRefused;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Carries out one command line: starts the application, or one of its {@link Command}s. */
public final class Launcher {

    /** Up to here only root opens a port, as systems are usually set up. */
    private static final int LAST_RESERVED_PORT = 1023;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Class<?> application;
    private final Map<String, String> environment = System.getenv();
    private final Terminal terminal = new Terminal();

    /** What the end of the process closes, the last one first. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Launcher(Class<?> application) {
        this.application = application;
    }

    /** Returns while the started application goes on; otherwise ends the process with the exit code of the command. */
    public static void launch(Class<?> application, String... typed) {
        var launcher = new Launcher(application);
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "planwerk-stop"));
        launcher.run(List.of(typed)).ifPresent(System::exit);
    }

    private Optional<Integer> run(List<String> typed) {
        var arguments = Arguments.read(typed).filter(known -> terminal.knows("usage." + known.word()));
        if (arguments.isEmpty()) {
            return misused();
        }
        try {
            return run(arguments.get(), DataFolder.open(folder(arguments.get()), terminal));
        } catch (Refusal refusal) {
            terminal.complain(refusal.sentence());
            return Optional.of(Command.FAILED);
        }
    }

    private Path folder(Arguments arguments) {
        return arguments.data().orElseGet(() -> DataFolder.usual(environment)).toAbsolutePath();
    }

    private Optional<Integer> run(Arguments arguments, DataFolder folder) {
        later(folder);
        try {
            var errand = errand(arguments.word());
            if (errand.isPresent()) {
                later(logging(arguments, folder));
                return end(errand.get().run(arguments.rest(), folder, () -> later(database(arguments, folder))));
            }
            if (arguments.start()) {
                checkRestoration(folder);
                checkPort(arguments.port());
            }
            var database = later(database(arguments, folder));
            var context = later(context(arguments, folder, database));
            return arguments.start() ? start(context, folder.log(arguments.word())) : work(context, arguments);
        } catch (Exception failed) {
            terminal.complain(explain(failed, arguments, folder.log(arguments.word())));
            return Optional.of(Command.FAILED);
        }
    }

    private Optional<Errand> errand(String word) {
        return Stream.of(new BackupErrand(environment, terminal), new RestoreErrand(environment, terminal))
                .filter(errand -> errand.name().equals(word))
                .findFirst();
    }

    /** An application with nothing in it: what libraries have to say goes to the log. */
    private ConfigurableApplicationContext logging(Arguments arguments, DataFolder folder) {
        return new SpringApplicationBuilder(Errand.Logging.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run("--logging.console.enabled=false", "--logging.file.name=" + folder.log(arguments.word()));
    }

    // An empty installation would be filled with the demonstration, as if nothing had been meant to be there.
    private void checkRestoration(DataFolder folder) {
        folder.unfinishedRestoration().ifPresent(backup -> {
            throw terminal.refusal(
                    "restore-unfinished",
                    Map.of("file", backup, "note", folder.restoration().toString()));
        });
    }

    // Before the database is started for nothing; the web server itself may still find the port taken.
    private void checkPort(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw portTaken(port);
        }
    }

    private Database database(Arguments arguments, DataFolder folder) {
        if (!environment.getOrDefault(ExternalDatabase.URL, "").isBlank()) {
            return new ExternalDatabase(environment, terminal);
        }
        var holder = folder.take(arguments.word());
        if (arguments.start() && holder.isPresent()) {
            throw terminal.refusal(
                    "folder-taken",
                    Map.of(
                            "folder", folder.root().toString(),
                            "process", holder.get().process(),
                            "word", holder.get().word()));
        }
        // Another short command will end its database with itself; a running Planwerk shares it.
        while (holder.isPresent() && !holder.get().word().equals(Arguments.START)) {
            terminal.say("waiting", Map.of("word", holder.get().word()));
            pause();
            holder = folder.take(arguments.word());
        }
        return holder.isPresent() ? new RunningDatabase(folder, terminal) : new EmbeddedDatabase(folder, terminal);
    }

    private ConfigurableApplicationContext context(Arguments arguments, DataFolder folder, Database database) {
        return new SpringApplicationBuilder(application)
                .web(arguments.start() ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                // A command needs a few beans, not the pages and jobs of the application.
                .lazyInitialization(!arguments.start())
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var access = database.open();
                    migrate(database, access);
                    terminal.say(arguments.start() ? "starting" : "working", Map.of());
                    context.getBeanFactory().registerSingleton("databaseAccess", access.details());
                })
                .run(
                        "--server.port=" + arguments.port(),
                        "--planwerk.demo=" + arguments.demo(),
                        "--logging.console.enabled=false",
                        "--logging.file.name=" + folder.log(arguments.word()));
    }

    private void migrate(Database database, Access access) {
        var owner = access.owner();
        var schema = Schema.of(
                new DriverManagerDataSource(access.url(), owner.user(), owner.password()),
                access.application().user());
        if (schema.newer()) {
            throw terminal.refusal("database-newer", Map.of());
        }
        if (schema.pending() == 0) {
            return;
        }
        if (!database.migrates()) {
            throw terminal.refusal("database-older", Map.of());
        }
        terminal.say("migrating", Map.of());
        schema.migrate();
    }

    private Optional<Integer> start(ConfigurableApplicationContext context, Path log) throws Exception {
        for (var preparation : context.getBeansOfType(Preparation.class).values()) {
            if (preparation.isNeeded()) {
                terminal.say(preparation.announcement(), Map.of());
                preparation.prepare();
            }
        }
        return serve(context, log);
    }

    private Optional<Integer> serve(ConfigurableApplicationContext context, Path log) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        new FirstPage(terminal).fetch(port, log);
        var address = "http://localhost:%d/".formatted(port);
        terminal.say("running", Map.of("address", address));
        context.getBeansOfType(FirstSteps.class)
                .values()
                .forEach(steps -> steps.lines(address).forEach(terminal::print));
        return Optional.empty();
    }

    private Optional<Integer> work(ConfigurableApplicationContext context, Arguments arguments) throws Exception {
        var command = context.getBeansOfType(Command.class).values().stream()
                .filter(candidate -> candidate.name().equals(arguments.word()))
                .findFirst();
        if (command.isEmpty()) {
            return misused();
        }
        return end(command.get().run(arguments.rest()));
    }

    private Optional<Integer> end(int code) {
        return code == Command.MISUSED ? misused() : Optional.of(code);
    }

    private Optional<Integer> misused() {
        terminal.showUsage();
        return Optional.of(Command.MISUSED);
    }

    private String explain(Exception failed, Arguments arguments, Path log) {
        for (var cause : Stream.<Throwable>iterate(failed, next -> next != null, Throwable::getCause)
                .toList()) {
            if (cause instanceof Refusal refusal) {
                return refusal.sentence();
            }
            if (cause instanceof BackupRefused refused) {
                return terminal.text("backup." + refused.reason().name(), Map.of());
            }
            if (cause instanceof PortInUseException) {
                return portTaken(arguments.port()).sentence();
            }
        }
        write(failed, log);
        return terminal.text("failed", Map.of("log", log.toString()));
    }

    // By hand: what failed may have failed before there was a log.
    private static void write(Exception failed, Path log) {
        var trace = new StringWriter();
        failed.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(log, trace.toString(), CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal portTaken(int port) {
        if (port <= LAST_RESERVED_PORT && !SystemUser.isRoot()) {
            return terminal.refusal("port-reserved", Map.of("port", Integer.toString(port)));
        }
        return terminal.refusal(
                "port-taken", Map.of("port", Integer.toString(port), "other", Integer.toString(port + 1)));
    }

    private <T extends AutoCloseable> T later(T closeable) {
        synchronized (open) {
            open.push(closeable);
        }
        return closeable;
    }

    private void close() {
        synchronized (open) {
            open.forEach(Launcher::close);
            open.clear();
        }
    }

    // One that does not close must not keep the database from being ended.
    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception ignored) {
            Thread.yield();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.planwerk.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.planwerk.history.Author;
import org.planwerk.history.Verification.Broken;
import org.planwerk.history.Version;
import org.planwerk.launch.Command;
import org.planwerk.launch.Terminal;
import org.planwerk.packaging.Drift;
import org.planwerk.packaging.Inspector;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;

/** {@code verify}: walks through the history of every municipality and says where it was changed, if it was. */
@Component
class VerifyCommand implements Command {

    /** Whoever has changed a whole table need not read all of it. */
    private static final int MOST_DRIFTS = 20;

    private final Municipalities municipalities;
    private final Inspector inspector;
    private final Terminal terminal;
    private final Messages messages;

    VerifyCommand(Municipalities municipalities, Inspector inspector, Terminal terminal, Messages messages) {
        this.municipalities = municipalities;
        this.inspector = inspector;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            return MISUSED;
        }
        var sound = true;
        for (var municipality : municipalities.list()) {
            sound &= Tenant.<Boolean, RuntimeException>call(municipality, () -> verify(municipality));
        }
        say(sound ? "exchange.verify.sound" : "exchange.verify.unsound", Map.of());
        return sound ? DONE : FAILED;
    }

    private boolean verify(Municipality municipality) {
        var result = inspector.inspect(Author.COMMAND);
        var verification = result.verification();
        say(
                "exchange.verify.chain",
                Map.of(
                        "municipality",
                        municipality.name(),
                        "versions",
                        verification.versions(),
                        "erased",
                        verification.erased(),
                        "head",
                        verification.head()));
        verification.broken().ifPresent(broken -> say(broken, municipality));
        var found = result.drifts();
        found.stream().limit(MOST_DRIFTS).forEach(drift -> say(drift, municipality));
        if (found.size() > MOST_DRIFTS) {
            say("exchange.verify.more", Map.of("count", found.size() - MOST_DRIFTS));
        }
        return result.isSound();
    }

    private void say(Broken broken, Municipality municipality) {
        say(
                "exchange.verify.broken." + broken.fault(),
                broken.version()
                        .map(version -> values(version, municipality))
                        .orElseGet(() -> Map.<String, Object>of("no", broken.no())));
    }

    private void say(Drift drift, Municipality municipality) {
        say(
                "exchange.verify.drift." + drift.kind(),
                drift.last()
                        .map(version -> values(version, municipality))
                        .orElseGet(
                                () -> Map.<String, Object>of("id", drift.key().id())));
    }

    private Map<String, Object> values(Version version, Municipality municipality) {
        return Map.of(
                "no",
                version.no(),
                "list",
                version.subject().list(),
                "id",
                version.subject().id(),
                "version",
                version.version(),
                "name",
                version.by().name(),
                "moment",
                moment(version.at(), municipality.timeZone()));
    }

    private String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(terminal.language())
                .withZone(zone)
                .format(at);
    }

    private void say(String key, Map<String, ?> values) {
        terminal.print(messages.text(terminal.language(), key, values));
    }
}

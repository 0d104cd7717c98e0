package org.planwerk.portal.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planwerk.launch.Command;
import org.planwerk.launch.Terminal;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** {@code reindex [SLUG]}: writes the search of one municipality anew, or of all. */
@Component
class ReindexCommand implements Command {

    private final SearchIndex index;
    private final Municipalities municipalities;
    private final TransactionOperations transactions;
    private final Terminal terminal;
    private final Messages messages;

    ReindexCommand(
            SearchIndex index,
            Municipalities municipalities,
            TransactionOperations transactions,
            Terminal terminal,
            Messages messages) {
        this.index = index;
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() > 1) {
            return MISUSED;
        }
        var all = municipalities.list();
        var asked = all.stream()
                .filter(municipality -> arguments.isEmpty() || arguments.contains(municipality.slug()))
                .toList();
        if (asked.isEmpty() && !arguments.isEmpty()) {
            var known = all.stream().map(Municipality::slug).collect(Collectors.joining(", "));
            say("portal.search.reindex.unknown", Map.of("slug", arguments.getFirst(), "known", known));
            return FAILED;
        }
        for (var municipality : asked) {
            Tenant.run(municipality, () -> transactions.executeWithoutResult(status -> rebuild(municipality)));
            say("portal.search.reindex.done", Map.of("municipality", municipality.name()));
        }
        return DONE;
    }

    // A publication at the same time would write the same entries.
    private void rebuild(Municipality municipality) {
        municipalities.hold(municipality);
        index.rebuild();
    }

    private void say(String key, Map<String, ?> values) {
        terminal.print(messages.text(terminal.language(), key, values));
    }
}

package org.planwerk.identity;

import java.util.List;
import java.util.Map;
import org.planwerk.launch.FirstSteps;
import org.planwerk.launch.Terminal;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;

/** Shows the link for the first account in the console, at each start until it is used: whoever reads it runs the machine. */
@Component
class FirstOperator implements FirstSteps {

    private final Doors doors;
    private final Terminal terminal;
    private final Messages messages;

    FirstOperator(Doors doors, Terminal terminal, Messages messages) {
        this.doors = doors;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public List<String> lines(String address) {
        return doors
                .first()
                .map(token -> messages.text(
                        terminal.language(),
                        "identity.first.console",
                        Map.of("address", address + "anmelden/erster/" + token)))
                .stream()
                .toList();
    }
}

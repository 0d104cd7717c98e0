package org.planwerk.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The start page, asked for as a visitor would: only its answer shows that Planwerk is running. */
final class FirstPage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Terminal terminal;

    FirstPage(Terminal terminal) {
        this.terminal = terminal;
    }

    void fetch(int port, Path log) {
        var status = status(port);
        if (status != 200) {
            throw terminal.refusal("no-first-page", Map.of("status", Integer.toString(status), "log", log.toString()));
        }
    }

    private static int status(int port) {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                .timeout(PATIENCE)
                .build();
        try (var visitor =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            return visitor.send(page, BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

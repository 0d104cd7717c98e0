package org.planwerk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Everything that somebody without an account reaches by following links from the start page, as it was answered. */
public final class Crawl {

    /** Lists can be narrowed in endless ways: so many addresses of a list are followed. */
    private static final int MOST_QUERIES = 12;

    /** All measures are printed in the same way, which takes its time: so many of a town and language. */
    private static final int MOST_SHEETS = 4;

    private static final String SHEET = "/blatt.pdf";

    private static final Map<String, Crawl> DONE = new HashMap<>();

    /** A page as it was answered. */
    public record Answer(String path, int status, String type, HttpResponse<String> response, String from) {

        public Document html() {
            return Jsoup.parse(response.body(), path);
        }

        public boolean isPage() {
            return type.startsWith("text/html");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> sprites = new HashMap<>();
    private final Map<String, Integer> queries = new HashMap<>();

    private Crawl(String server) {
        this.server = server;
    }

    /** Once per server: the tests of a run look at the same answers. */
    public static synchronized Crawl of(int port) {
        return DONE.computeIfAbsent("http://localhost:" + port, server -> new Crawl(server).follow());
    }

    public Collection<Answer> answers() {
        return answers.values();
    }

    public Stream<Answer> pages() {
        return answers.values().stream().filter(Answer::isPage);
    }

    public Optional<Answer> find(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    /** The file of all symbols, fetched once. */
    public String sprite(String path) {
        return sprites.computeIfAbsent(path, address -> get(address).response().body());
    }

    public Answer get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(server + path)).build();
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    path,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response,
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Of the pages of each route the richest, the emptiest, and the one with the longest word, in German of the fictitious
     * town where there are some.
     */
    public Stream<Answer> representatives(Collection<Pattern> routes) {
        return routes.stream()
                .flatMap(route -> {
                    var all = pages().filter(page -> page.status() == 200
                                    && route.matcher(page.path().split("\\?")[0])
                                            .matches())
                            .toList();
                    var own = all.stream()
                            .filter(page -> page.path().contains("/muster")
                                    && !page.path().contains("/en/"))
                            .toList();
                    return ofEach(own.isEmpty() ? all : own);
                })
                .distinct();
    }

    private static Stream<Answer> ofEach(List<Answer> pages) {
        var size =
                Comparator.<Answer>comparingInt(page -> page.response().body().length());
        return Stream.of(
                        pages.stream().max(size),
                        pages.stream().min(size),
                        pages.stream().max(Comparator.comparingInt(Crawl::longestWord)))
                .flatMap(Optional::stream);
    }

    private static int longestWord(Answer page) {
        return Pattern.compile("\\p{L}+")
                .matcher(page.html().text())
                .results()
                .mapToInt(word -> word.group().length())
                .max()
                .orElse(0);
    }

    private record Link(String path, String from) {}

    private Crawl follow() {
        var open = new ArrayDeque<Link>();
        open.add(new Link("/", ""));
        while (!open.isEmpty()) {
            var link = open.remove();
            if (answers.containsKey(link.path()) || isTooMuch(link.path())) {
                continue;
            }
            var answer = get(link.path());
            answers.put(
                    link.path(),
                    new Answer(answer.path(), answer.status(), answer.type(), answer.response(), link.from()));
            if (answer.isPage()) {
                for (var anchor : answer.html().select("a[href]")) {
                    var href = anchor.attr("href");
                    if (href.startsWith("/") && !href.startsWith("//")) {
                        open.add(new Link(href.split("#")[0], link.path()));
                    } else if (href.startsWith("?")) {
                        open.add(new Link(link.path().split("\\?")[0] + href.split("#")[0], link.path()));
                    }
                }
            }
        }
        return this;
    }

    private boolean isTooMuch(String path) {
        if (path.endsWith(SHEET)) {
            return queries.merge(path.replaceFirst("/massnahmen/.*", SHEET), 1, Integer::sum) > MOST_SHEETS;
        }
        var query = path.indexOf('?');
        return query >= 0 && queries.merge(path.substring(0, query), 1, Integer::sum) > MOST_QUERIES;
    }
}

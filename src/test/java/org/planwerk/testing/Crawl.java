package org.planwerk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Everything that somebody without an account reaches by following links from the start page, as it was answered. */
public final class Crawl {

    /** Lists can be narrowed in endless ways: so many addresses of a list are followed. */
    private static final int MOST_QUERIES = 12;

    /** What is printed takes its time: so many sheets and books each of a town, in one language. */
    private static final int MOST_PRINTS = 1;

    private static final Pattern PRINT = Pattern.compile("/[a-z]+/\\d+-[^/]+/(?=(blatt|buch)\\.pdf$)");

    private static final Pattern MUSTERSTADT =
            Pattern.compile("/musterstadt(?!/en)([/?].*(?<!\\.pdf|\\.docx|\\.xlsx))?|/[^/]*");

    private static final Comparator<Answer> SIZE =
            Comparator.comparingInt(page -> page.response().body().length);

    private static final Map<String, Crawl> DONE = new HashMap<>();

    /** A page or a file as it was answered. */
    public record Answer(String path, HttpResponse<byte[]> response, String from) {

        public int status() {
            return response.statusCode();
        }

        private String type() {
            return response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        }

        public boolean isPage() {
            return type().equals("text/html");
        }

        /** Its bytes as text. */
        public String body() {
            return new String(response.body(), UTF_8);
        }

        public Document html() {
            return Jsoup.parse(body(), path);
        }

        /** What somebody finds in it who looks for words: in a page also what it does not show. */
        private String words() {
            try {
                var type = type();
                if (type.equals("application/pdf")) {
                    try (var file = Loader.loadPDF(response.body())) {
                        return new PDFTextStripper().getText(file);
                    }
                }
                return type.startsWith("application/vnd.openxmlformats") ? unpacked() : body();
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }

        private String unpacked() throws IOException {
            var words = new StringBuilder();
            try (var parts = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
                for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    if (part.getName().endsWith(".xml")) {
                        words.append(new String(parts.readAllBytes(), UTF_8));
                    }
                }
            }
            return words.toString();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> sprites = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    private Crawl(int port) {
        this.server = "http://localhost:" + port;
    }

    /** Once per server: the tests of a run look at the same answers. */
    public static synchronized Crawl of(int port) {
        return DONE.computeIfAbsent("all of " + port, none -> new Crawl(port).follow(path -> true));
    }

    /** The pages of the fictitious town in German, and what belongs to no town. */
    public static synchronized Crawl ofMusterstadt(int port) {
        return DONE.computeIfAbsent(
                "Musterstadt of " + port,
                none -> new Crawl(port).follow(path -> MUSTERSTADT.matcher(path).matches()));
    }

    public Collection<Answer> answers() {
        return answers.values();
    }

    public Stream<Answer> pages() {
        return answers.values().stream().filter(Answer::isPage);
    }

    /** Where links lead as well, which nobody asked for because others like it were. */
    public Set<String> left() {
        return left;
    }

    public Optional<Answer> find(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    /** The file of all symbols, fetched once. */
    public String sprite(String path) {
        return sprites.computeIfAbsent(path, address -> get(address, "").body());
    }

    /** What an answer says, also if it is a document. */
    public String words(Answer answer) {
        return words.computeIfAbsent(answer.path(), path -> answer.words());
    }

    private Answer get(String path, String from) {
        try {
            var request = HttpRequest.newBuilder(URI.create(server + path)).build();
            return new Answer(path, client.send(request, BodyHandlers.ofByteArray()), from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Of the pages of each route the richest, the emptiest, and the one with the longest word.
     */
    public Stream<Answer> representatives(Collection<Pattern> routes) {
        return routes.stream()
                .map(this::pagesOf)
                .flatMap(pages -> Stream.of(
                        pages.stream().max(SIZE),
                        pages.stream().min(SIZE),
                        pages.stream().max(Comparator.comparingInt(Crawl::longestWord))))
                .flatMap(Optional::stream)
                .distinct();
    }

    /** The largest of the same pages of each route. */
    public Stream<Answer> richest(Collection<Pattern> routes) {
        return routes.stream()
                .flatMap(route -> pagesOf(route).stream().max(SIZE).stream())
                .distinct();
    }

    private List<Answer> pagesOf(Pattern route) {
        return pages().filter(page -> page.status() == 200
                        && route.matcher(page.path().split("\\?")[0]).matches())
                .toList();
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

    private Crawl follow(Predicate<String> wanted) {
        var open = new ArrayDeque<Link>();
        open.add(new Link("/", ""));
        while (!open.isEmpty()) {
            var link = open.remove();
            if (answers.containsKey(link.path()) || !wanted.test(link.path())) {
                continue;
            }
            if (isTooMuch(link.path())) {
                left.add(link.path());
                continue;
            }
            var answer = get(link.path(), link.from());
            answers.put(link.path(), answer);
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
        var print = PRINT.matcher(path);
        if (print.find()) {
            return isAbove(MOST_PRINTS, print.replaceFirst("/").replaceFirst("/en/", "/"));
        }
        var query = path.indexOf('?');
        return query >= 0 && isAbove(MOST_QUERIES, path.substring(0, query));
    }

    private boolean isAbove(int most, String alike) {
        return seen.merge(alike, 1, Integer::sum) > most;
    }
}

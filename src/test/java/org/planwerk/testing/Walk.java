package org.planwerk.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planwerk.identity.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody reaches in the workshop of a town by following links. */
public final class Walk {

    private final MockMvc browser;
    private final String town;
    private final Role role;
    private final int mostOfASort;
    private final String languages;
    private final Map<String, MockHttpServletResponse> answers = new LinkedHashMap<>();
    private final Map<String, String> from = new HashMap<>();

    /**
     * @param town the beginning of its addresses
     * @param mostOfASort so many pages of a sort are looked at: those of other things are built alike
     * @param languages what may stand behind the town, as a pattern
     */
    public Walk(MockMvc browser, String town, Role role, int mostOfASort, String languages) {
        this.browser = browser;
        this.town = town;
        this.role = role;
        this.mostOfASort = mostOfASort;
        this.languages = languages;
    }

    public void follow(String... starts) throws Exception {
        var open = new ArrayDeque<>(List.of(starts));
        var sorts = new HashMap<String, Integer>();
        while (!open.isEmpty()) {
            var path = open.poll();
            var sort = path.replaceFirst("\\?.*", "?").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#");
            if (answers.containsKey(path) || sorts.merge(sort, 1, Integer::sum) > mostOfASort) {
                continue;
            }
            var answer = browser.perform(get(URI.create(path)).with(SignedIn.as(role)))
                    .andReturn()
                    .getResponse();
            answers.put(path, answer);
            if (isPage(answer)) {
                for (var link : html(answer).select("a[href^=" + town + "]")) {
                    var href = link.attr("href").replaceFirst("#.*", "");
                    if (href.matches(town + languages + "/werkstatt(/.*|\\?.*)?")) {
                        from.putIfAbsent(href, path);
                        open.add(href);
                    }
                }
            }
        }
    }

    public Map<String, MockHttpServletResponse> answers() {
        return answers;
    }

    /** The pages among the answers, by their addresses. */
    public Map<String, MockHttpServletResponse> pages() {
        var pages = new LinkedHashMap<>(answers);
        pages.values().removeIf(answer -> !isPage(answer));
        return pages;
    }

    public List<String> dead() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().getStatus() != 200
                        && answer.getValue().getStatus() != 302)
                .map(answer ->
                        answer.getValue().getStatus() + " " + answer.getKey() + " on " + from.get(answer.getKey()))
                .toList();
    }

    private static boolean isPage(MockHttpServletResponse answer) {
        return answer.getStatus() == 200
                && String.valueOf(answer.getContentType()).startsWith("text/html");
    }

    public static Document html(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getContentAsString());
    }
}

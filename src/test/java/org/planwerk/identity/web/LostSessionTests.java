package org.planwerk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Account;
import org.planwerk.identity.Role;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is sent after the session has ended loses nothing, and never sends itself. */
@SystemTest
class LostSessionTests {

    private static final String WORDS = "Alle Eltern\nbekommen \"Post\" <b>& Rat</b> 🦊";

    @Autowired
    SignedIn people;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String cookies = "";

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var response = client.send(
                request.header("Cookie", cookies.isEmpty() ? "none=1" : cookies).build(), BodyHandlers.ofString());
        var kept = new LinkedHashMap<String, String>();
        java.util.stream.Stream.concat(
                        java.util.Arrays.stream(cookies.split("; ")).filter(cookie -> !cookie.isEmpty()),
                        response.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]))
                .forEach(cookie -> kept.put(cookie.split("=")[0], cookie));
        cookies = String.join("; ", kept.values());
        return response;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> post(String path, Map<String, String> values) throws Exception {
        var body = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, String> hidden(Document page, String form) {
        var values = new LinkedHashMap<String, String>();
        page.select(form + " input[type=hidden]").forEach(input -> values.put(input.attr("name"), input.attr("value")));
        return values;
    }

    @Test
    void whatWasTypedTravelsThroughTheSignInAndWaitsForItsAuthor() throws Exception {
        var jana = people.add(Tenant.get(), Role.COORDINATOR, List.of());
        var path = "/" + Tenant.get().slug() + "/werkstatt/personen/einladen";

        var refused = post(path, Map.of("email", "neu@example.org", "text", WORDS, "password", "never kept here"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("never kept here");
        var signIn = Jsoup.parse(refused.body());
        assertThat(signIn.select("h1").text()).isEqualTo("Anmelden");

        var wrong = post("/anmelden", with(hidden(signIn, ".pw-door form"), jana, "falsches Passwort"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var kept = post("/anmelden", with(hidden(Jsoup.parse(wrong.body()), ".pw-door form"), jana, SignedIn.PASSWORD));

        assertThat(kept.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(kept.body());
        assertThat(page.select("h1").text()).isEqualTo("Ihre Eingabe ist noch da");
        assertThat(page.select("main form").attr("action")).isEqualTo(path);
        assertThat(hidden(page, "main form"))
                .containsEntry("text", WORDS)
                .containsEntry("email", "neu@example.org")
                .doesNotContainKeys("target", "kept.text");
        assertThat(page.select("blockquote").text()).contains("Alle Eltern");
    }

    private static Map<String, String> with(Map<String, String> hidden, Account account, String password) {
        hidden.put("email", account.email());
        hidden.put("password", password);
        return hidden;
    }

    @Test
    void aFormOfAnotherSiteIsNotKept() throws Exception {
        var response = send(to("/" + Tenant.get().slug() + "/werkstatt/personen/einladen")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=planted")));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).doesNotContain("planted");
    }

    @Test
    void aPageThatNeedsASignInAsksForItAtItsOwnAddress() throws Exception {
        var path = "/" + Tenant.get().slug() + "/werkstatt/personen?teil=2";

        var response = send(to(path));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(hidden(Jsoup.parse(response.body()), ".pw-door form")).containsEntry("target", path);
    }

    @Test
    void aPageForEverybodyNeitherReadsNorBeginsASession() throws Exception {
        var response = send(to("/" + Tenant.get().slug()));

        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }
}

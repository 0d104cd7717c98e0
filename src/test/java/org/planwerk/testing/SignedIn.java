package org.planwerk.testing;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.planwerk.identity.Account;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Members;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser.Window;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People of a role who have signed in.
 *
 * <p>{@link #as} is for MockMvc and needs no database: {@code mvc.get().uri("/town/werkstatt").with(SignedIn.as(EDITOR))}.
 * {@link #run} is for services that ask {@link Acting}. The bean adds real accounts, who sign in with a browser.
 */
@TestComponent
public class SignedIn {

    public static final String PASSWORD = "vier ruhige Wörter reichen";

    /** Rests on the fewest rounds that Argon2 allows: tests sign in hundreds of times. */
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(PASSWORD);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final BeanFactory beans;

    SignedIn(BeanFactory beans) {
        this.beans = beans;
    }

    /** Somebody invented who acts in the roles. */
    public static Acting acting(Role... roles) {
        return new Acting(new UUID(0, 1), "Jana Muster", false, Set.of(roles), Set.of(), Set.of());
    }

    /** An editor of these fields of action. */
    public static Acting editorOf(UUID... fields) {
        return new Acting(new UUID(0, 1), "Jana Muster", false, Set.of(Role.EDITOR), Set.of(fields), Set.of());
    }

    /** A measure owner who reports for these organisations. */
    public static Acting ownerFor(UUID... organisations) {
        return new Acting(
                new UUID(0, 1), "Jana Muster", false, Set.of(Role.MEASURE_OWNER), Set.of(), Set.of(organisations));
    }

    /** A request of somebody in the roles, with the token that forms carry. */
    public static RequestPostProcessor as(Role... roles) {
        return as(acting(roles));
    }

    public static RequestPostProcessor as(Acting acting) {
        return request ->
                csrf().postProcessRequest(authentication(token(acting)).postProcessRequest(request));
    }

    /** A request of somebody who runs the installation. */
    public static RequestPostProcessor asOperator() {
        return as(new Acting(new UUID(0, 2), "Otto Betrieb", true, Set.of(), Set.of(), Set.of()));
    }

    /** Works as somebody in the roles, without a request. */
    public static void run(Acting acting, Runnable work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(token(acting)));
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static PreAuthenticatedAuthenticationToken token(Acting acting) {
        return new PreAuthenticatedAuthenticationToken(acting, "", List.of());
    }

    /** A real account with {@link #PASSWORD} in no municipality. */
    public Account add(String name, boolean operator) {
        var email = "person-" + COUNT.incrementAndGet() + "@example.org";
        return beans.getBean(Accounts.class).add(email, name, HASH, operator);
    }

    /** A real account with {@link #PASSWORD} that has the role in the municipality. */
    public Account add(Municipality town, Role role, List<UUID> fields) {
        return add(town, role, Reach.ofFields(fields));
    }

    public Account add(Municipality town, Role role, Reach reach) {
        var account = add("Jana Muster", false);
        var members = beans.getBean(Members.class);
        if (Tenant.find().filter(town::equals).isPresent()) {
            members.give(account.id(), role, reach);
        } else {
            Tenant.run(town, () -> members.give(account.id(), role, reach));
        }
        return account;
    }

    /** A window in which a new person of the role has signed in; it shows the page at {@code path}. */
    public Page open(String server, Window window, Municipality town, Role role, String path) {
        var page = Browser.open(server, window);
        signIn(page, add(town, role, List.of()), path);
        return page;
    }

    /** As {@link #open}, in a browser that runs no script. */
    public Page openWithoutScript(String server, Window window, Municipality town, Role role, String path) {
        var page = Browser.openWithoutScript(server, window);
        signIn(page, add(town, role, List.of()), path);
        return page;
    }

    /** Signs in at the address of a page that needs it, with the form there but without drawing it, which takes its time. */
    public static void signIn(Page page, Account account, String path) {
        var door = Jsoup.parse(page.request().get(path, asBrowsers()).text()).selectFirst(".pw-door form");
        var form = FormData.create();
        requireNonNull(door)
                .select("input[type=hidden]")
                .forEach(input -> form.set(input.attr("name"), input.attr("value")));
        form.set("email", account.email()).set("password", PASSWORD);
        page.request()
                .post(door.attr("action"), asBrowsers().setForm(form).setMaxRedirects(0))
                .dispose();
        page.navigate(path);
    }

    private static RequestOptions asBrowsers() {
        return RequestOptions.create().setHeader("Accept", "text/html");
    }
}

package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Acting;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who acts in a request. A session keeps nothing but the id of an account; name and roles are read anew each time.
 *
 * <p>Only what is asked for is read: a page for everybody never looks at a session.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    static final String ACCOUNT = "account";

    /** However often it is used, a session ends after this time. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Accounts accounts;
    private final Clock clock;

    SessionContexts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /** Nothing to save: {@link SignInController} begins sessions. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        return account(request)
                .flatMap(accounts::acting)
                .map(SessionContexts::context)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static SecurityContext context(Acting acting) {
        var authentication = new PreAuthenticatedAuthenticationToken(acting, "", java.util.List.of());
        return new SecurityContextImpl(authentication);
    }

    private Optional<UUID> account(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(this::isYoung)
                .map(session -> (String) session.getAttribute(ACCOUNT))
                .map(UUID::fromString);
    }

    private boolean isYoung(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isAfter(clock.instant());
    }

    private class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var read = context;
            if (read == null) {
                read = context(request);
                context = read;
            }
            return read;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}

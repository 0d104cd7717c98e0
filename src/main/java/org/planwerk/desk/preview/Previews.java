package org.planwerk.desk.preview;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.Foresight;
import org.planwerk.packaging.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;

/** Answers public pages from a state that nobody else sees and that is gone with the answer. */
@Component
class Previews {

    private static final int MOST_REDIRECTS = 3;

    private final Entries entries;
    private final TransactionTemplate transaction;
    private final ObjectProvider<DispatcherServlet> servlet;

    Previews(Entries entries, PlatformTransactionManager transactions, ObjectProvider<DispatcherServlet> servlet) {
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
        this.servlet = servlet;
    }

    /**
     * The page at the address as it would be; nothing if there would be none.
     *
     * @param language in which the plan is said if there are no pages in it
     */
    Optional<String> page(
            UUID edition,
            Set<Visibility> shown,
            @Nullable Locale language,
            String address,
            HttpServletRequest request,
            HttpServletResponse response) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            entries.foresee(edition, shown);
            return Foresight.call(language, () -> render(address, request, response));
        }));
    }

    private Optional<String> render(String address, HttpServletRequest request, HttpServletResponse response) {
        var next = address;
        for (var attempt = 0; attempt <= MOST_REDIRECTS; attempt++) {
            var answer = new InnerResponse(response);
            try {
                servlet.getObject().service(new InnerRequest(request, next), answer);
            } catch (ServletException broken) {
                throw new IllegalStateException("the preview of " + next, broken);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            var location = answer.location();
            if (location == null) {
                return answer.getStatus() == HttpServletResponse.SC_OK ? Optional.of(answer.html()) : Optional.empty();
            }
            var target = URI.create(location);
            next = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        }
        return Optional.empty();
    }
}

package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.planwerk.history.Author;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.tenancy.Tenant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of those who ask share: who they are, which round, which day. */
@Component
class Known {

    private final Rounds rounds;
    private final Clock clock;

    Known(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** A help page answers if there is none, or if the person may not read it. */
    Round readable(int no) {
        Acting.get().require(Permission.READ_ROUNDS);
        return get(no);
    }

    /** A help page answers if there is none, or if the person may not act in it. */
    Round runnable(int no) {
        Acting.get().require(Permission.RUN_ROUNDS);
        return get(no);
    }

    Round get(int no) {
        return rounds.find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.get().timeZone()));
    }

    Instant now() {
        return clock.instant();
    }

    static boolean runs() {
        return Acting.get().may(Permission.RUN_ROUNDS);
    }

    static Author author() {
        var acting = Acting.get();
        return new Author(acting.account(), acting.name());
    }

    /** What stands before {@code /werkstatt}: the municipality and the language. */
    static String prefix(HttpServletRequest request) {
        var uri = request.getRequestURI();
        return uri.substring(0, uri.indexOf("/werkstatt"));
    }
}

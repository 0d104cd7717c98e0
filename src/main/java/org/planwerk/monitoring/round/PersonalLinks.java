package org.planwerk.monitoring.round;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links by which owners answer without an account. Each ends with 256 random bits that are kept as a hash only. */
@Service
public class PersonalLinks {

    /** So long a link opens after the deadline: who is late still answers. */
    static final int DAYS_AFTER_DEADLINE = 120;

    private static final int BYTES = 32;

    private final LinkStore links;
    private final OwnerStore owners;
    private final RoundStore rounds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalLinks(LinkStore links, OwnerStore owners, RoundStore rounds, Clock clock) {
        this.links = links;
        this.owners = owners;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What is behind a link. */
    public record Visit(Round round, Owner owner) {}

    /** Empty if it opens nothing, for whatever reason. That somebody was there is noted once. */
    @Transactional
    public Optional<Visit> find(String token) {
        return links.find(DigestUtils.sha256(token), clock.instant()).map(link -> {
            links.setSeen(link.id(), clock.instant());
            return new Visit(
                    rounds.find(link.round()).orElseThrow(),
                    owners.find(link.round(), link.owner()).orElseThrow());
        });
    }

    @Transactional(readOnly = true)
    public List<PersonalLink> list(Round round) {
        return links.list(round.id());
    }

    /** Takes all links of the owner back: none opens anything any more. */
    @Transactional
    public void revoke(Round round, UUID owner) {
        links.revoke(round.id(), owner, clock.instant());
    }

    /** Lets the links of the owner open until the end of a day. */
    @Transactional
    public void extend(Round round, UUID owner, LocalDate until) {
        links.extend(round.id(), owner, endOf(until));
    }

    /** Lets the owner be reminded no more in this round. */
    @Transactional
    public void stopReminders(Round round, UUID owner) {
        owners.setRemindersStopped(round.id(), owner, clock.instant());
    }

    /** The token of a new link: it is never to be had again. */
    @Transactional(propagation = Propagation.MANDATORY)
    String create(Round round, UUID owner) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var usual = endOf(round.deadline().plusDays(DAYS_AFTER_DEADLINE));
        var soonest = now.plus(30, ChronoUnit.DAYS);
        links.insert(
                UuidCreator.getTimeOrderedEpoch(),
                round.id(),
                owner,
                DigestUtils.sha256(token),
                now,
                usual.isAfter(soonest) ? usual : soonest);
        return token;
    }

    /** The end of the day where the municipality lies. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Tenant.get().timeZone()).toInstant();
    }
}

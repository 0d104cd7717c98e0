package org.planwerk.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that open a door once. What they carry is random, 256 bits long, and kept as a hash only. */
@Service
public class OneTimeLinks {

    private static final int BYTES = 32;

    /** So long after its end a link can still be told from one that never was. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final OneTimeLinkStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(OneTimeLinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A new link, and the token that its address ends with: it is never to be had again. */
    record Fresh(OneTimeLink link, String token) {}

    @Transactional
    Fresh create(OneTimeLink.Kind kind, @Nullable String email, @Nullable Integer town, Duration validity) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var link = new OneTimeLink(UuidCreator.getTimeOrderedEpoch(), kind, email, town, now.plus(validity));
        store.insert(link, DigestUtils.sha256(token), now);
        return new Fresh(link, token);
    }

    /** Looking at it does not use it up: programs that check letters follow every link. */
    @Transactional(readOnly = true)
    public Optional<OneTimeLink> find(OneTimeLink.Kind kind, String token) {
        return store.find(kind, DigestUtils.sha256(token), clock.instant());
    }

    @Transactional
    Optional<OneTimeLink> use(OneTimeLink.Kind kind, String token) {
        return store.use(kind, DigestUtils.sha256(token), clock.instant());
    }

    @Transactional(readOnly = true)
    int countSince(OneTimeLink.Kind kind, String email, Duration past) {
        return store.countSince(kind, email, clock.instant().minus(past));
    }

    /** Links that open nothing any more go, with the addresses in them and the invitations they were for. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    @Transactional
    void forget() {
        store.removeEndedBefore(clock.instant().minus(KEPT));
    }

    @Transactional
    void expire(OneTimeLink.Kind kind, @Nullable String email) {
        store.expire(kind, email, clock.instant());
    }
}

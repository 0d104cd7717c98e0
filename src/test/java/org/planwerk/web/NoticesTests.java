package org.planwerk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class NoticesTests {

    private final Notices notices = new Notices();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void whoNeverSeesWhatWasDoneDoesNotFillTheSession() {
        IntStream.rangeClosed(1, 200).forEach(this::done);

        // As the database keeps it between two requests.
        session.deserializeState(session.serializeState());
        assertThat(List.of(seen(200), seen(191))).containsExactly("200", "191");
        assertThat(seen(190)).isNull();
    }

    private void done(int entry) {
        var notice = new FlashMap();
        notice.put("notice", String.valueOf(entry));
        notice.setTargetRequestPath(path(entry));
        notice.startExpirationPeriod(180);
        notices.saveOutputFlashMap(notice, request(entry), new MockHttpServletResponse());
    }

    private @Nullable Object seen(int entry) {
        var found = notices.retrieveAndUpdate(request(entry), new MockHttpServletResponse());
        return found == null ? null : found.get("notice");
    }

    private MockHttpServletRequest request(int entry) {
        var request = new MockHttpServletRequest("GET", path(entry));
        request.setSession(session);
        return request;
    }

    private static String path(int entry) {
        return "/musterstadt/werkstatt/quellen/" + entry;
    }
}

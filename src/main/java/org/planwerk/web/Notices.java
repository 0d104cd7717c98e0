package org.planwerk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps what was just done for the next page; pages for everybody have no session and ask for none.
 *
 * <p>Only the newest are kept: whoever never sees the page that would say them, because a script sends or the line breaks,
 * does not fill the session.
 */
@Component("flashMapManager")
class Notices extends SessionFlashMapManager {

    private static final int KEPT = 10;

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return Audience.isEverybody(request) ? null : super.retrieveFlashMaps(request);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> notices, HttpServletRequest request, HttpServletResponse response) {
        super.updateFlashMaps(
                new CopyOnWriteArrayList<>(notices.subList(Math.max(0, notices.size() - KEPT), notices.size())),
                request,
                response);
    }
}

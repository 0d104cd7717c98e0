package org.planwerk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Keeps what was just done for the next page; pages for everybody have no session and ask for none. */
@Component("flashMapManager")
class Notices extends SessionFlashMapManager {

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return Audience.isEverybody(request) ? null : super.retrieveFlashMaps(request);
    }
}

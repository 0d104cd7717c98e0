package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Inspector;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changed since the last sitting, or between any two days. */
@WorkshopPages
class SinceController {

    private final SincePage page;
    private final Inspector inspector;

    SinceController(SincePage page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    @GetMapping("/verlauf")
    ModelAndView show(
            @RequestParam(defaultValue = "") String seit,
            @RequestParam(defaultValue = "") String bis,
            @RequestParam(required = false) @Nullable String hinter,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.READ_HISTORY);
        var view = page.view(new SincePage.Asked(seit, bis, hinter), language, Places.prefix(request));
        return new ModelAndView(
                "desk/since",
                Map.of("view", view),
                view.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Walks through the whole history now; what comes of it stands beside the page. */
    @PostMapping("/verlauf/pruefen")
    ModelAndView inspect(HttpServletRequest request) {
        Acting.get().require(Permission.READ_HISTORY);
        var result = inspector.inspect(Signature.get());
        return Redirect.to(
                Places.prefix(request) + "/werkstatt/verlauf#siegel",
                request,
                result.isSound() ? "desk.seal.done" : "desk.seal.failed");
    }
}

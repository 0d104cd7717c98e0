package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.planwerk.identity.Account;
import org.planwerk.identity.Passwords;
import org.planwerk.identity.Place;
import org.planwerk.identity.SignIn;
import org.planwerk.identity.SignIn.Outcome;
import org.planwerk.web.InstallationPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@InstallationPages
class SignInController {

    private final SignIn signIn;
    private final Door door;
    private final Homes homes;

    SignInController(SignIn signIn, Door door, Homes homes) {
        this.signIn = signIn;
        this.door = door;
        this.homes = homes;
    }

    @GetMapping("/anmelden")
    ModelAndView ask(@RequestParam(defaultValue = "") String target) {
        return page(SignInView.fresh(Target.read(target).orElse(""), Kept.NOTHING), HttpStatus.OK);
    }

    @PostMapping("/anmelden")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String target,
            HttpServletRequest request,
            HttpServletResponse response) {
        var way = Target.read(target).orElse("");
        var kept = way.isEmpty() ? Kept.NOTHING : Kept.travelled(request);
        try {
            return switch (signIn.attempt(email, password, Place.of(request.getRemoteAddr()))) {
                case Outcome.Welcome(var account) -> {
                    door.open(request, response, account);
                    yield onward(account, way, kept);
                }
                case Outcome.Wrong() -> again(email, "wrong", Duration.ZERO, way, kept);
                case Outcome.Wait(var time) -> again(email, "wait", time, way, kept);
            };
        } catch (Passwords.TooBusy busy) {
            return again(email, "busy", Duration.ZERO, way, kept);
        }
    }

    /** Never sends by itself what was kept: its author looks at it first. */
    private ModelAndView onward(Account account, String target, Kept kept) {
        if (!kept.isEmpty()) {
            return new ModelAndView("identity/web/kept", Map.of("view", new KeptView(target, kept)));
        }
        return new ModelAndView("redirect:" + (target.isEmpty() ? homes.of(account) : target));
    }

    private static ModelAndView again(String email, String refusal, Duration wait, String target, Kept kept) {
        var status = switch (refusal) {
            case "wait" -> HttpStatus.TOO_MANY_REQUESTS;
            case "busy" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return page(new SignInView(email, refusal, wait, target, kept), status);
    }

    private static ModelAndView page(SignInView view, HttpStatus status) {
        return new ModelAndView("identity/web/signin", Map.of("view", view), status);
    }

    @PostMapping("/anmelden/abmelden")
    ModelAndView signOut(HttpServletRequest request) {
        door.end(request);
        return new ModelAndView("redirect:" + request.getRequestURI().replaceFirst("/abmelden$", "/ende"));
    }

    @GetMapping("/anmelden/ende")
    ModelAndView signedOut() {
        return new ModelAndView("identity/web/signedout", Map.of("view", "signedOut"));
    }
}

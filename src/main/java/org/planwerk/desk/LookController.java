package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.upload.Kept;
import org.planwerk.document.DocumentRefused;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** How the pages of the municipality look: its colour and its coat of arms. */
@WorkshopPages
class LookController {

    private static final int COLOURS = 6;

    private final TownSettings settings;
    private final Messages messages;

    LookController(TownSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/einstellungen/aussehen")
    ModelAndView show(Locale language) {
        Acting.get().require(Permission.SETTINGS);
        return page(Problems.none(), language, HttpStatus.OK);
    }

    @PostMapping("/einstellungen/aussehen")
    ModelAndView colour(@RequestParam(defaultValue = "0") int accent, HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.SETTINGS);
        if (accent < 1 || accent > COLOURS) {
            return page(
                    Problems.of("accent", "desk.settings.choose", Map.of()),
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        settings.save(coloured(accent));
        return Redirect.back(request, "desk.settings.saved");
    }

    private static Municipality coloured(int accent) {
        var town = Tenant.get();
        return new Municipality(
                town.id(),
                town.slug(),
                town.name(),
                town.kind(),
                town.form(),
                town.ags(),
                town.mainLanguage(),
                town.languages(),
                town.timeZone(),
                accent,
                town.demo(),
                town.fictitious(),
                town.contentVersion(),
                town.arms());
    }

    @PostMapping("/einstellungen/aussehen/wappen")
    ModelAndView arms(
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(name = "do", defaultValue = "save") String act,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        Acting.get().require(Permission.SETTINGS);
        var back = Places.prefix(request) + "/werkstatt/einstellungen/aussehen";
        if (act.equals("remove")) {
            settings.takeOff();
            return Redirect.to(back, request, "desk.settings.saved");
        }
        if (picture == null || picture.isEmpty()) {
            return page(
                    Problems.of("picture", "desk.settings.arms.missing", Map.of()),
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            settings.wear(Kept.read(picture));
            return Redirect.to(back, request, "desk.settings.saved");
        } catch (DocumentRefused refused) {
            var reason = refused.reason();
            return page(
                    Problems.of("picture", reason.key(), reason.values()), language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(Problems problems, Locale language, HttpStatus status) {
        var speech = new Speech(messages, language);
        var colours = IntStream.rangeClosed(1, COLOURS)
                .mapToObj(accent -> new Option(
                        Integer.toString(accent),
                        Words.of(speech.text("desk.settings.accent." + accent)),
                        speech.text("desk.settings.accent." + accent + ".contrast")))
                .toList();
        return new ModelAndView("desk/look", Map.of("view", new LookView(colours, Tenant.get(), problems)), status);
    }
}

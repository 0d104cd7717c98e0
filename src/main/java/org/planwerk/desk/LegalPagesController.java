package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.planwerk.document.Characters;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.Writing;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Begins a page that the law asks for, from a template with gaps.
 *
 * <p>The template says what belongs there, never what is right: nothing is kept before every gap is filled.
 */
@WorkshopPages
class LegalPagesController {

    static final List<String> KINDS = List.of("IMPRINT", "PRIVACY", "ACCESSIBILITY");

    /** A gap of the template, as in "[Name der Stadt]". */
    private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]\\n]{1,120}]");

    private static final int LONGEST = 100_000;

    private final Workbench workbench;
    private final Messages messages;

    LegalPagesController(Workbench workbench, Messages messages) {
        this.workbench = workbench;
        this.messages = messages;
    }

    @GetMapping("/einstellungen/rechtliches/{kind}")
    ModelAndView show(@PathVariable String kind, HttpServletRequest request) {
        require(kind);
        var sheet = "/werkstatt/rechtliches/" + kind;
        if (workbench.find(new EntryKey("legalPages", kind, null)).isPresent()) {
            return new ModelAndView("redirect:" + Places.prefix(request) + sheet);
        }
        var template = messages.text(Locale.GERMAN, "desk.legal." + kind, Map.of());
        return page(kind, template, Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/einstellungen/rechtliches/{kind}")
    ModelAndView save(
            @PathVariable String kind, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        require(kind);
        var written =
                Characters.clean(text).replace("\r\n", "\n").replace('\r', '\n').strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return page(
                    kind,
                    text,
                    Problems.of("text", "desk.legal.length", Map.of("most", LONGEST)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var gaps = GAP.matcher(written)
                .results()
                .map(gap -> gap.group())
                .distinct()
                .toList();
        if (!gaps.isEmpty()) {
            return page(
                    kind,
                    written,
                    Problems.of("text", "desk.legal.gaps", Map.of("count", gaps.size(), "first", gaps.getFirst())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var content = JsonNodeFactory.instance.objectNode().put("html", html(written));
        try {
            workbench.write(List.of(new Writing("legalPages", kind, null, content, null)));
        } catch (EntryRefused.Wrong wrong) {
            var fault = wrong.faults().getFirst();
            return page(
                    kind, written, Problems.of("text", fault.key(), fault.values()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirect.to(Places.prefix(request) + "/werkstatt/einstellungen", request, "desk.legal.saved");
    }

    private static void require(String kind) {
        Acting.get().require(Permission.SETTINGS);
        if (!KINDS.contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView page(String kind, String text, Problems problems, HttpStatus status) {
        return new ModelAndView("desk/legal", Map.of("view", new LegalView(kind, text, problems)), status);
    }

    /** Paragraphs apart by an empty line; a line that begins with # is a heading, one with - belongs to a list. */
    private static String html(String text) {
        var html = new ArrayList<String>();
        for (var block : text.split("\n\\s*\n")) {
            var lines = block.strip().lines().map(String::strip).toList();
            if (lines.size() == 1 && lines.getFirst().startsWith("# ")) {
                html.add("<h2>" + escaped(lines.getFirst().substring(2)) + "</h2>");
            } else if (lines.stream().allMatch(line -> line.startsWith("- "))) {
                html.add("<ul>"
                        + String.join(
                                "",
                                lines.stream()
                                        .map(line -> "<li>" + escaped(line.substring(2)) + "</li>")
                                        .toList())
                        + "</ul>");
            } else {
                html.add("<p>"
                        + String.join(
                                "<br>",
                                lines.stream()
                                        .map(LegalPagesController::escaped)
                                        .toList()) + "</p>");
            }
        }
        return String.join("", html);
    }

    private static String escaped(String line) {
        return HtmlUtils.htmlEscape(line, "UTF-8");
    }
}

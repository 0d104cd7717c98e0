package org.planwerk.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.report.Draft;
import org.planwerk.report.Part;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;

/** A draft as it was typed. */
record DraftForm(String title, String lead, String day, String edition, String round, List<Part> parts) {

    static final int LONGEST_TITLE = 200;

    static DraftForm of(Draft draft) {
        return new DraftForm(
                draft.title(),
                Objects.requireNonNullElse(draft.lead(), ""),
                draft.referenceDay().toString(),
                draft.edition().toString(),
                Objects.toString(draft.round(), ""),
                draft.parts());
    }

    /** What was sent; {@code parts} are those of the draft, whose texts were sent by their numbers. */
    static DraftForm of(HttpServletRequest request, List<Part> parts) {
        var typed = new ArrayList<Part>();
        for (var no = 1; no <= parts.size(); no++) {
            var part = parts.get(no - 1);
            var title = request.getParameter("heading" + no);
            var text = request.getParameter("text" + no);
            typed.add(new Part(
                    part.kind(),
                    part.kind() == Part.Kind.TEXT && title != null && !title.isBlank() ? title.strip() : part.title(),
                    text == null ? part.text() : orNull(text)));
        }
        return new DraftForm(
                sent(request, "title"),
                sent(request, "lead"),
                sent(request, "day"),
                sent(request, "edition"),
                sent(request, "round"),
                typed);
    }

    private static String sent(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    Problems problems(Map<UUID, String> editions) {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "report.problem.title", Map.of("most", LONGEST_TITLE)));
        }
        if (parsed().isEmpty()) {
            problems.add(new Problem("day", "report.problem.day", Map.of()));
        }
        if (editions.keySet().stream().noneMatch(id -> id.toString().equals(edition))) {
            problems.add(new Problem("edition", "report.problem.edition", Map.of()));
        }
        return new Problems(problems);
    }

    private java.util.Optional<LocalDate> parsed() {
        try {
            return java.util.Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return java.util.Optional.empty();
        }
    }

    Draft draft(UUID id, @Nullable UUID replaces) {
        return new Draft(
                id,
                UUID.fromString(edition),
                title,
                orNull(lead),
                parsed().orElseThrow(),
                round.isEmpty() ? null : UUID.fromString(round),
                replaces,
                parts);
    }
}

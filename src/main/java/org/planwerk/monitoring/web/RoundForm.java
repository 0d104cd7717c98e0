package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Email;
import org.planwerk.monitoring.round.Question;
import org.planwerk.monitoring.round.ReminderPlan;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.Round.Correspondent;
import org.planwerk.monitoring.round.RoundState;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;

/** A round as it is typed. */
record RoundForm(
        String title,
        String edition,
        List<String> fields,
        String withFinished,
        List<String> kinds,
        String own,
        String opensOn,
        String deadline,
        String before,
        String after,
        String every,
        String pause,
        String escalation,
        String askerName,
        String askerEmail,
        String superiorName,
        String superiorEmail) {

    private static final UUID NONE = new UUID(0, 0);
    private static final int MOST_OWN = 10;
    private static final int LONGEST_PERIOD = 400;

    /** A new one, as it is offered. */
    static RoundForm fresh(String title, String edition, LocalDate today, Correspondent asker) {
        var usual = ReminderPlan.USUAL;
        return new RoundForm(
                title,
                edition,
                List.of(),
                "",
                Arrays.stream(Question.Kind.values())
                        .filter(kind -> kind != Question.Kind.OWN)
                        .map(Enum::name)
                        .toList(),
                "",
                today.toString(),
                today.plusDays(30).toString(),
                days(usual.before()),
                days(usual.after()),
                Integer.toString(usual.every()),
                Integer.toString(usual.pause()),
                Integer.toString(usual.escalation()),
                asker.name(),
                asker.email(),
                "",
                "");
    }

    /** A new one that asks as the round before did: the same questions, those of the plan's own among them, and reminders. */
    RoundForm like(Round before) {
        var known = of(before);
        return new RoundForm(
                title,
                edition,
                List.of(),
                known.withFinished,
                known.kinds,
                known.own,
                opensOn,
                deadline,
                known.before,
                known.after,
                known.every,
                known.pause,
                known.escalation,
                askerName,
                askerEmail,
                known.superiorName,
                known.superiorEmail);
    }

    static RoundForm of(Round round) {
        var superior = round.superior();
        return new RoundForm(
                round.title(),
                round.edition().toString(),
                round.fields().stream().map(UUID::toString).toList(),
                round.withFinished() ? "true" : "",
                round.questions().stream()
                        .map(question -> question.kind().name())
                        .distinct()
                        .toList(),
                round.questions().stream()
                        .map(Question::words)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                round.opensOn().toString(),
                round.deadline().toString(),
                days(round.reminders().before()),
                days(round.reminders().after()),
                Integer.toString(round.reminders().every()),
                Integer.toString(round.reminders().pause()),
                Integer.toString(round.reminders().escalation()),
                round.asker().name(),
                round.asker().email(),
                superior == null ? "" : superior.name(),
                superior == null ? "" : superior.email());
    }

    static RoundForm of(HttpServletRequest request) {
        return new RoundForm(
                typed(request, "title"),
                typed(request, "edition"),
                list(request, "fields"),
                typed(request, "withFinished"),
                list(request, "kinds"),
                typed(request, "own"),
                typed(request, "opensOn"),
                typed(request, "deadline"),
                typed(request, "before"),
                typed(request, "after"),
                typed(request, "every"),
                typed(request, "pause"),
                typed(request, "escalation"),
                typed(request, "askerName"),
                typed(request, "askerEmail"),
                typed(request, "superiorName"),
                typed(request, "superiorEmail"));
    }

    /** What it comes to; if anything is wrong, all of that. */
    record Reading(Optional<Round> round, Problems problems) {}

    /**
     * @param editions that can be asked about
     * @param known fields of the edition
     */
    Reading read(List<String> editions, List<String> known, boolean demo) {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty() || title.length() > AnswerForm.LONGEST_LINE) {
            problems.add(new Problem("title", "monitoring.round.title.missing", Map.of()));
        }
        if (!editions.contains(edition)) {
            problems.add(new Problem("edition", "monitoring.round.edition.missing", Map.of()));
        }
        var questions = questions(problems);
        var opens = day("opensOn", opensOn, problems);
        var ends = day("deadline", deadline, problems);
        if (opens != null && ends != null && !ends.isAfter(opens)) {
            problems.add(new Problem("deadline", "monitoring.round.deadline.before", Map.of()));
        } else if (opens != null && ends != null && ends.isAfter(opens.plusDays(LONGEST_PERIOD))) {
            problems.add(new Problem("deadline", "monitoring.round.deadline.far", Map.of()));
        }
        var reminders = reminders(problems);
        var asker = person("asker", askerName, askerEmail, problems);
        var superior = superiorName.isEmpty() && superiorEmail.isEmpty()
                ? null
                : person("superior", superiorName, superiorEmail, problems);
        if (!problems.isEmpty() || opens == null || ends == null || reminders == null || asker == null) {
            return new Reading(Optional.empty(), new Problems(problems));
        }
        return new Reading(
                Optional.of(new Round(
                        NONE,
                        0,
                        UUID.fromString(edition),
                        title,
                        fields.stream()
                                .filter(known::contains)
                                .map(UUID::fromString)
                                .toList(),
                        withFinished.equals("true"),
                        questions,
                        opens,
                        ends,
                        reminders,
                        asker,
                        superior,
                        RoundState.PREPARED,
                        null,
                        demo)),
                Problems.none());
    }

    /** In the order in which they are asked; what a statement needs is always among them. */
    private List<Question> questions(List<Problem> problems) {
        var questions = new ArrayList<Question>();
        for (var kind : Question.Kind.values()) {
            if (kind != Question.Kind.OWN && (kind.isNeeded() || kinds.contains(kind.name()))) {
                questions.add(new Question(questions.size() + 1, kind, null));
            }
        }
        var words =
                own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (words.size() > MOST_OWN || words.stream().anyMatch(line -> line.length() > AnswerForm.LONGEST_LINE)) {
            problems.add(new Problem("own", "monitoring.round.own.many", Map.of("most", MOST_OWN)));
        }
        words.forEach(line -> questions.add(new Question(questions.size() + 1, Question.Kind.OWN, line)));
        return questions;
    }

    private @Nullable ReminderPlan reminders(List<Problem> problems) {
        var wrong = problems.size();
        var daysBefore = numbers("before", before, problems);
        var daysAfter = numbers("after", after, problems);
        var pauses = number("pause", pause, ReminderPlan.SHORTEST_PAUSE, problems);
        var rhythm = number("every", every, Math.max(pauses, ReminderPlan.SHORTEST_PAUSE), problems);
        var told = number("escalation", escalation, 1, problems);
        return problems.size() > wrong ? null : new ReminderPlan(daysBefore, daysAfter, rhythm, pauses, told);
    }

    private static List<Integer> numbers(String field, String typed, List<Problem> problems) {
        var numbers = new ArrayList<Integer>();
        for (var word : typed.split("[\\s,;]+")) {
            if (word.matches("[1-9]\\d{0,2}")) {
                numbers.add(Integer.parseInt(word));
            } else if (!word.isEmpty()) {
                problems.add(new Problem(field, "monitoring.round.days.wrong", Map.of()));
                return List.of();
            }
        }
        return numbers;
    }

    private static int number(String field, String typed, int least, List<Problem> problems) {
        if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= least) {
            return Integer.parseInt(typed);
        }
        problems.add(new Problem(field, "monitoring.round.number.wrong", Map.of("least", least)));
        return least;
    }

    private static @Nullable LocalDate day(String field, String typed, List<Problem> problems) {
        var day = Days.read(typed).filter(one -> one.getYear() > 2000 && one.getYear() < 2200);
        if (day.isEmpty()) {
            problems.add(new Problem(field, "monitoring.round.day.wrong", Map.of()));
        }
        return day.orElse(null);
    }

    private static @Nullable Correspondent person(String field, String name, String email, List<Problem> problems) {
        var address = Email.read(email);
        if (name.isEmpty() || name.length() > AnswerForm.LONGEST_LINE) {
            problems.add(new Problem(field + "Name", "monitoring.person.name.missing", Map.of()));
        }
        if (address.isEmpty()) {
            problems.add(new Problem(field + "Email", "monitoring.person.email.wrong", Map.of()));
        }
        return address.map(one -> new Correspondent(name, one)).orElse(null);
    }

    private static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .replace("\r\n", "\n")
                .replace("\u0000", "")
                .strip();
    }

    private static List<String> list(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}

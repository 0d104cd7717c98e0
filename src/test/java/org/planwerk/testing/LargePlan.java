package org.planwerk.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The plan of {@link SampleTown}, as large as that of a county could ever be. */
public final class LargePlan {

    private static final List<String> STATUSES = List.of("PLANNED", "RUNNING", "DONE", "ON_HOLD");
    private static final List<String> EFFECTS = List.of("NONE", "COUNTED", "MEASURED");

    private LargePlan() {}

    /** So many measures besides those of the sample, nine of ten with a released statement. */
    public static String json(int measures) {
        var words = IntStream.range(0, STATUSES.size())
                .mapToObj(no -> """
                        {"id":"%s","plan":"%s","position":%d,"word":"Wort %d","common":"%s"}""".formatted(id(1, no), SamplePackage.PLAN, no + 1, no, STATUSES.get(no)))
                .collect(Collectors.joining(","));
        var texts = IntStream.range(0, measures)
                .mapToObj(no -> """
                        {"edition":"%s","id":"%s","no":%d,"plan":"%s","layers":["PUBLISHED","DECIDED"],"position":%d,\
                        "title":"Maßnahme %d","text":"Der Kurs läuft an drei Grundschulen.","fields":["%s"],"basis":"DEMO"},""".formatted(
                                SamplePackage.EDITION,
                                id(2, no),
                                no + 100,
                                SamplePackage.PLAN,
                                no + 2,
                                no,
                                SamplePackage.FIELD))
                .collect(Collectors.joining());
        var statements = IntStream.range(0, measures)
                .filter(no -> no % 10 != 0)
                .mapToObj(no -> """
                        {"id":"%s","measure":"%s","at":{"from":"2026-%02d-15","to":"2026-%02d-15"},"statusWord":"%s",\
                        "text":"Es geht voran.","effect":"%s","state":"RELEASED","basis":"DEMO"}""".formatted(
                                id(3, no),
                                id(2, no),
                                no % 9 + 1,
                                no % 9 + 1,
                                id(1, no % STATUSES.size()),
                                EFFECTS.get(no % EFFECTS.size())))
                .collect(Collectors.joining(","));
        return SampleTown.json()
                .replace("\"editions\":[", "\"statusWords\":[" + words + "],\"editions\":[")
                .replace("\"measures\":[", "\"measures\":[" + texts)
                .replace("\"claims\":[", "\"statements\":[" + statements + "],\"claims\":[");
    }

    public static UUID measure(int no) {
        return id(2, no);
    }

    public static UUID running() {
        return id(1, 1);
    }

    private static UUID id(int kind, int no) {
        return UUID.fromString("01980000-000%d-7000-8000-%012d".formatted(kind, no));
    }
}

package org.planwerk.testing;

/** The smallest package with one of everything that rules speak of: two editions, a fate, a thread, a decided text. */
public final class SamplePackage {

    public static final String PLAN = id(1);
    public static final String EDITION = id(2);
    public static final String LATER = id(3);
    public static final String FIELD = id(4);
    public static final String GOAL = id(5);
    public static final String NEED = id(6);
    public static final String MEASURE = id(7);
    public static final String SOURCE = id(8);
    public static final String NOTHING = id(99);

    private static final String BOTH = "\"layers\":[\"PUBLISHED\",\"DECIDED\"]";
    private static final String DEMO = "\"basis\":\"DEMO\"";

    private SamplePackage() {}

    private static String id(int number) {
        return "01980000-0000-7000-8000-%012d".formatted(number);
    }

    public static String json() {
        return """
                {"format":"planwerk","version":1,\
                "municipality":{"name":"Stadt Musterstadt","kind":"CITY","mainLanguage":"de","languages":["de","en"],\
                "timeZone":"Europe/Berlin","accent":2,"demo":true,"fictitious":true},\
                "organisations":[],"files":[],\
                "plans":[{"id":"%s","no":1,"title":"Integrationsplan der Stadt Musterstadt","kind":"Integrationsplan",%s}],\
                "levels":[{"id":"%s","plan":"%s","kind":"GOAL","depth":1,"singular":"Ziel","plural":"Ziele"}],\
                "editions":[%s,%s],\
                "fields":[%s],"goals":[%s],"needs":[%s],"themes":[],"measures":[%s],"chapters":[%s],"sources":[%s],\
                "claims":[%s],"threads":[%s],"fates":[%s]}
                """.formatted(
                        PLAN, DEMO, id(10), PLAN, edition(), later(), field(), goal(), need(), measure(), chapter(),
                        source(), claim(), thread(), fate());
    }

    private static String edition() {
        return """
                {"id":"%s","no":1,"plan":"%s","kind":"FIRST","title":"Plan 2019","state":"SUPERSEDED","record":"COMPLETE",%s}""".formatted(EDITION, PLAN, DEMO);
    }

    private static String later() {
        return """
                {"id":"%s","no":2,"plan":"%s","kind":"NEW","title":"Plan 2024","predecessor":"%s","relation":"REPLACES",\
                "state":"PROPOSED","record":"COMPLETE",%s}""".formatted(LATER, PLAN, EDITION, DEMO);
    }

    private static String thing(String id, int no, String edition, String layers, String rest) {
        return "{\"edition\":\"%s\",\"id\":\"%s\",\"no\":%d,\"plan\":\"%s\",%s,\"position\":1,%s,%s}"
                .formatted(edition, id, no, PLAN, layers, rest, DEMO);
    }

    private static String field() {
        return thing(FIELD, 1, EDITION, BOTH, "\"title\":\"Sprache\"");
    }

    /** A field that stands in the later edition alone. */
    public static String laterField() {
        return thing(id(16), 2, LATER, "\"layers\":[\"PUBLISHED\"]", "\"title\":\"Sprache\"");
    }

    private static String goal() {
        return thing(
                GOAL,
                1,
                EDITION,
                "\"layers\":[\"PUBLISHED\"]",
                "\"title\":\"Alle sprechen Deutsch\",\"level\":\"" + id(10) + "\"");
    }

    private static String need() {
        return thing(NEED, 1, EDITION, BOTH, "\"title\":\"Kurse am Vormittag\",\"field\":\"" + FIELD + "\"");
    }

    public static String measure() {
        return thing(MEASURE, 17, EDITION, BOTH, """
                "title":"Mama lernt Deutsch","permanent":true,"runs":{"from":"2019-01-01","to":"2020-12-31","label":"2019/2020"},\
                "binding":"OWN","fields":["%s"],"needs":["%s"]""".formatted(FIELD, NEED));
    }

    private static String chapter() {
        return thing(
                id(11),
                1,
                EDITION,
                BOTH,
                "\"number\":\"1\",\"title\":\"Vorwort\",\"blocks\":[{\"id\":\"" + id(12)
                        + "\",\"kind\":\"PARAGRAPH\",\"html\":\"<p>Vorwort für alle</p>\"}]");
    }

    private static String source() {
        return """
                {"id":"%s","no":1,"plan":"%s","kind":"EVENT","title":"Fachforum","url":"https://example.org/bericht",%s}""".formatted(SOURCE, PLAN, DEMO);
    }

    public static String claim() {
        return """
                {"id":"%s","plan":"%s","position":1,"what":"Wie viele waren da?","valueText":"rund 45","source":"%s",%s}""".formatted(id(13), PLAN, SOURCE, DEMO);
    }

    private static String thread() {
        return """
                {"id":"%s","from":"%s","to":"%s",%s}""".formatted(id(14), SOURCE, NEED, DEMO);
    }

    /** The fates of the goal and the field come first; the last one is that of the measure. */
    public static String fate() {
        return fate(FIELD, "DROPPED") + "," + fate(GOAL, "COMPLETED") + "," + fate(NEED, "ROUTINE") + ","
                + fate(MEASURE, "UNDOCUMENTED");
    }

    private static String fate(String thing, String verdict) {
        return "{\"edition\":\"%s\",\"thing\":\"%s\",\"verdict\":\"%s\",%s}".formatted(LATER, thing, verdict, DEMO);
    }

    public static String file(String sha256) {
        return """
                {"id":"%s","name":"bericht.txt","type":"text/plain","sha256":"%s","size":13,%s}""".formatted(id(15), sha256, DEMO);
    }
}

package org.planwerk.report;

import java.util.Map;

/** Something cannot be done with a report; nothing was changed. */
public abstract sealed class ReportRefused extends RuntimeException {

    private final String key;
    private final transient Map<String, ?> values;

    private ReportRefused(String key, Map<String, ?> values) {
        super(key + " " + values);
        this.key = "report.refused." + key;
        this.values = values;
    }

    public String key() {
        return key;
    }

    public Map<String, ?> values() {
        return values;
    }

    /** The public does not see the edition that is reported on. */
    public static final class NotPublic extends ReportRefused {
        public NotPublic() {
            super("notPublic", Map.of());
        }
    }

    /** The round that it rests on is open once more, or is not of its edition. */
    public static final class RoundOpen extends ReportRefused {
        public RoundOpen() {
            super("roundOpen", Map.of());
        }
    }

    /** It has no part. */
    public static final class Empty extends ReportRefused {
        public Empty() {
            super("empty", Map.of());
        }
    }

    /** It has signs that cannot be printed. */
    public static final class Unprintable extends ReportRefused {
        public Unprintable(Map<String, ?> values) {
            super("unprintable", values);
        }
    }

    /** The report that it corrects was corrected already. */
    public static final class Replaced extends ReportRefused {
        public Replaced() {
            super("replaced", Map.of());
        }
    }

    /** Somebody took it away meanwhile, or froze it. */
    public static final class Gone extends ReportRefused {
        public Gone() {
            super("gone", Map.of());
        }
    }
}

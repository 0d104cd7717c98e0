package org.planwerk.portal.synopsis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.FateCount;
import org.planwerk.web.FateSign;
import org.planwerk.web.Words;

/** Says the sums of a comparison: as counts, as a sentence, and as the proof that nothing is missing. */
final class SynopsisWords {

    private final Reading reading;
    private final Comparison comparison;
    private final Balance balance;

    SynopsisWords(Reading reading, Comparison comparison) {
        this.reading = reading;
        this.comparison = comparison;
        this.balance = comparison.balance();
    }

    /** Where a comparison is shown, behind municipality and language. */
    static String path(Edition later, ComparedKind kind) {
        return Address.of("vergleich", later.no(), later.title()) + "?art=" + kind.word();
    }

    String fate(FateSign sign) {
        return switch (sign) {
            case OPEN -> reading.text("portal.fate.OPEN");
            case NEW -> reading.text(isNew() ? "portal.fate.NEW" : "portal.synopsis.origin");
            default -> reading.fateWord(comparison.later().planId(), sign.name());
        };
    }

    /** What is said where nothing stood before. */
    String notYet() {
        return reading.text(isNew() ? "web.synopsis.notYet" : "portal.synopsis.notYet.partial");
    }

    /** Only if all is known that was there before, what has no predecessor is known to be new. */
    private boolean isNew() {
        return comparison.knowsAll(comparison.earlier());
    }

    Map<FateSign, String> fates() {
        var words = new EnumMap<FateSign, String>(FateSign.class);
        Stream.of(FateSign.values()).forEach(sign -> words.put(sign, fate(sign)));
        return words;
    }

    /** "40 Maßnahmen". */
    String things(int count) {
        return reading.text("portal.synopsis.things." + comparison.kind(), Map.of("count", count));
    }

    List<FateCount> counts() {
        var counts = new ArrayList<FateCount>();
        for (var sign : FateSign.values()) {
            var count = sign == FateSign.NEW ? balance.after(sign) : balance.before(sign);
            if (count > 0) {
                counts.add(new FateCount(
                        sign,
                        fate(sign),
                        count,
                        reading.link(path(comparison.later(), comparison.kind()) + "&verbleib=" + sign)));
            }
        }
        return counts;
    }

    Words sentence() {
        var values = Map.of(
                "before",
                things(balance.countBefore()),
                "earlier",
                reading.title(comparison.earlier()),
                "fates",
                reading.list(parts()),
                "extra",
                reading.list(extra()),
                "after",
                things(balance.countAfter()),
                "later",
                reading.title(comparison.later()));
        return Words.sentences(Stream.of(
                        text(balance.countBefore() == 0 ? "none" : partial(comparison.earlier(), "before"), values),
                        extra().isEmpty() ? Words.of("") : text("extra", values),
                        text(
                                balance.before(FateSign.OPEN) > 0 ? "after.open" : partial(comparison.later(), "after"),
                                values))
                .filter(sentence -> !sentence.isBlank())
                .toList());
    }

    /** Of an edition that is known in part nothing more is said than what is recorded. */
    private String partial(Edition edition, String key) {
        return comparison.knowsAll(edition) ? key : key + ".partial";
    }

    private Words text(String key, Map<String, ?> values) {
        return reading.words("portal.synopsis.sum." + key, values);
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        for (var sign : FateSign.values()) {
            var count = balance.before(sign);
            if (sign == FateSign.MERGED) {
                count -= balance.absorbed();
            }
            if (count > 0) {
                parts.add(part(sign, count));
            }
        }
        if (balance.absorbed() > 0) {
            parts.add(reading.text("portal.synopsis.sum.absorbed", Map.of("count", balance.absorbed())));
        }
        return parts;
    }

    private String part(FateSign sign, int count) {
        var into = sign == FateSign.MERGED || sign == FateSign.SPLIT ? balance.after(sign) : 0;
        return into == 0
                ? count + " " + fate(sign)
                : reading.text("portal.synopsis.sum." + sign, Map.of("count", count, "fate", fate(sign), "into", into));
    }

    private List<String> extra() {
        var extra = new ArrayList<String>();
        if (balance.after(FateSign.NEW) > 0) {
            extra.add(reading.text(
                    "portal.synopsis.sum.new." + (isNew() ? comparison.kind().name() : "partial"),
                    Map.of("count", balance.after(FateSign.NEW))));
        }
        if (balance.taken() > 0) {
            extra.add(reading.text("portal.synopsis.sum.taken", Map.of("count", balance.taken())));
        }
        return extra;
    }

    String proof() {
        var later = Stream.concat(
                        balance.after().values().stream(),
                        Stream.of(balance.taken()).filter(n -> n > 0))
                .map(String::valueOf)
                .collect(Collectors.joining(" + "));
        var earlier = balance.before().values().stream().map(String::valueOf).collect(Collectors.joining(" + "));
        var sums = Stream.of(equation(earlier, balance.countBefore()), equation(later, balance.countAfter()))
                .filter(sum -> !sum.isEmpty())
                .toList();
        return reading.text(
                balance.before(FateSign.OPEN) > 0
                        ? "portal.synopsis.proof.open"
                        : !comparison.knowsAll(comparison.earlier()) || !comparison.knowsAll(comparison.later())
                                ? "portal.synopsis.proof.partial"
                                : "portal.synopsis.proof",
                Map.of("sums", reading.list(sums), "open", balance.before(FateSign.OPEN)));
    }

    private static String equation(String sum, int count) {
        return count == 0 ? "" : sum + " = " + count;
    }

    /** What no source says, what is not decided yet, and what went on out of sight. */
    List<Words> unknown() {
        var sentences = new ArrayList<Words>();
        add(sentences, "portal.synopsis.undocumented", balance.before(FateSign.UNDOCUMENTED));
        add(sentences, "portal.synopsis.open", balance.before(FateSign.OPEN));
        add(sentences, "portal.synopsis.hidden", balance.hidden());
        return sentences;
    }

    private void add(List<Words> sentences, String key, int count) {
        if (count > 0) {
            sentences.add(reading.words(
                    key,
                    Map.of(
                            "count", count,
                            "things", things(count),
                            "earlier", reading.title(comparison.earlier()),
                            "later", reading.title(comparison.later()))));
        }
    }
}

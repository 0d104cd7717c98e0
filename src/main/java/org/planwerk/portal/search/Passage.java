package org.planwerk.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwerk.web.Hit;

/** Marks the words that were found, and cuts the passage out of a text in which most of them stand. Works on text, never on HTML. */
final class Passage {

    private static final int LENGTH = 230;
    private static final int BEFORE = 50;

    /** From here on a stem inside of a word is a part of a compound and no accident. */
    private static final int SHORTEST_PART = 4;

    private static final int SHORTEST_BEGINNING = 3;

    private final Set<String> words;
    private final Set<String> stems;

    Passage(List<Tiers.Word> searched) {
        words = searched.stream().map(word -> word.token().folded()).collect(Collectors.toSet());
        stems = searched.stream()
                .flatMap(word -> word.stems().stream())
                .map(Token::fold)
                .filter(stem -> stem.length() >= SHORTEST_BEGINNING)
                .collect(Collectors.toSet());
    }

    /** The whole text with its marks. */
    List<Hit.Piece> whole(String text) {
        return pieces(text, found(text), 0, text.length());
    }

    /** The passage with most marks, or the beginning; nothing of an empty text. */
    List<Hit.Piece> best(String text) {
        var found = found(text);
        var from = found.isEmpty() ? 0 : start(text, densest(found));
        var to = end(text, from);
        var pieces = new ArrayList<Hit.Piece>();
        if (from > 0) {
            pieces.add(new Hit.Piece("… ", false));
        }
        pieces.addAll(pieces(text, found, from, to));
        if (to < text.length()) {
            pieces.add(new Hit.Piece(" …", false));
        }
        return pieces;
    }

    private List<Token> found(String text) {
        return Token.list(text).stream().filter(this::isFound).toList();
    }

    private boolean isFound(Token token) {
        var folded = token.folded();
        return words.contains(folded)
                || words.stream().anyMatch(word -> word.length() >= SHORTEST_BEGINNING && folded.startsWith(word))
                || stems.contains(German.stem(folded))
                || stems.stream()
                        .anyMatch(stem -> folded.startsWith(stem) && folded.length() <= stem.length() + 3
                                || stem.length() >= SHORTEST_PART && folded.contains(stem));
    }

    private static int densest(List<Token> found) {
        var best = 0;
        var most = 0;
        for (int first = 0, last = 0; first < found.size(); first++) {
            while (last < found.size()
                    && found.get(last).end() - found.get(first).start() <= LENGTH - BEFORE) {
                last++;
            }
            if (last - first > most) {
                most = last - first;
                best = found.get(first).start();
            }
        }
        return best;
    }

    private static int start(String text, int around) {
        if (around <= BEFORE) {
            return 0;
        }
        var separator = text.lastIndexOf(EntryText.SEPARATOR, around);
        if (separator >= around - BEFORE) {
            return separator + EntryText.SEPARATOR.length();
        }
        var blank = text.indexOf(' ', around - BEFORE);
        return blank < 0 || blank >= around ? around : blank + 1;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= LENGTH) {
            return text.length();
        }
        var blank = text.lastIndexOf(' ', from + LENGTH);
        return blank <= from + LENGTH / 2 ? from + LENGTH : blank;
    }

    private static List<Hit.Piece> pieces(String text, List<Token> found, int from, int to) {
        var pieces = new ArrayList<Hit.Piece>();
        var at = from;
        for (var token : found) {
            if (token.start() >= from && token.end() <= to) {
                if (token.start() > at) {
                    pieces.add(new Hit.Piece(text.substring(at, token.start()), false));
                }
                pieces.add(new Hit.Piece(text.substring(token.start(), token.end()), true));
                at = token.end();
            }
        }
        if (at < to) {
            pieces.add(new Hit.Piece(text.substring(at, to), false));
        }
        return pieces;
    }
}

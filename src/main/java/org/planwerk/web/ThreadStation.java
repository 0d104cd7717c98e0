package org.planwerk.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One station of the red thread, from the voices to the progress. */
public record ThreadStation(
        String id,
        String kind,
        String symbol,
        String when,
        @Nullable Entry title,
        @Nullable Words text,
        @Nullable Words source,
        State state,
        @Nullable String turn,
        List<Voice> voices,
        @Nullable Entry more,
        List<Entry> sources) {

    /** How the thread runs here: it is done, it is where the reader is, it is still open from here on, it is missing. */
    public enum State {
        DONE,
        HERE,
        OPEN,
        GAP
    }

    /** A station with its heading; {@code id} is its anchor, {@code kind} its word such as "Befund". */
    public static ThreadStation of(String id, String kind, String symbol, String when, Entry title) {
        return new ThreadStation(
                id, kind, symbol, when, title, null, null, State.DONE, null, List.of(), null, List.of());
    }

    /** The voices with which a thread begins, drawn as a fan; at most three are shown, {@code more} leads to the rest. */
    public static ThreadStation voices(String id, String kind, String when, List<Voice> voices, @Nullable Entry more) {
        return new ThreadStation(
                id,
                kind,
                "voice",
                when,
                null,
                null,
                null,
                State.DONE,
                null,
                voices.stream().limit(3).toList(),
                more,
                List.of());
    }

    /** A link that nobody recorded, such as "Kein Bedarf genannt": a station too. */
    public static ThreadStation gap(String id, String kind, String symbol, String words) {
        return of(id, kind, symbol, "", Entry.of(words)).in(State.GAP);
    }

    /** What the strip shows: of several of the same kind in a row, such as statements of progress, the last one. */
    public static List<ThreadStation> strip(List<ThreadStation> stations) {
        return IntStream.range(0, stations.size())
                .filter(i -> i + 1 == stations.size() || !stations.get(i).kind.equals(stations.get(i + 1).kind))
                .mapToObj(stations::get)
                .toList();
    }

    public ThreadStation saying(@Nullable Words text) {
        return new ThreadStation(id, kind, symbol, when, title, text, source, state, turn, voices, more, sources);
    }

    public ThreadStation from(@Nullable Words source) {
        return new ThreadStation(id, kind, symbol, when, title, text, source, state, turn, voices, more, sources);
    }

    public ThreadStation in(State state) {
        return new ThreadStation(id, kind, symbol, when, title, text, source, state, turn, voices, more, sources);
    }

    /** The thread turns before this station: the question that the stations from here on answer. */
    public ThreadStation after(String turn) {
        return new ThreadStation(id, kind, symbol, when, title, text, source, state, turn, voices, more, sources);
    }

    public ThreadStation leadingTo(@Nullable Entry more) {
        return new ThreadStation(id, kind, symbol, when, title, text, source, state, turn, voices, more, sources);
    }

    /** The sources that it rests on, each with its date. */
    public ThreadStation restingOn(List<Entry> sources) {
        return new ThreadStation(id, kind, symbol, when, title, text, source, state, turn, voices, more, sources);
    }
}

package org.planwerk.portal.print;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.planwerk.packaging.Foresight;
import org.springframework.stereotype.Component;

/**
 * What was printed last, so that a book that many take is printed once.
 *
 * <p>Printing takes memory and time: a few at once, and the others wait.
 */
@Component
public class Shelf {

    private static final int MOST = 24;

    private final Semaphore presses = new Semaphore(2);
    private final Map<String, byte[]> printed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** @param name of what is printed, of which content, of which day */
    public byte[] take(String name, Supplier<byte[]> print) {
        if (Foresight.find().isPresent()) {
            return print(print);
        }
        var known = find(name);
        if (known.length > 0) {
            return known;
        }
        var fresh = print(print);
        synchronized (printed) {
            printed.put(name, fresh);
        }
        return fresh;
    }

    private byte[] find(String name) {
        synchronized (printed) {
            return printed.getOrDefault(name, new byte[0]);
        }
    }

    private byte[] print(Supplier<byte[]> print) {
        presses.acquireUninterruptibly();
        try {
            return print.get();
        } finally {
            presses.release();
        }
    }
}

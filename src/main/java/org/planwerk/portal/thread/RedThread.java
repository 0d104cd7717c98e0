package org.planwerk.portal.thread;

import java.util.List;
import org.planwerk.web.Entry;
import org.planwerk.web.ThreadStation;

/**
 * The red thread as a page shows it.
 *
 * @param rest of the kinds with more stations than the thread has room for: all of them
 */
public record RedThread(List<ThreadStation> stations, List<Rest> rest) {

    /** All things of one kind; {@code id} is its anchor. */
    public record Rest(String id, String title, List<Entry> entries) {}
}

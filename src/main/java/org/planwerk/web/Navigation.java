package org.planwerk.web;

import java.util.List;
import java.util.Optional;

/** The main menu of a municipality, at most six entries; the room that has the pages provides it. */
public interface Navigation {

    List<Item> items();

    /** Whether it is the menu of pages for everybody; other pages have a menu of their own. */
    default boolean isForEverybody() {
        return true;
    }

    /** What the municipality calls its plan, such as "Integrationskonzept", for the head of every page. */
    default Optional<String> planWord() {
        return Optional.empty();
    }

    /**
     * One entry.
     *
     * @param name by which a page says that it belongs to this entry
     * @param label the key of a text
     * @param path behind the municipality and the language
     */
    record Item(String name, String label, String path) {}
}

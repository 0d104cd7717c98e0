package org.planwerk.document.print;

import java.util.Map;

/**
 * On which page everything is.
 *
 * @param sum all pages; 0 if what prints counts them by itself, which it can in a document of one part
 * @param pages by the id of what is there, from 1
 */
record PageNumbers(int sum, Map<String, Integer> pages) {

    static final PageNumbers PRINTED = new PageNumbers(0, Map.of());

    /** How many pages there are, in the words of a style sheet. */
    String total() {
        return sum == 0 ? "counter(pages)" : "\"" + sum + "\"";
    }

    /** The page to which a link leads, in the words of a style sheet. */
    String target() {
        return sum == 0 ? "target-counter(attr(data-to), page)" : "attr(data-page)";
    }

    String page(String id) {
        var page = pages.get(id);
        return page == null ? "" : page.toString();
    }
}

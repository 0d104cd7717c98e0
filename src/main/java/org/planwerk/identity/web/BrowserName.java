package org.planwerk.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser as its owner would call it: "Firefox, Linux". Nothing else of what it says of itself is kept. */
final class BrowserName {

    /** In this order: most browsers also name the ones that come later. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("Linux", "Linux"));

    private BrowserName() {}

    /** Empty if it is none that we know. */
    static String of(@Nullable String agent) {
        var browser = find(BROWSERS, agent);
        var system = find(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String find(List<Map.Entry<String, String>> names, @Nullable String agent) {
        return agent == null
                ? ""
                : names.stream()
                        .filter(name -> agent.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
    }
}

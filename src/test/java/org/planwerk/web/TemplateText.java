package org.planwerk.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** What a template itself says to people: everything that is neither markup nor code. */
final class TemplateText {

    private static final Pattern SILENT = Pattern.compile("<%--.*?--%>|<!doctype[^>]*>", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("(?m)^@(?:import|param).*$");
    private static final Pattern SPOKEN = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(?:title|aria-label|placeholder|alt|content)=\"\\p{L}[^\"$]*\"");

    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();

    private TemplateText() {}

    static List<String> of(String template) {
        var text = new TemplateText();
        var code = SILENT.matcher(template).replaceAll("");
        text.waiting.add(HEADER.matcher(code).replaceAll(""));
        while (!text.waiting.isEmpty()) {
            text.read(text.waiting.remove());
        }
        return text.found;
    }

    /** Reads between tags and code; blocks of content within code wait for their turn. */
    private void read(String block) {
        var said = new StringBuilder();
        for (var at = 0; at < block.length(); ) {
            if (block.startsWith("$unsafe{", at)) {
                at = closing(block, at + "$unsafe".length(), '{', '}');
            } else if (block.startsWith("${", at) || block.startsWith("!{", at)) {
                at = closing(block, at + 1, '{', '}');
            } else if (block.charAt(at) == '@') {
                at = directive(block, at + 1);
            } else if (block.charAt(at) == '<') {
                at = tag(block, at);
                said.append('\n');
            } else {
                said.append(block.charAt(at++));
            }
        }
        SPOKEN.matcher(said.toString().replaceAll("&\\w+;", "")).results().forEach(word -> found.add(word.group()));
    }

    private int directive(String block, int at) {
        var end = at;
        while (end < block.length() && (Character.isLetterOrDigit(block.charAt(end)) || block.charAt(end) == '.')) {
            end++;
        }
        var word = block.substring(at, end);
        var takesCode =
                word.startsWith("template") || List.of("if", "elseif", "for").contains(word);
        if (takesCode && end < block.length() && block.charAt(end) == '(') {
            return closing(block, end, '(', ')');
        }
        // What follows an @else without a space is text.
        return List.of("else", "endif", "endfor").stream()
                .filter(word::startsWith)
                .findFirst()
                .map(known -> at + known.length())
                .orElse(end);
    }

    private int tag(String block, int at) {
        var end = at;
        while (end < block.length() && block.charAt(end) != '>') {
            end = block.startsWith("${", end) ? closing(block, end + 1, '{', '}') : end + 1;
        }
        var tag = block.substring(at, Math.min(end, block.length()));
        if (!tag.startsWith("<meta")) {
            ATTRIBUTE.matcher(tag).results().forEach(spoken -> found.add(spoken.group()));
        }
        return end + 1;
    }

    /** Behind the bracket that closes the one at {@code at}; strings count as one letter, content blocks are kept. */
    private int closing(String block, int at, char open, char close) {
        var depth = 0;
        for (var i = at; i < block.length(); i++) {
            if (block.charAt(i) == '"') {
                i = endOfString(block, i);
            } else if (block.startsWith("@`", i)) {
                var end = endOfContent(block, i + 2);
                waiting.add(block.substring(i + 2, end));
                i = end;
            } else if (block.charAt(i) == open) {
                depth++;
            } else if (block.charAt(i) == close && --depth == 0) {
                return i + 1;
            }
        }
        return block.length();
    }

    private static int endOfString(String block, int at) {
        var end = block.indexOf('"', at + 1);
        return end < 0 ? block.length() : end;
    }

    private static int endOfContent(String block, int at) {
        for (var i = at; i < block.length(); i++) {
            if (block.startsWith("@`", i)) {
                i = endOfContent(block, i + 2);
            } else if (block.charAt(i) == '`') {
                return i;
            }
        }
        return block.length();
    }
}

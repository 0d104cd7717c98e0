package org.planwerk.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Lists as word processors keep them, one paragraph after the other with its depth, nested as HTML wants them. */
public final class ListItems {

    private final List<Item> items = new ArrayList<>();

    /** A paragraph of a list; depth counts from 0. */
    public record Item(int depth, boolean ordered, String inline) {}

    public void add(Item item) {
        items.add(item);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The lists in their order: a new one begins where numbers follow dots on the outermost level. Empties this. */
    public List<HtmlBlock> take() {
        var blocks = new ArrayList<HtmlBlock>();
        var html = new StringBuilder();
        var open = new ArrayDeque<Item>();
        for (var item : items) {
            while (!open.isEmpty() && open.element().depth > item.depth) {
                close(html, open);
            }
            if (!open.isEmpty() && open.element().depth == item.depth) {
                if (open.element().ordered == item.ordered) {
                    html.append("</li>");
                } else {
                    close(html, open);
                }
            }
            if (open.isEmpty() && !html.isEmpty()) {
                blocks.add(new HtmlBlock(HtmlBlock.Kind.LIST, html.toString()));
                html.setLength(0);
            }
            if (open.isEmpty() || open.element().depth < item.depth || open.element().ordered != item.ordered) {
                html.append(item.ordered ? "<ol>" : "<ul>");
                open.push(item);
            }
            html.append("<li>").append(item.inline);
        }
        while (!open.isEmpty()) {
            close(html, open);
        }
        if (!html.isEmpty()) {
            blocks.add(new HtmlBlock(HtmlBlock.Kind.LIST, html.toString()));
        }
        items.clear();
        return blocks;
    }

    private static void close(StringBuilder html, ArrayDeque<Item> open) {
        html.append("</li>").append(open.pop().ordered ? "</ol>" : "</ul>");
    }
}

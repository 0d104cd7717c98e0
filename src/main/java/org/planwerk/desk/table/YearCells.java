package org.planwerk.desk.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.planwerk.desk.Shown;
import org.planwerk.document.Reason;
import org.planwerk.plan.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is planned in euro for one year; if it is made of several posts, their sum, which only the sheet can change. */
record YearCells(int year, Shown shown) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        var sum = BigDecimal.ZERO;
        var any = false;
        for (var one : measure.path(Columns.MONEY)) {
            if (isMine(one) && one.path("planned").isNumber()) {
                sum = sum.add(one.path("planned").decimalValue());
                any = true;
            }
        }
        return any ? shown.text(MoneyCells.SUM, JsonNodeFactory.instance.numberNode(sum)) : "";
    }

    private boolean isMine(JsonNode one) {
        return one.path("year").asInt(0) == year
                && one.path("kind").asString("").equals(ResourceKind.EUR.name());
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        var posts = new ArrayList<JsonNode>();
        measure.path(Columns.MONEY).forEach(posts::add);
        var mine = posts.stream().filter(this::isMine).toList();
        if (mine.size() > 1) {
            return Optional.of(new Reason("desk.table.posts", Map.of("year", Integer.toString(year))));
        }
        var post = mine.isEmpty()
                ? JsonNodeFactory.instance.objectNode().put("year", year).put("kind", ResourceKind.EUR.name())
                : (ObjectNode) mine.getFirst().deepCopy();
        post.remove("planned");
        var reason = MoneyCells.sum(post, "planned", cell);
        if (reason.isPresent()) {
            return reason;
        }
        var isEmpty = !post.has("planned") && !post.has("actual") && !post.has("source") && !post.has("phrase");
        var all = JsonNodeFactory.instance.arrayNode();
        for (var one : posts) {
            if (!isMine(one)) {
                all.add(one);
            } else if (!isEmpty) {
                all.add(post);
            }
        }
        if (mine.isEmpty() && !isEmpty) {
            all.add(post);
        }
        Parts.set(measure, Columns.MONEY, all);
        return Optional.empty();
    }
}

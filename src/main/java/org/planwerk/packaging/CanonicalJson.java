package org.planwerk.packaging;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One text for one content: members sorted by name, texts in NFC, no blanks; and its SHA-256. */
public final class CanonicalJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    public static String write(JsonNode node) {
        return sorted(node).toString();
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var members = new TreeMap<String, JsonNode>();
                object.properties().forEach(member -> members.put(nfc(member.getKey()), sorted(member.getValue())));
                var result = NODES.objectNode();
                members.forEach(result::set);
                yield result;
            }
            case ArrayNode array -> {
                var result = NODES.arrayNode();
                array.values().forEach(value -> result.add(sorted(value)));
                yield result;
            }
            default -> {
                if (node.isString()) {
                    yield NODES.stringNode(nfc(node.stringValue()));
                }
                yield node.isBigDecimal() ? NODES.numberNode(plain(node.decimalValue())) : node;
            }
        };
    }

    /** 1.50 and 1.5 are one number. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}

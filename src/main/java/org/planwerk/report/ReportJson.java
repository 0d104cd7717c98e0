package org.planwerk.report;

import org.planwerk.packaging.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one form in which a report is frozen and hashed. */
public final class ReportJson {

    /** Grows when the form changes, so that old reports are read as they were written. */
    static final int FORM = 1;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReportJson() {}

    static String write(ReportContent content) {
        var node = MAPPER.valueToTree(content);
        ((ObjectNode) node).put("form", FORM);
        return CanonicalJson.write(node);
    }

    /** @throws tools.jackson.core.JacksonException if it is no report of a known form */
    public static ReportContent read(String content) {
        var node = (ObjectNode) MAPPER.readTree(content);
        if (node.path("form").asInt() != FORM) {
            throw new IllegalArgumentException("form " + node.path("form"));
        }
        node.remove("form");
        return MAPPER.treeToValue(node, ReportContent.class);
    }
}

package org.planwerk.desk.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person has said of a table on its way in.
 *
 * @param sheet which of the sheets, from 0
 * @param columns the name of our column for each of the file's, empty where it is passed over; empty before anybody chose
 * @param decisions by row of the file: the id of the measure that it is, or {@code new}
 * @param mended what is to stand in a cell instead, by its place such as {@code C12}
 */
record Notes(int sheet, List<String> columns, Map<String, String> decisions, Map<String, String> mended) {

    static final Notes NONE = new Notes(0, List.of(), Map.of(), Map.of());

    static Notes read(String json) {
        return json.equals("{}") ? NONE : JsonMapper.shared().readValue(json, Notes.class);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    Notes mapped(int sheet, List<String> columns) {
        return new Notes(sheet, columns, decisions, mended);
    }

    Notes with(Map<String, String> decided, Map<String, String> mendings) {
        var allDecisions = new LinkedHashMap<>(decisions);
        allDecisions.putAll(decided);
        var allMended = new LinkedHashMap<>(mended);
        allMended.putAll(mendings);
        return new Notes(sheet, columns, allDecisions, allMended);
    }
}

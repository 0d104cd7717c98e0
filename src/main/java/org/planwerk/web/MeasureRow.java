package org.planwerk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure in a list: what it is, who does it, and the three judgements in words.
 *
 * @param remark what sets it apart from the others, as that nobody has decided it yet
 * @param parts of it, which are shown below it and not beside it
 */
public record MeasureRow(
        Entry title,
        Words text,
        Words who,
        @Nullable FieldSign field,
        StatusSign sign,
        String status,
        boolean reported,
        String age,
        String evidence,
        @Nullable String remark,
        List<StatusLink> parts) {

    public MeasureRow(
            Entry title,
            Words text,
            Words who,
            @Nullable FieldSign field,
            StatusSign sign,
            String status,
            boolean reported,
            String age,
            String evidence) {
        this(title, text, who, field, sign, status, reported, age, evidence, null, List.of());
    }
}

package org.planwerk.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One of the three judgements on a measure: the question, the answer in words and as a picture, and the reason. */
public record Judgement(
        String question,
        String answer,
        @Nullable String reason,
        @Nullable Entry more,
        Content picture) {}

package org.planwerk.web;

import gg.jte.Content;
import java.util.List;

/**
 * One of the three judgements on several measures: how often each answer was given. The three stand side by side and are
 * never summed up.
 */
public record JudgementCount(String question, List<Line> lines) {

    /**
     * How many measures have an answer.
     *
     * @param bar as long as their part of all
     * @param href where these measures are named, and those that are not among them
     */
    public record Line(Content picture, String word, String count, Content bar, String href) {}
}

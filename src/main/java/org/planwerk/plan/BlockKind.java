package org.planwerk.plan;

/** What a block of a chapter is. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    LIST,
    TABLE,
    FIGURE,
    LIVE,
    FOOTNOTE
}

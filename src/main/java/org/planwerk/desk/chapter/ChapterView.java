package org.planwerk.desk.chapter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.EntryHead;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.Problems;
import org.planwerk.web.WordDiff;

/**
 * A chapter block by block.
 *
 * @param changes what the public does not see yet
 * @param chapters of the edition, with their addresses
 */
record ChapterView(
        EntryHead head,
        List<Block> blocks,
        boolean writable,
        List<Change> changes,
        List<Chapter> chapters,
        @Nullable String publish) {

    /**
     * A block.
     *
     * @param state how it stands to the public text, if not alike
     * @param live what a live part shows
     * @param form if it is the open one
     */
    record Block(
            String id,
            int number,
            String kind,
            @Nullable String state,
            BlockText text,
            @Nullable String live,
            boolean first,
            boolean last,
            boolean footnote,
            List<Insert> inserts,
            @Nullable Form form) {}

    /** A kind of block that can be put behind another one, and where it is written. */
    record Insert(String label, String path) {}

    /**
     * The open block.
     *
     * @param controls what is typed; of a table its cells stand in {@code rows} instead
     * @param rich whether the text can be shown as it will be read while it is typed, and as what it then begins
     * @param theirs what somebody else has written meanwhile, against what stands here
     */
    record Form(
            Map<String, String> hidden,
            List<Control> controls,
            List<List<Control>> rows,
            @Nullable BlockText rich,
            Problems problems,
            @Nullable String overtaken,
            List<WordDiff.Run> theirs,
            boolean added) {}

    /** What the public does not see yet of a block. */
    record Change(String id, String label, List<WordDiff.Run> runs) {}

    /** Another chapter. */
    record Chapter(String title, String path, boolean current) {}
}

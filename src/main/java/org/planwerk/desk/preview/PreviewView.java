package org.planwerk.desk.preview;

import java.util.List;
import org.planwerk.web.Entry;
import org.planwerk.web.Option;

/**
 * A public page in a frame.
 *
 * @param page the address of the frame's content
 * @param textsOnly whether only the texts of the plan are in the language, and what is around them is not
 * @param hidden what of the plan is shown here only
 */
record PreviewView(
        String title,
        String path,
        String page,
        String address,
        boolean phone,
        List<Option> roles,
        List<Option> languages,
        boolean textsOnly,
        List<Option> widths,
        List<Entry> waiting,
        List<Entry> hidden) {}

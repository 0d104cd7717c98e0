package org.planwerk.portal.chapter;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.web.Words;

/** The text of a block with the few elements that it may use; with any other one it is shown as it was typed. */
record RunningText(Words words) implements Content {

    @Nullable String lang() {
        return words.lang();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        // The intake refuses other elements in blocks, but nobody looks into their translations.
        if (InlineHtml.isAllowed(words.text())) {
            output.writeContent(words.text());
        } else {
            Escape.htmlContent(words.text(), output);
        }
    }
}

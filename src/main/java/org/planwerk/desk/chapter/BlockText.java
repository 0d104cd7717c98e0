package org.planwerk.desk.chapter;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import org.planwerk.packaging.InlineHtml;

/** The text of a block as it will be read; with any element but the few that it may use it is shown as it was typed. */
record BlockText(String html) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        if (InlineHtml.isAllowed(html)) {
            output.writeContent(html);
        } else {
            Escape.htmlContent(html, output);
        }
    }
}

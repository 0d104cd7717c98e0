package org.planwerk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whatever is put together from templates: pages, and letters. */
@Component
public class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.planwerk");

    /** The template of a name such as {@code monitoring/web/letter} with its one view. */
    public String render(String name, Object view) {
        var html = new StringOutput();
        render(name + ".jte", Map.of("view", view), html);
        return html.toString();
    }

    void render(String file, Map<String, Object> values, TemplateOutput output) {
        engine.render(file, values, output);
    }
}

package org.planwerk.text;

import static org.planwerk.packaging.Property.code;
import static org.planwerk.packaging.Property.day;
import static org.planwerk.packaging.Property.html;
import static org.planwerk.packaging.Property.line;
import static org.planwerk.packaging.Property.lines;
import static org.planwerk.packaging.Property.reference;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PackagePart;
import org.planwerk.packaging.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Comes last, because a translation may belong to an entry of any other list. */
@Component
@Order(90)
class TextPart implements PackagePart {

    static final String[] TRANSLATED = {
        "plans", "editions", "cycles", "catalogues", "resolutions", "terms", "claims", "organisations", "contacts",
                "offers",
        "fields", "scenarios", "goals", "findings", "needs", "themes", "measures", "chapters", "sources", "reviews",
        "statements", "levels", "statusWords"
    };

    private final TranslationStore translations;

    TextPart(TranslationStore translations) {
        this.translations = translations;
    }

    /** With a text go its translations. */
    @Override
    public List<EntryKey> published(Collection<EntryKey> keys) {
        return keys.stream()
                .filter(key -> MainText.isTranslated(key.list()))
                .flatMap(key -> translations.publish(key.uuid(), key.edition()).stream())
                .toList();
    }

    @Override
    public void foreseen(UUID edition) {
        translations.publishAll(edition);
    }

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of("translations", "text.translation")
                        .with(
                                reference("owner", TRANSLATED).must().withKindIn("owner_kind"),
                                reference("edition", "editions"),
                                code("layer", Layer.packaged()),
                                line("field").must(),
                                line("language").must(),
                                lines("body").must(),
                                code("origin", Origin.values()).must(),
                                line("ofSha256").must(),
                                day("at"),
                                line("byRole")),
                Section.keyed(
                                "legalPages",
                                "text.legal_page",
                                code("kind", LegalPageKind.values()).must())
                        .withoutBin()
                        .with(html("html").must(), day("asOf")));
    }
}

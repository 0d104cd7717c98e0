package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.testing.PackageTest;
import org.planwerk.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;

@PackageTest
class SpeechTests {

    @Autowired
    PackageFormat format;

    @Autowired
    Messages messages;

    /** A version of an entry may show any of its members, whether or not its sheet has a control for it. */
    @Test
    void everyMemberAndEveryWordOfEveryListHasAName() {
        for (var language : Messages.LANGUAGES) {
            Sheets.all().map(Sheet::list).map(format::section).forEach(section -> names(section, language));
        }
    }

    private void names(Section section, Locale language) {
        names(section.name(), section.members(), language);
        for (var child : section.children()) {
            assertThatCode(() -> new Speech(messages, language).member(section.name(), child.name()))
                    .as(section.name() + "." + child.name())
                    .doesNotThrowAnyException();
            names(child.name(), child.properties(), language);
        }
    }

    private void names(String list, List<Property> members, Locale language) {
        var speech = new Speech(messages, language);
        for (var member : members) {
            if (member instanceof Property.Code code) {
                code.words()
                        .forEach(word -> assertThatCode(() -> speech.code(list, code.name(), word))
                                .as(list + "." + code.name() + " " + word)
                                .doesNotThrowAnyException());
            }
        }
    }
}

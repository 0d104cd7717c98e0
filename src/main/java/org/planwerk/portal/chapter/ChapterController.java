package org.planwerk.portal.chapter;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class ChapterController {

    private final Readings readings;
    private final PublicContents contents;

    ChapterController(Readings readings, PublicContents contents) {
        this.readings = readings;
        this.contents = contents;
    }

    /**
     * Shows the newest text of a chapter unless another one is asked for.
     *
     * @param fassung the number of an edition
     * @param stand {@code beschlossen} for the decided text
     */
    @GetMapping("/kapitel/{address}")
    ModelAndView chapter(
            @PathVariable String address,
            @RequestParam(required = false) @Nullable Integer fassung,
            @RequestParam(required = false) @Nullable String stand,
            Locale language) {
        var reading = readings.open(language);
        var id = reading.content().findId(Kind.CHAPTER, Address.no(address)).orElseThrow(Missing.page());
        var chapter = find(reading, id, fassung, "beschlossen".equals(stand));
        return Addressed.show(
                address,
                reading.link(reading.content().findNewest(id).orElseThrow()),
                () -> new ModelAndView("portal/chapter/chapter", Map.of("view", view(reading, chapter))));
    }

    private static Chapter find(Reading reading, UUID id, @Nullable Integer edition, boolean decided) {
        return reading.content().course(id).stream()
                .map(Chapter.class::cast)
                .filter(text -> edition == null
                        || reading.content().edition(text.editionId()).no() == edition)
                .filter(text -> !decided || text.layer().equals(ChapterPages.DECIDED))
                .findFirst()
                .orElseThrow(Missing.page());
    }

    private ChapterView view(Reading reading, Chapter chapter) {
        var left = contents.chaptersLeft(reading.content().edition(chapter.editionId()));
        return new ChapterPages(reading).of(chapter, contents.blocks(chapter), left.contains(chapter.thingId()));
    }
}

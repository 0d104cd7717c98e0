package org.planwerk.portal.home;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.ContactCard;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldRow;
import org.planwerk.web.NewsItem;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Words;
import org.planwerk.web.picture.Timeline;

/** The first page of a municipality: what its plans are, where they stand, what is new, whom to ask. */
record TownView(
        @Nullable String eyebrow,
        Words title,
        @Nullable Words lead,
        @Nullable String basis,
        @Nullable Entry read,
        List<Integer> tones,
        List<PlanNow> plans,
        List<NewsItem> news,
        List<NewsItem> takePart,
        @Nullable ContactCard contact,
        @Nullable String note) {

    /** A plan as it stands today; {@code title} only where there are several. */
    record PlanNow(
            int no,
            @Nullable Entry title,
            @Nullable Words about,
            Words standpoint,
            Timeline timeline,
            List<NewsItem> gaps,
            @Nullable FieldsNow fields) {}

    /**
     * The fields of action of the edition that holds, with a mark for each measure.
     *
     * @param progress where it says in numbers how far they are
     */
    record FieldsNow(
            String heading,
            Entry edition,
            List<FieldRow> rows,
            Map<StatusSign, String> legend,
            @Nullable String loose,
            String progress) {}
}

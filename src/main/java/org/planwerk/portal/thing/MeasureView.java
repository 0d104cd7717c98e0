package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.thread.RedThread;
import org.planwerk.web.Fact;
import org.planwerk.web.Judgement;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Step;
import org.planwerk.web.Words;

/** Everything on a measure. */
record MeasureView(
        Head head,
        List<Judgement> judgements,
        RedThread thread,
        List<Words> texts,
        List<Fact> facts,
        List<Step> steps,
        List<MeasureRow> parts,
        Money money,
        List<NewsItem> links,
        List<NewsItem> files,
        List<Report> reports,
        List<CourseStop> course,
        @Nullable Wording wording,
        @Nullable String note) {}

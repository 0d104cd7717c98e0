package org.planwerk.desk.chapter;

import java.util.List;

/** A chapter block by block, and where the first block of an empty one is begun. */
record ChapterPage(ChapterView chapter, List<ChapterView.Insert> first) {}

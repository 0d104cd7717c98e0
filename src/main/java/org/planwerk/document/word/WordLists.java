package org.planwerk.document.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The lists of a Word file: each begins to count anew. */
final class WordLists {

    static final int DEEPEST = 3;

    private static final int INDENT = 360;

    private final XWPFDocument word;

    WordLists(XWPFDocument word) {
        this.word = word;
    }

    /** The number of a new list. */
    BigInteger begin(boolean ordered) {
        var numbering = word.getNumbering() == null ? word.createNumbering() : word.getNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(sort(numbering, ordered))));
    }

    private static CTAbstractNum sort(XWPFNumbering numbering, boolean ordered) {
        var sort = CTAbstractNum.Factory.newInstance();
        sort.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().stream()
                .mapToLong(other -> other.getAbstractNum().getAbstractNumId().longValue() + 1)
                .max()
                .orElse(0)));
        for (var depth = 0; depth <= DEEPEST; depth++) {
            var level = sort.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(ordered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            level.addNewLvlText().setVal(ordered ? "%" + (depth + 1) + "." : "•");
            var place = level.addNewPPr().addNewInd();
            place.setLeft(BigInteger.valueOf((long) INDENT * (depth + 1)));
            place.setHanging(BigInteger.valueOf(INDENT));
        }
        return sort;
    }
}

package org.planwerk.document.word;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.planwerk.document.tree.Block;

/** Writes a table into a Word file: its head is seen again on each page, cells may reach over several columns and rows. */
final class TableWriting {

    private final XWPFDocument word;
    private final Block.Table table;
    private final BiConsumer<XWPFTableCell, List<Block>> fill;

    TableWriting(XWPFDocument word, Block.Table table, BiConsumer<XWPFTableCell, List<Block>> fill) {
        this.word = word;
        this.table = table;
        this.fill = fill;
    }

    void write(String style) {
        var written = word.createTable();
        written.setStyleID(style);
        written.setWidth("100%");
        look(written);
        while (written.getNumberOfRows() > 0) {
            written.removeRow(0);
        }
        // How many more rows each column is covered from above.
        var covered = new int[Math.max(1, table.width())];
        table.heads().forEach(row -> row(written, row, covered).setRepeatHeader(true));
        table.rows().forEach(row -> row(written, row, covered));
    }

    /** The first row is a head only where there is one; the first column of facts names them. */
    private void look(XWPFTable written) {
        var properties = written.getCTTbl().getTblPr();
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(table.isFacts() ? "0" : "1");
        look.setFirstColumn("1");
        look.setNoVBand("1");
        look.setNoHBand("1");
    }

    private org.apache.poi.xwpf.usermodel.XWPFTableRow row(XWPFTable written, Block.Row row, int[] covered) {
        var line = written.createRow();
        while (!line.getTableCells().isEmpty()) {
            line.removeCell(0);
        }
        line.setCantSplitRow(true);
        var column = fillCovered(line, covered, 0);
        for (var cell : row.cells()) {
            var place = line.addNewTableCell();
            var properties = place.getCTTc().isSetTcPr()
                    ? place.getCTTc().getTcPr()
                    : place.getCTTc().addNewTcPr();
            if (cell.columns() > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
            }
            if (cell.rows() > 1) {
                properties.addNewVMerge().setVal(STMerge.RESTART);
            }
            fill.accept(place, cell.blocks());
            for (var at = column; at < Math.min(covered.length, column + cell.columns()); at++) {
                covered[at] = cell.rows() - 1;
            }
            column = fillCovered(line, covered, column + cell.columns());
        }
        return line;
    }

    private int fillCovered(org.apache.poi.xwpf.usermodel.XWPFTableRow line, int[] covered, int from) {
        var column = from;
        while (column < covered.length && covered[column] > 0) {
            var place = line.addNewTableCell();
            place.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            fill.accept(place, List.of());
            covered[column++]--;
        }
        return column;
    }
}

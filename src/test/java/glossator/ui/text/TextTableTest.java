package glossator.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// How a table is laid out in the room that there is.
class TextTableTest {
    private static final String PROSE =
            "The harbour silts up faster than anybody had thought when it was built.";

    private static TextTable table(String... rows) {
        var table = new TextTable();
        for (int i = 0; i < rows.length; i++) {
            var row = new Block.Row(0, i == 0);
            String text = rows[i].replace('|', '\t').replace('/', Block.LINE_BREAK);
            table.add(i, new Block(row, text, List.of(), 0, 0, Block.Join.NONE), i == 0);
        }
        return table;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A|B; 1|2; 30; COLUMNS",
                "Year|Landed|Sold|Spoiled; 1911|1,200,000|1,100,000|100,000; 30; COLUMNS",
                "Year|Landed|Sold|Spoiled; 1911|1,200,000|1,100,000|100,000; 15; MOVED",
                "Year|Landed|Sold|Spoiled; 1911|1,200,000|1,100,000|100,000; 4; STACKED",
                "Year|What was said; 1911|" + PROSE + "; 30; STACKED",
                "Year|What was said; 1911|" + PROSE + "; 60; COLUMNS",
                "Name|Address; Penn|1 Quay/Hull; 30; STACKED",
                "All of it in one cell and no other one beside it; and a row; 5; COLUMNS",
            })
    void itsFormFollowsFromItsWidthAndItsCells(
            String header, String row, double room, TextTable.Form form) {
        assertEquals(form, table(header, row).form(room));
    }

    @Test
    void aRowThatIsOneCellAcrossTheTableDoesNotWidenIt() {
        assertEquals(TextTable.Form.COLUMNS, table("A|B", "1|2", PROSE + PROSE).form(20));
    }

    @ParameterizedTest
    @CsvSource({
        "a|b|c, a/b/c",
        "a||c, a./c",
        "|b|c, .b/c",
        "a||, a..",
        "a, a",
        "||c, ..c",
    })
    void cellsOfAStackedRowStandOneBelowTheOtherAndEmptyOnesTakeNoLine(String row, String shown) {
        assertEquals(
                shown,
                RowText.stacked(row.replace('|', '\t')).replace('\n', '/').replace('\u200B', '.'));
    }
}

package glossator.measure;

import glossator.measure.Column.Frame;
import glossator.measure.Column.Placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Papers as libraries hold them: books, journals, reports, in several scripts.
final class Papers {
    static final Column.Type BODY = new Column.Type(Face.ROMAN, 10).indent(12).filled();
    static final Column.Type FLUSH = BODY.indent(0);
    static final Column.Type SMALL = new Column.Type(Face.ROMAN, 8);
    static final Column.Type HEADING = new Column.Type(Face.BOLD, 12);
    static final Column.Type TITLE = new Column.Type(Face.BOLD, 18);

    private Papers() {}

    /// The twelve of the table.
    static List<Paper> all() {
        return List.of(
                novel(),
                twoColumns(),
                threeColumns(),
                footnotes(),
                footnotesInColumns(),
                heads(),
                table(),
                captions(),
                arabic(),
                chinese(),
                vertical(),
                rotated());
    }

    static Frame full(int page) {
        return new Frame(page, 90, 80, 415, 670);
    }

    /// Frame number `n` of pages with `columns` columns, under a title on the first page.
    static Frame grid(int n, int columns, float below, float height) {
        float gap = 18;
        float wide = (483 - gap * (columns - 1)) / columns;
        int page = n / columns;
        float top = page == 0 ? below : 70;
        return new Frame(page, 56 + (n % columns) * (wide + gap), top, wide, height - top);
    }

    static void number(Press press, int page, int number) {
        String label = String.valueOf(number);
        press.print(page, new Press.Piece(Face.ROMAN, 9), 295, 800, label);
    }

    static Paper novel() {
        var press = new Press();
        var column = new Column(press, n -> new Frame(n, 90, 80, 415, 480));
        column.skip(60).line(TITLE, 120, "The Lamps");
        column.skip(40).set(FLUSH, Prose.ENGLISH.getFirst());
        for (String paragraph : Prose.ENGLISH.subList(1, 24)) {
            column.set(BODY, paragraph);
        }
        for (int i = 0; i < press.pages(); i++) {
            if (i > 0) {
                press.print(i, new Press.Piece(Face.ITALIC, 9), 240, 50, "A History of Lamps");
            }
            number(press, i, i + 7);
        }
        return new Paper(
                "One column, justified, words divided, running heads",
                press,
                "The Lamps\n" + Prose.english(0, 24));
    }

    static Paper twoColumns() {
        var press = new Press();
        var head = new Column(press, n -> new Frame(0, 56, 60, 483, 90));
        head.line(TITLE, 70, "On the Counting of Harbour Lamps");
        head.skip(8).line(new Column.Type(Face.ITALIC, 11), 190, "A. Writer and B. Reader");
        var text = new ArrayList<String>();
        text.add("On the Counting of Harbour Lamps\nA. Writer and B. Reader");
        var column = new Column(press, n -> grid(n, 2, 160, 770));
        String[] sections = {"1 Introduction", "2 Method", "3 Results", "4 Discussion"};
        for (int s = 0; s < sections.length; s++) {
            column.skip(8).line(HEADING, 0, sections[s]).skip(3);
            text.add(sections[s]);
            for (int i = s * 5; i < s * 5 + 5; i++) {
                column.set(i % 5 == 0 ? FLUSH : BODY, Prose.ENGLISH.get(i));
                text.add(Prose.ENGLISH.get(i));
            }
        }
        for (int i = 0; i < press.pages(); i++) {
            number(press, i, i + 101);
        }
        return new Paper("Two columns under a title, sections", press, String.join("\n", text));
    }

    static Paper threeColumns() {
        var press = new Press();
        var head = new Column(press, n -> new Frame(0, 56, 50, 483, 60));
        head.line(new Column.Type(Face.BOLD, 26), 20, "The Quay Courier and Gazette");
        var type = new Column.Type(Face.ROMAN, 8.5f).filled();
        var column = new Column(press, n -> grid(n, 3, 110, 780));
        for (String paragraph : Prose.ENGLISH.subList(2, 20)) {
            column.set(type.indent(8), paragraph);
        }
        return new Paper(
                "Three columns, narrow, as newspapers",
                press,
                "The Quay Courier and Gazette\n" + Prose.english(2, 20));
    }

    static Paper footnotes() {
        var press = new Press();
        String[] notes = {
            "1 Compare the pilots' register, volume nine, which gives another figure.",
            "2 The word is used here in the sense of the ordinance, not in that of the trade, and"
                    + " the two should not be confused.",
            "3 Private letter, undated, in the possession of the museum.",
            "4 So the clerk; the copy in the church register omits the second lamp."
        };
        var body = new ArrayList<String>();
        var column = new Column(press, n -> new Frame(n, 90, 80, 415, 580));
        int call = 0;
        for (int i = 0; i < 16; i++) {
            String paragraph = Prose.ENGLISH.get(i);
            if (i % 4 == 1) {
                int stop = paragraph.indexOf(". ") + 1;
                paragraph = paragraph.substring(0, stop) + "^" + ++call + paragraph.substring(stop);
            }
            body.add(paragraph.replace("^", ""));
            column.set(BODY, paragraph);
        }
        for (int page = 0; page < press.pages(); page++) {
            int own = page;
            press.rule(page, 90, 676, 190, 676);
            var foot = new Column(press, n -> new Frame(own, 90, 678, 415, 80));
            for (int i = page * 2; i < page * 2 + 2; i++) {
                foot.set(SMALL, "\u00A0^" + notes[i]);
            }
            number(press, page, page + 1);
        }
        return new Paper(
                "One column with footnotes",
                press,
                String.join("\n", body),
                String.join("\n", notes));
    }

    static Paper footnotesInColumns() {
        var press = new Press();
        var column = new Column(press, n -> grid(n, 2, 70, 690));
        var feet = new HashMap<Integer, Column>();
        var body = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (int i = 4; i < 22; i++) {
            String paragraph = Prose.ENGLISH.get(i);
            boolean called = i % 4 == 0;
            String call = called ? String.valueOf(notes.size() + 1) : "";
            body.add(paragraph + call);
            column.set(BODY, paragraph + (called ? "^" + call : ""));
            if (called) {
                notes.add(call
                        + " See the ledger for the same week, folio "
                        + (40 + i)
                        + ", where the entry has been struck out by another hand.");
                Column foot = feet.computeIfAbsent(column.frame(), n -> {
                    Frame above = grid(n, 2, 70, 690);
                    return new Column(press, _ -> new Frame(above.page(), above.x(), 705, 232, 60));
                });
                foot.set(SMALL, "\u00A0^" + notes.getLast());
            }
        }
        return new Paper(
                "Two columns with footnotes",
                press,
                String.join("\n", body),
                String.join("\n", notes));
    }

    static Paper heads() {
        var press = new Press();
        var column = new Column(press, n -> new Frame(n, 90, 80, 415, 330));
        var text = new ArrayList<String>();
        String[] chapters = {"The Survey", "The Stranger", "The Dues"};
        int[] begins = new int[3];
        for (int c = 0; c < 3; c++) {
            column.skip(20).line(HEADING, 0, chapters[c]).skip(6);
            begins[c] = column.page();
            text.add(chapters[c]);
            for (String paragraph : Prose.ENGLISH.subList(c * 8, c * 8 + 8)) {
                column.set(BODY, paragraph);
                text.add(paragraph);
            }
        }
        for (int i = 0; i < press.pages(); i++) {
            int chapter = i >= begins[2] ? 2 : i >= begins[1] ? 1 : 0;
            String head = i % 2 == 0 ? "Lamps, Chains and Dues" : chapters[chapter];
            var italic = new Press.Piece(Face.ITALIC, 9);
            press.print(i, italic, i % 2 == 0 ? 250 : 90, 48, head);
            press.print(i, new Press.Piece(Face.ROMAN, 9), i % 2 == 0 ? 495 : 60, 48, "" + (i + 1));
            press.print(i, new Press.Piece(Face.ROMAN, 7), 90, 810, "Downloaded for private study");
        }
        return new Paper(
                "Heads that alternate and change with the chapter", press, String.join("\n", text));
    }

    static final String[][] ROWS = {
        {"Year", "Vessels", "Cargo", "Remarks of the clerk"},
        {"1861", "214", "grain", "all dues paid"},
        {"1862", "198", "salt", "two without papers"},
        {"1863", "240", "timber", "chain closed in March"},
        {"1864", "227", "coffee", "none"},
        {"1865", "231", "stone", "ballast not counted"},
        {"1866", "209", "saffron", "one by night"}
    };

    static String rows() {
        var out = new StringBuilder();
        for (String[] row : ROWS) {
            out.append(String.join(" ", row)).append('\n');
        }
        return out.toString();
    }

    static void rows(Press press, int page, float x, float y, float... stops) {
        for (int r = 0; r < ROWS.length; r++) {
            for (int c = 0; c < ROWS[r].length; c++) {
                var piece = new Press.Piece(r == 0 ? Face.BOLD : Face.ROMAN, 9);
                press.print(page, piece, x + stops[c], y + r * 14, ROWS[r][c]);
            }
            press.rule(page, x, y + r * 14 + 4, x + stops[3] + 110, y + r * 14 + 4);
        }
    }

    static Paper table() {
        var press = new Press();
        var column = new Column(press, Papers::full);
        column.set(BODY, Prose.ENGLISH.get(12)).set(BODY, Prose.ENGLISH.get(13)).skip(20);
        column.set(SMALL, "Table 1. Vessels and their cargo.").skip(16);
        rows(press, 0, 100, column.y(), 0, 70, 140, 220);
        column.skip(ROWS.length * 14 + 10);
        column.set(BODY, Prose.ENGLISH.get(14)).set(BODY, Prose.ENGLISH.get(15));
        return new Paper(
                "One column with a table",
                press,
                Prose.english(12, 14)
                        + "\nTable 1. Vessels and their cargo.\n"
                        + rows()
                        + Prose.english(14, 16));
    }

    static Paper captions() {
        var press = new Press();
        String under =
                "Figure 1. The eastern mole as it was drawn in the spring, with the landing.";
        String wide = "Table 2. What the clerks wrote down in six years, after the ledgers.";
        press.box(0, 56, 300, 232, 120);
        new Column(press, n -> new Frame(0, 56, 424, 232, 40)).set(SMALL, under);
        new Column(press, n -> new Frame(1, 56, 60, 483, 20)).set(SMALL, wide);
        rows(press, 1, 90, 96, 0, 90, 190, 290);
        Frame[] frames = {
            new Frame(0, 56, 70, 232, 222),
            new Frame(0, 56, 456, 232, 300),
            new Frame(0, 306, 70, 232, 686),
            new Frame(1, 56, 200, 232, 550),
            new Frame(1, 306, 200, 232, 550)
        };
        var column = new Column(press, n -> frames[n]);
        for (String paragraph : Prose.ENGLISH.subList(0, 18)) {
            column.set(BODY, paragraph);
        }
        return new Paper(
                "Two columns with a figure, a table and captions",
                press,
                Prose.english(0, 18),
                under,
                wide + "\n" + rows());
    }

    /// Lines from right to left in columns that end at the given places.
    static void leftward(Press press, List<String> paragraphs, float wide, float... ends) {
        float size = 11;
        int column = 0;
        float y = 80;
        for (String paragraph : paragraphs) {
            boolean first = true;
            for (String line : Prose.wrapped(Face.SCRIPT, (wide - 14) / size, paragraph)) {
                if (y > (ends.length > 1 ? 330 : 740)) {
                    column++;
                    y = 80;
                }
                float x = ends[column] - (first ? 14 : 0) - Face.SCRIPT.width(line) * size;
                press.print(0, new Press.Piece(Face.SCRIPT, size), x, y, Prose.visual(line));
                first = false;
                y += 15;
            }
        }
    }

    static Paper arabic() {
        var press = new Press();
        leftward(press, Prose.ARABIC, 400, 500);
        return new Paper("Arabic with numbers and Latin names", press, lines(Prose.ARABIC));
    }

    static String lines(List<String> paragraphs) {
        return String.join("\n", paragraphs);
    }

    static Paper chinese() {
        var press = new Press();
        float y = 90;
        var piece = new Press.Piece(Face.SCRIPT, 12);
        for (String paragraph : Prose.CHINESE) {
            for (String line : Prose.cut(30, "　　" + paragraph)) {
                press.print(0, piece, 90, y, line);
                y += 18;
            }
        }
        return new Paper("Chinese", press, lines(Prose.CHINESE));
    }

    static Paper vertical() {
        var press = new Press();
        float x = 520;
        var piece = new Press.Piece(Face.VERTICAL, 12);
        for (String paragraph : Prose.JAPANESE) {
            for (String line : Prose.cut(34, "　" + paragraph)) {
                press.print(0, piece, x, 90, line);
                x -= 20;
            }
        }
        return new Paper("Japanese from above to below", press, lines(Prose.JAPANESE));
    }

    static Paper rotated() {
        var press = new Press(842, 595, 90);
        var column = new Column(press, n -> new Frame(n / 2, n % 2 == 0 ? 70 : 440, 60, 330, 470));
        for (String paragraph : Prose.ENGLISH.subList(3, 21)) {
            column.set(BODY.placing(Placing.WORDS), paragraph);
        }
        return new Paper("Rotated pages in two columns", press, Prose.english(3, 21));
    }
}

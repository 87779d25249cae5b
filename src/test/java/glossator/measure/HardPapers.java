package glossator.measure;

import glossator.measure.Column.Frame;
import glossator.measure.Column.Placing;

import java.util.ArrayList;
import java.util.List;

/// Papers whose makers did not think of those who would read the words out of them.
final class HardPapers {
    private HardPapers() {}

    static List<Paper> all() {
        return List.of(
                shuffled(),
                letters(),
                overScan(),
                bold(),
                named(),
                opening(),
                spaced(),
                numbered(),
                margin(),
                sidebar(),
                tight(),
                contents(),
                bibliography(),
                verse(),
                hebrewColumns(),
                slides(),
                letterhead(),
                watermark(),
                narrow(),
                spread(),
                register());
    }

    static Paper shuffled() {
        var press = new Press().shuffled();
        var column = new Column(press, n -> Papers.grid(n, 2, 70, 770));
        for (String paragraph : Prose.ENGLISH.subList(0, 20)) {
            column.set(Papers.BODY.placing(Placing.WORDS), paragraph);
        }
        return new Paper("Words drawn in no order, two columns", press, Prose.english(0, 20));
    }

    static Paper letters() {
        var press = new Press();
        var column = new Column(press, Papers::full);
        for (String paragraph : Prose.ENGLISH.subList(4, 16)) {
            column.set(Papers.BODY.placing(Placing.LETTERS), paragraph);
        }
        return new Paper("Each letter placed by itself, no spaces", press, Prose.english(4, 16));
    }

    static Paper overScan() {
        var press = new Press();
        press.box(0, 0, 0, 595, 842);
        var unseen = new Press.Piece(Face.ROMAN, 10, 0, 3, 0);
        var type = Papers.BODY.piece(unseen).placing(Placing.WORDS);
        var column = new Column(press, Papers::full);
        for (String paragraph : Prose.ENGLISH.subList(6, 13)) {
            column.set(type, paragraph);
        }
        return new Paper("Unseen text over a scan", press, Prose.english(6, 13));
    }

    static Paper bold() {
        var press = new Press();
        var body = new Column(press, Papers::full);
        var again = new Column(press, n -> new Frame(n, 90.3f, 80, 415, 670));
        for (Column column : List.of(body, again)) {
            column.line(Papers.HEADING, 0, "Printed Twice to Look Bold");
            column.set(Papers.BODY, Prose.ENGLISH.get(3)).set(Papers.BODY, Prose.ENGLISH.get(4));
        }
        return new Paper(
                "Drawn twice to look bold",
                press,
                "Printed Twice to Look Bold\n" + Prose.english(3, 5));
    }

    static Paper named() {
        var press = new Press();
        var type = new Column.Type(Face.NAMED, 10).filled();
        var column = new Column(press, Papers::full);
        String extra =
                "The official offered an efficient office: first the file, then the flat, and"
                        + " finally the affluent traffic of the fifth floor.";
        column.set(type, extra);
        for (String paragraph : Prose.ENGLISH.subList(7, 13)) {
            column.set(type, paragraph);
        }
        return new Paper(
                "Ligatures known by name only", press, extra + "\n" + Prose.english(7, 13));
    }

    static Paper opening() {
        var press = new Press();
        String first = Prose.ENGLISH.get(5);
        press.print(0, new Press.Piece(Face.ROMAN, 42), 90, 112, first.substring(0, 1));
        Frame[] frames = {new Frame(0, 122, 80, 383, 36), new Frame(0, 90, 116, 415, 640)};
        var column = new Column(press, n -> frames[n]);
        column.set(Papers.FLUSH, first.substring(1).strip());
        for (String paragraph : Prose.ENGLISH.subList(6, 10)) {
            column.set(Papers.BODY, paragraph);
        }
        return new Paper("A large letter at the opening", press, Prose.english(5, 10));
    }

    static Paper spaced() {
        var press = new Press();
        var piece = new Press.Piece(Face.ROMAN, 14, 0, 0, 3.5f);
        var column = new Column(press, Papers::full);
        column.line(Papers.HEADING.piece(piece), 40, "THE CLOSING OF THE CHANNEL")
                .skip(12);
        column.set(Papers.BODY, Prose.ENGLISH.get(18)).set(Papers.BODY, Prose.ENGLISH.get(19));
        return new Paper(
                "Heading with letters set apart",
                press,
                "THE CLOSING OF THE CHANNEL\n" + Prose.english(18, 20));
    }

    static Paper numbered() {
        var press = new Press();
        var column = new Column(press, Papers::full);
        for (String paragraph : Prose.ENGLISH.subList(8, 17)) {
            column.set(Papers.BODY, paragraph);
        }
        for (int page = 0; page < press.pages(); page++) {
            for (int line = 5; line < 56; line += 5) {
                float y = 80 + 12 * line;
                if (page < column.page() || y < column.y()) {
                    press.print(page, new Press.Piece(Face.ROMAN, 7), 66, y, "" + line);
                }
            }
        }
        return new Paper("Numbers of lines in the margin", press, Prose.english(8, 17));
    }

    static Paper margin() {
        var press = new Press();
        var column = new Column(press, n -> new Frame(n, 150, 80, 360, 670));
        String[] words = {"The inspector", "Three observers", "A mild winter"};
        int at = 0;
        for (int i = 0; i < 9; i++) {
            if (i % 3 == 0) {
                float y = column.y() + 12;
                press.print(0, new Press.Piece(Face.ITALIC, 8), 62, y, words[at++]);
            }
            column.set(Papers.BODY, Prose.ENGLISH.get(i));
        }
        return new Paper(
                "Notes in the margin", press, Prose.english(0, 9), String.join("\n", words));
    }

    static Paper sidebar() {
        var press = new Press();
        var column = new Column(press, n -> new Frame(n, 60, 80, 290, 670));
        for (String paragraph : Prose.ENGLISH.subList(0, 9)) {
            column.set(Papers.BODY, paragraph);
        }
        press.box(0, 380, 130, 160, 260);
        var side = new Column(press, n -> new Frame(0, 390, 140, 140, 300));
        side.line(Papers.HEADING, 0, "Salt and Stone").skip(4);
        side.set(SMALL_FLUSH, Prose.ENGLISH.get(14)).set(SMALL_FLUSH, Prose.ENGLISH.get(15));
        return new Paper(
                "A box beside the text",
                press,
                Prose.english(0, 9),
                "Salt and Stone\n" + Prose.english(14, 16));
    }

    private static final Column.Type SMALL_FLUSH = new Column.Type(Face.ROMAN, 8);

    static Paper tight() {
        var press = new Press();
        var type = new Column.Type(Face.ROMAN, 9).indent(9);
        var column = new Column(press, n -> new Frame(n / 2, n % 2 == 0 ? 60 : 302, 70, 233, 690));
        for (String paragraph : Prose.ENGLISH.subList(0, 22)) {
            column.set(type, paragraph);
        }
        return new Paper("Two columns close together, ragged", press, Prose.english(0, 22));
    }

    static Paper contents() {
        var press = new Press();
        String[] chapters = {
            "1 The Lamps of the Quay",
            "2 The Drawings of the Stranger",
            "3 Harbour Dues and Their Exceptions",
            "4 Ballast",
            "5 The Closing of the Channel",
            "6 What the Museum Does Not Own"
        };
        var text = new StringBuilder("Contents\n");
        var column = new Column(press, Papers::full);
        column.line(Papers.TITLE, 0, "Contents").skip(10);
        for (int i = 0; i < chapters.length; i++) {
            float wide = Face.ROMAN.width(chapters[i]) * 11;
            int dots = (int) ((360 - wide) / (Face.ROMAN.width(" .") * 11));
            String page = String.valueOf(3 + 14 * i);
            column.line(new Column.Type(Face.ROMAN, 11), 0, chapters[i] + " .".repeat(dots));
            press.print(0, new Press.Piece(Face.ROMAN, 11), 480, column.y(), page);
            text.append(chapters[i]).append(' ').append(page).append('\n');
        }
        column.skip(20).set(Papers.BODY, Prose.ENGLISH.get(12));
        text.append(Prose.ENGLISH.get(12));
        return new Paper("Contents with leading dots", press, text.toString());
    }

    static Paper bibliography() {
        var press = new Press();
        var text = new ArrayList<String>(List.of("Sources"));
        var column = new Column(press, n -> Papers.grid(n, 2, 70, 770));
        column.line(Papers.HEADING, 0, "Sources").skip(4);
        for (int i = 0; i < 24; i++) {
            String words = Prose.ENGLISH.get(i);
            String entry = "[%d] Writer, A. (%d). %s Quay Press."
                    .formatted(i + 1, 1900 + i, words.substring(0, words.indexOf('.') + 1));
            column.set(new Column.Type(Face.ROMAN, 9).hanging(16), entry);
            text.add(entry);
        }
        return new Paper("Bibliography, hanging, two columns", press, String.join("\n", text));
    }

    static Paper verse() {
        var press = new Press();
        var text = new ArrayList<String>();
        var column = new Column(press, Papers::full);
        for (int i = 0; i < 8; i++) {
            List<String> lines =
                    Prose.wrapped(Face.ROMAN, 20, Prose.ENGLISH.get(i)).subList(0, 4);
            for (int l = 0; l < 4; l++) {
                column.line(new Column.Type(Face.ROMAN, 11), 80 + (l % 2) * 20, lines.get(l));
                text.add(lines.get(l));
            }
            column.skip(13);
        }
        return new Paper("Verse, lines moved in", press, String.join("\n", text));
    }

    static Paper hebrewColumns() {
        var press = new Press();
        Papers.leftward(press, Prose.HEBREW, 220, 540, 290);
        return new Paper("Hebrew in two columns", press, Papers.lines(Prose.HEBREW));
    }

    static Paper slides() {
        var press = new Press(720, 405, 0);
        var text = new StringBuilder();
        for (int page = 0; page < 4; page++) {
            int own = page;
            var column = new Column(press, n -> new Frame(own, 40, 20, 640, 340));
            String title = "Finding " + (page + 1) + " of the harbour survey";
            column.line(new Column.Type(Face.BOLD, 28), 0, title).skip(16);
            text.append(title).append('\n');
            for (int i = page * 3; i < page * 3 + 3; i++) {
                String words = Prose.ENGLISH.get(i);
                String point = words.substring(0, words.indexOf(',')).strip();
                column.set(new Column.Type(Face.ROMAN, 18).hanging(14), "• " + point);
                text.append(point).append('\n');
            }
            press.print(page, new Press.Piece(Face.ROMAN, 9), 660, 395, "" + (page + 1));
            press.print(page, new Press.Piece(Face.ROMAN, 9), 40, 395, "Harbour Board");
        }
        return new Paper("Slides with points", press, text.toString());
    }

    static Paper letterhead() {
        var press = new Press();
        var sender = new Column(press, n -> new Frame(0, 380, 60, 160, 70));
        var to = new Column(press, n -> new Frame(0, 80, 150, 220, 70));
        String[] from = {"Harbour Board", "4 Customs Lane", "Quayside"};
        String[] at = {"Mr. Stationer", "Market Square 11", "Old Town"};
        for (int i = 0; i < 3; i++) {
            sender.line(new Column.Type(Face.ROMAN, 10), 0, from[i]);
            to.line(new Column.Type(Face.ROMAN, 10), 0, at[i]);
        }
        var column = new Column(press, n -> new Frame(n, 80, 240, 430, 520));
        column.set(new Column.Type(Face.ROMAN, 10), "Dear Sir,").skip(8);
        for (String paragraph : Prose.ENGLISH.subList(12, 15)) {
            column.set(new Column.Type(Face.ROMAN, 10), paragraph).skip(8);
        }
        return new Paper(
                "A letter with addresses",
                press,
                String.join("\n", from)
                        + "\n"
                        + String.join("\n", at)
                        + "\nDear Sir,\n"
                        + Prose.english(12, 15));
    }

    static Paper watermark() {
        var press = new Press();
        var column = new Column(press, n -> Papers.grid(n, 2, 70, 770));
        for (String paragraph : Prose.ENGLISH.subList(2, 20)) {
            column.set(Papers.BODY, paragraph);
        }
        for (int page = 0; page < press.pages(); page++) {
            var piece = new Press.Piece(Face.BOLD, 60, 315, 0, 0);
            press.print(page, piece, 150, 600, "DRAFT COPY");
        }
        return new Paper("Two columns under a slanted stamp", press, Prose.english(2, 20));
    }

    static Paper narrow() {
        var press = new Press();
        var type = new Column.Type(Face.ROMAN, 7).filled().indent(6);
        var column = new Column(press, n -> Papers.grid(n, 5, 70, 780));
        for (String paragraph : Prose.ENGLISH.subList(2, 20)) {
            column.set(type, paragraph);
        }
        return new Paper("Five narrow columns", press, Prose.english(2, 20));
    }

    /// Two pages on one sheet, each with two columns and a table on the right one.
    static Paper spread() {
        var press = new Press(1190, 842, 0);
        var text = new ArrayList<String>();
        for (int half = 0; half < 2; half++) {
            float left = half * 595f;
            String title = half == 0 ? "The Dues of the Year" : "The Ledgers Compared";
            new Column(press, n -> new Frame(0, left + 56, 60, 400, 40))
                    .line(Papers.TITLE, 0, title);
            text.add(title);
            var column = new Column(press, n -> new Frame(0, left + 56 + n * 250, 120, 232, 300));
            for (String paragraph : Prose.ENGLISH.subList(half * 8, half * 8 + 7)) {
                column.set(Papers.BODY, paragraph);
                text.add(paragraph);
            }
            if (half == 1) {
                Papers.rows(press, 0, left + 60, 520, 0, 70, 140, 220);
                text.add(Papers.rows());
            }
        }
        return new Paper("Two pages on one sheet", press, String.join("\n", text));
    }

    /// Labels with page numbers at the right edge of their columns.
    static Paper register() {
        var press = new Press();
        var text = new ArrayList<String>();
        for (int column = 0; column < 2; column++) {
            for (int i = 0; i < 30; i++) {
                String words = Prose.ENGLISH.get(column * 12 + i % 12).replaceAll("[^A-Za-z ]", "");
                String label = words.substring(i, words.indexOf(' ', i + 14)).strip();
                String number = String.valueOf(3 + 7 * i + column * 300);
                float x = 60 + column * 250;
                float y = 90 + 14 * i;
                press.print(0, new Press.Piece(Face.ROMAN, 9), x, y, label);
                float end = x + 220 - Face.ROMAN.width(number) * 9;
                press.print(0, new Press.Piece(Face.ROMAN, 9), end, y, number);
                text.add(label + " " + number);
            }
        }
        return new Paper(
                "A register in two columns, numbers at the right", press, String.join("\n", text));
    }
}

package glossator.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Sets paragraphs into frames, one after the other, as a typesetter does: lines filled with words,
/// long words divided at the line's end, and justified where the type says so.
final class Column {
    private final Press press;
    private final IntFunction<Frame> frames;
    private int at;
    private Frame frame;
    private float y;

    /// `frames` gives the first frame, the second and so on.
    Column(Press press, IntFunction<Frame> frames) {
        this.press = press;
        this.frames = frames;
        frame = frames.apply(0);
        y = frame.y();
    }

    /// Where text may stand.
    record Frame(int page, float x, float y, float width, float height) {}

    /// How words are put on the page: with the spaces between them, each by itself, or each letter.
    enum Placing {
        LINES,
        WORDS,
        LETTERS
    }

    /// How paragraphs look. `indent` moves their first lines in, `hanging` the others.
    record Type(
            Press.Piece piece,
            float leading,
            float indent,
            float hanging,
            boolean justified,
            boolean divided,
            Placing placing) {
        Type(Face face, float size) {
            this(new Press.Piece(face, size), size * 1.2f, 0, 0, false, false, Placing.LINES);
        }

        Type indent(float by) {
            return new Type(piece, leading, by, hanging, justified, divided, placing);
        }

        Type hanging(float by) {
            return new Type(piece, leading, indent, by, justified, divided, placing);
        }

        Type filled() {
            return new Type(piece, leading, indent, hanging, true, true, placing);
        }

        Type placing(Placing other) {
            return new Type(piece, leading, indent, hanging, justified, divided, other);
        }

        Type piece(Press.Piece other) {
            return new Type(other, leading, indent, hanging, justified, divided, placing);
        }
    }

    /// A word, with the part of it that stands raised behind it, or empty.
    private record Word(String text, String raised) {
        float width(Type type) {
            return type.piece().width(text) + raised(type).width(raised);
        }

        static Press.Piece raised(Type type) {
            Press.Piece p = type.piece();
            return new Press.Piece(p.face(), p.size() * 0.65f, p.angle(), p.mode(), 0);
        }
    }

    float y() {
        return y;
    }

    /// The number of the frame that the last line stands in.
    int frame() {
        return at;
    }

    int page() {
        return frame.page();
    }

    Column skip(float points) {
        y += points;
        return this;
    }

    /// A paragraph; in it `^2` is a raised 2 behind the word before.
    Column set(Type type, String paragraph) {
        var words = new ArrayList<Word>();
        for (String word : paragraph.split(" ")) {
            int mark = word.indexOf('^');
            words.add(
                    mark < 0
                            ? new Word(word, "")
                            : new Word(word.substring(0, mark), word.substring(mark + 1)));
        }
        boolean first = true;
        while (!words.isEmpty()) {
            if (y + type.leading() > frame.y() + frame.height() + 0.01f) {
                frame = frames.apply(++at);
                y = frame.y();
            }
            y += type.leading();
            float in = first ? type.indent() : type.hanging();
            List<Word> line = line(type, words, frame.width() - in);
            print(type, line, frame.x() + in, frame.width() - in, words.isEmpty());
            first = false;
        }
        return this;
    }

    /// One line without a break.
    Column line(Type type, float in, String text) {
        return set(type.indent(in), text.replace(' ', '\u00A0'));
    }

    /// Takes from `words` what fits into a line.
    private static List<Word> line(Type type, List<Word> words, float room) {
        var line = new ArrayList<Word>();
        float space = type.piece().width(" ");
        float used = 0;
        while (!words.isEmpty()) {
            Word word = words.getFirst();
            float needs = used + (line.isEmpty() ? 0 : space) + word.width(type);
            if (needs > room) {
                float left = room - used - (line.isEmpty() ? 0 : space);
                int cut = type.divided() ? division(type, word.text(), left) : 0;
                if (cut > 0) {
                    boolean dash = word.text().charAt(cut - 1) == '-';
                    line.add(new Word(word.text().substring(0, cut) + (dash ? "" : "-"), ""));
                    words.set(0, new Word(word.text().substring(cut), word.raised()));
                } else if (line.isEmpty()) {
                    line.add(words.removeFirst());
                }
                return line;
            }
            used = needs;
            line.add(words.removeFirst());
        }
        return line;
    }

    /// Where the word is divided so that its head fits: behind a hyphen of its own, or before
    /// a consonant behind a vowel, three letters at least on either side; 0 for nowhere.
    private static int division(Type type, String word, float room) {
        for (int cut = word.length() - 3; cut >= 3; cut--) {
            boolean own = word.charAt(cut - 1) == '-';
            boolean between = "aeiouy".indexOf(word.charAt(cut - 1)) >= 0
                    && "bcdfghklmnprstvz".indexOf(word.charAt(cut)) >= 0
                    && word.chars().skip(cut).allMatch(Character::isLetter)
                    && word.chars().limit(cut).allMatch(Character::isLetter);
            if (own || between) {
                float width = type.piece().width(word.substring(0, cut) + (own ? "" : "-"));
                if (width <= room) {
                    return cut;
                }
            }
        }
        return 0;
    }

    private void print(Type type, List<Word> line, float x, float room, boolean last) {
        float used = (float) line.stream().mapToDouble(w -> w.width(type)).sum();
        float usual = type.piece().width(" ");
        int gaps = line.size() - 1;
        boolean spread = type.justified() && !last && gaps > 0;
        float space = spread ? (room - used) / gaps : usual;
        boolean plain = !spread
                && type.placing() == Placing.LINES
                && line.stream().allMatch(w -> w.raised().isEmpty());
        if (plain) {
            String text = String.join(" ", line.stream().map(Word::text).toList());
            press.print(frame.page(), type.piece(), x, y, text.replace('\u00A0', ' '));
            return;
        }
        float left = x;
        for (int i = 0; i < line.size(); i++) {
            Word word = line.get(i);
            boolean spaced =
                    type.placing() == Placing.LINES && i < gaps && word.raised().isEmpty();
            word(type, left, word.text() + (spaced ? " " : ""));
            left += type.piece().width(word.text());
            if (!word.raised().isEmpty()) {
                float up = y - 0.33f * type.piece().size();
                press.print(frame.page(), Word.raised(type), left, up, word.raised());
                left += Word.raised(type).width(word.raised());
            }
            left += space;
        }
    }

    private void word(Type type, float x, String text) {
        if (type.placing() != Placing.LETTERS) {
            press.print(frame.page(), type.piece(), x, y, text);
            return;
        }
        float left = x;
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            if (!letter.isBlank()) {
                press.print(frame.page(), type.piece(), left, y, letter);
            }
            left += type.piece().width(letter);
        }
    }
}

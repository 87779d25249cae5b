package glossator.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sets justified lines as typesetting programs do: each line one instruction, in which letters are
/// kerned and the spaces between words are moves of all widths or drawn.
final class Kerned {
    /// Kerning of pairs in thousandths of the type size; a space stands for itself.
    private static final Map<String, Integer> PAIRS = Map.ofEntries(
            Map.entry("Th", -20),
            Map.entry("To", -80),
            Map.entry("Tw", -80),
            Map.entry("Yo", -100),
            Map.entry("We", -80),
            Map.entry("Va", -111),
            Map.entry("AV", -129),
            Map.entry("y.", -65),
            Map.entry("r,", -40),
            Map.entry("f”", 60),
            Map.entry("f’", 55),
            Map.entry("T.", -74),
            Map.entry("ov", -15),
            Map.entry("wa", -10),
            Map.entry("fi", 12),
            Map.entry("v,", -65),
            Map.entry(", ", -55),
            Map.entry(". ", -55),
            Map.entry(": ", -30),
            Map.entry("; ", -20),
            Map.entry(" T", -40),
            Map.entry(" V", -50),
            Map.entry(" W", -30),
            Map.entry(" Y", -60),
            Map.entry(" A", -45),
            Map.entry("’s", -55),
            Map.entry("” ", -20),
            Map.entry(" “", 20));

    private final Press press;
    private final float x;
    private final float width;
    private final Setting setting;
    private String look = "";
    private float y;
    private int page;
    private int words;

    Kerned(Press press, float x, float y, float width, Setting setting) {
        this.press = press;
        this.x = x;
        this.y = y;
        this.width = width;
        this.setting = setting;
    }

    /// How lines look. `space` and `tracking` in ems; lines may shrink their spaces by `tight`
    /// (below 0: they grow at least by it); of `drawn` spaces one is drawn, 0 for none.
    record Setting(
            Face face,
            float size,
            float space,
            float tight,
            float tracking,
            float kerning,
            float scale,
            float rounded,
            int drawn) {
        Setting(Face face, float size) {
            this(face, size, 0.25f, 0.04f, 0, 1, 1, 0, 0);
        }

        Setting space(float ems) {
            return new Setting(face, size, ems, tight, tracking, kerning, scale, rounded, drawn);
        }

        Setting tight(float ems) {
            return new Setting(face, size, space, ems, tracking, kerning, scale, rounded, drawn);
        }

        Setting tracking(float ems) {
            return new Setting(face, size, space, tight, ems, kerning, scale, rounded, drawn);
        }

        Setting kerning(float times) {
            return new Setting(face, size, space, tight, tracking, times, scale, rounded, drawn);
        }

        Setting scale(float times) {
            return new Setting(face, size, space, tight, tracking, kerning, times, rounded, drawn);
        }

        Setting rounded(float points) {
            return new Setting(face, size, space, tight, tracking, kerning, scale, points, drawn);
        }

        Setting drawn(int every) {
            return new Setting(face, size, space, tight, tracking, kerning, scale, rounded, every);
        }

        Setting face(Face other, float times, float apart) {
            return new Setting(
                    other, size * times, space, tight, apart, kerning, scale, rounded, drawn);
        }
    }

    Kerned look(String other) {
        look = other;
        return this;
    }

    /// A word with how it looks.
    private record Word(String text, Setting setting) {
        float width() {
            float sum = 0;
            for (int i = 0; i < text.length(); i++) {
                sum += setting.face().width(text.substring(i, i + 1)) * setting.size();
                sum += i + 1 < text.length() ? gap(text.charAt(i), text.charAt(i + 1)) : 0;
            }
            return sum * setting.scale();
        }

        float gap(char one, char other) {
            int pair = setting.face() == Face.MONO ? 0 : PAIRS.getOrDefault("" + one + other, 0);
            return (pair * setting.kerning() / 1000 + setting.tracking()) * setting.size();
        }
    }

    void paragraph(String text) {
        var line = new ArrayList<Word>();
        float used = 0;
        for (String each : text.split(" ")) {
            Word word = word(each);
            float least = (setting.space() - Math.max(setting.tight(), 0)) * scaled();
            if (!line.isEmpty() && used + least + word.width() > width) {
                print(line, (width - words(line)) / (line.size() - 1));
                line.clear();
                used = 0;
            }
            used += (line.isEmpty() ? 0 : least) + word.width();
            line.add(word);
        }
        print(line, setting.space() * scaled());
    }

    private float scaled() {
        return setting.size() * setting.scale();
    }

    private static float words(List<Word> line) {
        return (float) line.stream().mapToDouble(Word::width).sum();
    }

    private Word word(String text) {
        if (look.isEmpty() || words++ % 7 != 3) {
            return new Word(text, setting);
        }
        return switch (look) {
            case "spaced" -> new Word(text, setting.face(Face.ROMAN, 1, 0.2f));
            case "small" ->
                new Word(
                        text.toUpperCase(java.util.Locale.ROOT),
                        setting.face(Face.ROMAN, 0.8f, 0.03f));
            default ->
                new Word(
                        text,
                        setting.face(
                                List.of(Face.ITALIC, Face.BOLD, Face.MONO).get(words % 3), 1, 0));
        };
    }

    private void print(List<Word> line, float space) {
        if (y > 740) {
            page++;
            y = 80;
        }
        float left = x;
        for (int i = 0; i < line.size(); i++) {
            Word word = line.get(i);
            Word next = i + 1 < line.size() ? line.get(i + 1) : null;
            left = letters(word, left);
            if (next == null) {
                break;
            }
            char last = word.text().charAt(word.text().length() - 1);
            float kern = PAIRS.getOrDefault(last + " ", 0)
                    + PAIRS.getOrDefault(" " + next.text().charAt(0), 0);
            boolean drawn = setting.drawn() > 0 && i % setting.drawn() == 0;
            if (drawn) {
                print(word.setting(), left, " ");
            }
            left += Math.max(
                    space + kern * setting.kerning() / 1000 * scaled(), space - 0.12f * scaled());
        }
        y += setting.size() * 1.3f;
    }

    private float letters(Word word, float from) {
        float left = from;
        for (int i = 0; i < word.text().length(); i++) {
            String letter = word.text().substring(i, i + 1);
            print(word.setting(), left, letter);
            float wide = word.setting().face().width(letter) * word.setting().size();
            boolean last = i + 1 == word.text().length();
            float gap = last
                    ? word.setting().tracking() * word.setting().size()
                    : word.gap(word.text().charAt(i), word.text().charAt(i + 1));
            left += (wide + gap) * word.setting().scale();
        }
        return left;
    }

    private void print(Setting with, float left, String letter) {
        float at = setting.rounded() > 0
                ? Math.round(left / setting.rounded()) * setting.rounded()
                : left;
        press.print(page, new Press.Piece(with.face(), with.size()), at, y, letter, with.scale());
    }
}

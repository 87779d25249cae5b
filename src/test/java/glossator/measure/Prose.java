package glossator.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Texts that were written for these measures, a paragraph each line.
final class Prose {
    static final List<String> ENGLISH = of("prose.txt");
    static final List<String> ARABIC = of("arabic.txt");
    static final List<String> HEBREW = of("hebrew.txt");
    static final List<String> CHINESE = of("chinese.txt");
    static final List<String> THAI = of("thai.txt");
    static final List<String> JAPANESE = of("japanese.txt");

    private Prose() {}

    private static List<String> of(String name) {
        try (InputStream in = Prose.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// English paragraphs from number `from`, as a running text.
    static String english(int from, int to) {
        return String.join("\n", ENGLISH.subList(from, to));
    }

    /// The letters of one line as they stand on paper from left to right, brackets turned.
    static String visual(String logical) {
        var bidi = new Bidi(logical, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[logical.length()];
        Character[] letters = new Character[logical.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            char letter = logical.charAt(i);
            boolean turned = levels[i] % 2 == 1;
            letters[i] = turned && letter == '(' ? ')' : turned && letter == ')' ? '(' : letter;
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        var visual = new StringBuilder();
        for (Character letter : letters) {
            visual.append(letter);
        }
        return visual.toString();
    }

    /// Lines of words no wider than `width` where the type is one point high.
    static List<String> wrapped(Face face, float width, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /// Lines of so many ideographs.
    static List<String> cut(int length, String text) {
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += length) {
            lines.add(text.substring(from, Math.min(text.length(), from + length)));
        }
        return lines;
    }
}

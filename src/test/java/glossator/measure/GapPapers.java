package glossator.measure;

import glossator.measure.Kerned.Setting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Papers whose spaces are hard to tell: kerned, tightly justified, with letters set apart, and
/// others that show their words by gaps of all widths.
final class GapPapers {
    private static final Setting PLAIN = new Setting(Face.ROMAN, 10);

    /// Sentences with what is next to stops and brackets but no space.
    private static final List<String> MARKS = List.of(
            "The dues of 3.14 and 1,250.75 were paid under 28 U.S.C. § 1346 (b), at 12:30 or so. New York, New"
                    + " Jersey: The two, etc., i.e. both.",
            "Ideas: The first (a), the second (b); the “third”, the ‘fourth’, and a fifth. V. Wolf, A. Tower,"
                    + " W. Young and Y. Vale wrote it.",
            "See www.example.org/a-b.html, version 2.0.1, of 1.2.1999: “To,” he said. “We? Yes! Two.” Then T."
                    + " A. Value, Esq., left.",
            "It costs 5 % more, i.e. 7.5 kg, at 20 °C; f(x) = 2x, A/B, and/or, Smith's, l'eau, 10–12, St."
                    + " Vincent, Dr. Who.");

    private GapPapers() {}

    static List<Paper> all() {
        return List.of(
                paper("Kerned, no spaces drawn", PLAIN),
                paper("Kerned by 0.1 em after stops", PLAIN.kerning(1.6f)),
                paper(
                        "Justified tightly, gaps down to 0.13 em",
                        PLAIN.space(0.21f).tight(0.08f)),
                paper("Justified loosely", PLAIN.space(0.55f).tight(-0.3f)),
                paper("Half of the spaces drawn", PLAIN.space(0.19f).drawn(2)),
                paper("Spaces drawn, too narrow and moved", PLAIN.space(0.16f).drawn(1)),
                paper("Letters 0.05 em apart, line by line", PLAIN.tracking(0.05f)),
                paper("Letters 0.15 em apart", PLAIN.tracking(0.15f).space(0.4f)),
                paper(
                        "Letters pulled together by 0.04 em",
                        PLAIN.tracking(-0.04f).space(0.2f)),
                paper("Type narrowed to 80 %", PLAIN.scale(0.8f).space(0.2f)),
                paper("Bold, tight", new Setting(Face.BOLD, 9).space(0.18f)),
                paper("Typewriter", new Setting(Face.MONO, 9).space(0.6f)),
                paper("Letters placed one by one, rounded", PLAIN.rounded(0.2f)),
                words("Single words set apart", "spaced"),
                words("Words in italics, bold and typewriter", "mixed"),
                words("Small capitals", "small"),
                marks(),
                headings(),
                thai());
    }

    private static Paper paper(String name, Setting setting) {
        var press = new Press();
        var kerned = new Kerned(press, 90, 80, 380, setting);
        List<String> texts = new ArrayList<>(Prose.ENGLISH.subList(0, 12));
        texts.addAll(MARKS);
        texts.forEach(kerned::paragraph);
        return new Paper(name, press, String.join("\n", texts));
    }

    /// Every seventh word looks different.
    private static Paper words(String name, String look) {
        var press = new Press();
        var kerned = new Kerned(press, 90, 80, 380, PLAIN).look(look);
        List<String> texts = Prose.ENGLISH.subList(3, 15);
        texts.forEach(kerned::paragraph);
        String text = look.equals("small")
                ? capitals(String.join("\n", texts))
                : String.join("\n", texts);
        return new Paper(name, press, text);
    }

    /// As small capitals are read: every seventh word is in capitals.
    private static String capitals(String text) {
        String[] words = text.split("(?<=\\s)");
        return IntStream.range(0, words.length)
                .mapToObj(i -> i % 7 == 3 ? words[i].toUpperCase(java.util.Locale.ROOT) : words[i])
                .collect(Collectors.joining());
    }

    private static Paper marks() {
        var press = new Press();
        var kerned = new Kerned(press, 90, 80, 300, PLAIN.space(0.2f).kerning(1.3f));
        MARKS.forEach(kerned::paragraph);
        return new Paper("Stops, brackets and figures", press, String.join("\n", MARKS));
    }

    private static Paper headings() {
        var press = new Press();
        var text = new ArrayList<String>();
        String[] heads = {
            "THE CLOSING", "OF THE CHANNEL", "CONTENTS", "I. A STRANGER", "Harbour Dues"
        };
        for (int i = 0; i < heads.length; i++) {
            float y = 80 + 130 * i;
            Setting wide = new Setting(Face.BOLD, 12).tracking(0.12f + 0.07f * i);
            float space = 0.3f + wide.tracking();
            new Kerned(press, 120, y, 420, wide.space(space)).paragraph(heads[i]);
            new Kerned(press, 90, y + 24, 380, PLAIN).paragraph(Prose.ENGLISH.get(i));
            text.add(heads[i]);
            text.add(Prose.ENGLISH.get(i));
        }
        return new Paper("Headings with letters set apart", press, String.join("\n", text));
    }

    private static Paper thai() {
        var press = new Press();
        float y = 90;
        for (String line : Prose.THAI) {
            press.print(0, new Press.Piece(Face.SCRIPT, 12), 90, y, line);
            y += 20;
        }
        return new Paper("Thai, marks above and below", press, String.join("\n", Prose.THAI));
    }
}

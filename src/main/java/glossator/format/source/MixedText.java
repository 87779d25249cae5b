package glossator.format.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// Reads a text that is no UTF-8, or not all of it: in one other character set, in UTF-8 with bytes
/// of another in it, or in another with pieces in UTF-8, as where texts were put together. Works
/// line by line.
final class MixedText {
    private final Utf8Lines lines;
    private final boolean utf8;
    private final Charset other;
    private final StringBuilder text = new StringBuilder();
    private int pieces;

    private MixedText(Utf8Lines lines, Charset other) {
        this.lines = lines;
        this.utf8 = lines.isMostlyUtf8();
        this.other = other;
    }

    static Charsets.Decoded decode(byte[] bytes) {
        Utf8Lines lines = Utf8Lines.of(bytes);
        Charset latin = EncodingGuess.of(strayLines(lines, true)).getFirst();
        Charset other = EncodingCandidate.isNarrow(latin) && EncodingCandidate.isLatin(latin)
                ? latin
                : EncodingGuess.of(strayLines(lines, false)).getFirst();
        return new MixedText(lines, other).run();
    }

    /// The lines that are not UTF-8, in which alone it can be seen what they are.
    ///
    /// @param isLatin whether characters of UTF-8 that Latin letters often are do not count
    private static byte[] strayLines(Utf8Lines lines, boolean isLatin) {
        var out = new ByteArrayOutputStream();
        for (Utf8Lines.Line line : lines.lines()) {
            if (line.strays() > 0) {
                boolean most = line.characters() > line.strays();
                for (Utf8Lines.Run run : lines.runs(line)) {
                    boolean plain = !run.isSequence()
                            || (!(most && lines.isMostlyUtf8())
                                    && !(isLatin && isLatin(lines, run)));
                    byte[] bytes = plain
                            ? Arrays.copyOfRange(lines.bytes(), run.from(), run.to())
                            : ascii(lines, run);
                    out.writeBytes(bytes);
                }
            }
        }
        return out.toByteArray();
    }

    /// Whether it is a letter with an accent or a sign of typography, and not another character set
    /// by chance.
    private static boolean isLatin(Utf8Lines lines, Utf8Lines.Run run) {
        int first = lines.bytes()[run.from()] & 0xFF;
        return first == 0xC2
                || first == 0xC3
                || (first == 0xE2 && lines.bytes()[run.from() + 1] == (byte) 0x80);
    }

    /// A letter of ASCII in place of one with an accent, a space for anything else.
    private static byte[] ascii(Utf8Lines lines, Utf8Lines.Run run) {
        String read = new String(
                lines.bytes(), run.from(), run.to() - run.from(), StandardCharsets.UTF_8);
        char base = Normalizer.normalize(read, Normalizer.Form.NFD).charAt(0);
        return new byte[] {(byte) (base < 0x80 ? base : ' ')};
    }

    private Charsets.Decoded run() {
        for (Utf8Lines.Line line : lines.lines()) {
            if (line.strays() == 0) {
                whole(line);
            } else if (utf8 && line.characters() > line.strays()) {
                withStrays(line);
            } else if (isInLatinLetters()) {
                withPieces(line);
            } else {
                pieces += utf8 ? 1 : 0;
                text.append(string(line.from(), line.to(), other));
            }
        }
        int unknown = (int) text.chars().filter(c -> c == 0xFFFD).count();
        Charset main = utf8 ? StandardCharsets.UTF_8 : other;
        boolean guessed = !utf8 || pieces > 0;
        return new Charsets.Decoded(
                text.toString(),
                main,
                guessed,
                unknown,
                0,
                new Charsets.Pieces(pieces, utf8 ? other : StandardCharsets.UTF_8));
    }

    /// A line that is valid UTF-8, which can be chance.
    private void whole(Utf8Lines.Line line) {
        boolean certain = utf8 || line.characters() == 0 || isCertain(line);
        pieces += !utf8 && certain && line.characters() > 0 ? 1 : 0;
        text.append(string(line.from(), line.to(), certain ? StandardCharsets.UTF_8 : other));
    }

    private boolean isCertain(Utf8Lines.Line line) {
        if (!EncodingCandidate.isNarrow(other)) {
            return line.longOnes() > 3;
        }
        boolean single = isInLatinLetters()
                && isUsual()
                && lines.runs(line).stream().anyMatch(r -> r.isSequence() && isLatin(lines, r));
        String read = string(line.from(), line.to(), StandardCharsets.UTF_8);
        return (line.characters() > 1 || single)
                && Utf8Lines.isOfScripts(read, EncodingCandidate.script(other));
    }

    /// A line of UTF-8 with some bytes that are not.
    private void withStrays(Utf8Lines.Line line) {
        for (Utf8Lines.Run run : lines.runs(line)) {
            if (run.valid()) {
                text.append(string(run.from(), run.to(), StandardCharsets.UTF_8));
                continue;
            }
            String read = string(run.from(), run.to(), other);
            if (EncodingCandidate.isNarrow(other) && isUsual() && makesSense(read, run)) {
                text.append(read);
                pieces++;
            } else {
                text.append(string(run.from(), run.to(), StandardCharsets.UTF_8));
            }
        }
    }

    /// Whether bytes between others are letters of words or common signs, and not the remains of a
    /// character.
    private boolean makesSense(String read, Utf8Lines.Run run) {
        char before = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean inForeignWord = Character.isLetter(before) && before >= 0x250;
        boolean follows = run.to() < lines.bytes().length && lines.bytes()[run.to()] < 0;
        boolean odd = lines.bytes()[run.from()] >= (byte) 0xFE;
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before);
            if (!LetterCosts.isUsual(c) || capital || odd) {
                return false;
            }
            before = c;
        }
        return !inForeignWord && !(follows && before >= 0x250);
    }

    /// A line of letters of Latin script, in which a capital with an accent before a sign is a
    /// character of UTF-8 that was read wrongly.
    private void withPieces(Utf8Lines.Line line) {
        int at = line.from();
        pieces += utf8 ? 1 : 0;
        for (Utf8Lines.Run run : lines.runs(line)) {
            if (run.isSequence() && (isLatin(lines, run) || !isChance(run))) {
                text.append(string(at, run.from(), other));
                text.append(string(run.from(), run.to(), StandardCharsets.UTF_8));
                pieces += utf8 ? 0 : 1;
                at = run.to();
            }
        }
        text.append(string(at, line.to(), other));
    }

    /// Whether it can well be a capital with an accent, and a letter or a sign behind the word.
    private boolean isChance(Utf8Lines.Run run) {
        int first = lines.bytes()[run.from()] & 0xFF;
        String second = string(run.from() + 1, run.to(), other);
        return (run.to() - run.from() == 2 && first > 0xC5)
                || second.chars().anyMatch(c -> LetterCosts.isUsual((char) c));
    }

    /// The sets of DOS and old Macs have letters where others have signs, and are rare.
    private boolean isUsual() {
        return other.name().startsWith("windows-") || other.name().startsWith("ISO-");
    }

    private boolean isInLatinLetters() {
        return EncodingCandidate.isNarrow(other) && EncodingCandidate.isLatin(other);
    }

    private String string(int from, int to, Charset charset) {
        return new String(lines.bytes(), from, to - from, charset);
    }
}

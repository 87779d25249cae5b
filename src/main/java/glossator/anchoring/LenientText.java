package glossator.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// A text folded so far that it is the same however it was copied: without the numbers of notes,
/// without hyphens inside of words, the spaces after these, and the spaces between ideographs. The
/// readings of words, as ruby or in brackets behind them, are left out or written.
final class LenientText {
    private static final Pattern LINE_END = Pattern.compile("\\p{L}[-\u2010\u2011¬]\\s+\\p{L}");

    private static final char FIRST_IDEOGRAPH = '\u2E80';

    /// The most characters of a word with a reading, and of its reading.
    private static final int LONGEST = 24;

    /// What becomes of readings.
    enum Readings {
        LEFT_OUT,
        WRITTEN
    }

    private LenientText() {}

    static FoldedText of(String text, TextAsides asides, Readings readings) {
        FoldedText written = expanded(text, asides, readings == Readings.WRITTEN);
        FoldedText lenient = of(FoldedText.of(written.text()), readings);
        int length = lenient.text().length();
        int[] starts = new int[length];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++) {
            starts[i] = written.starts()[lenient.starts()[i]];
            ends[i] = written.ends()[lenient.ends()[i] - 1];
        }
        return new FoldedText(lenient.text(), starts, ends, false);
    }

    /// The same of a text that has no asides and was folded.
    static FoldedText of(FoldedText folded, Readings readings) {
        if (folded.plain()) {
            return folded;
        }
        BitSet dropped = dropped(folded.text(), readings == Readings.WRITTEN);
        if (dropped.isEmpty()) {
            return folded;
        }
        int length = folded.text().length();
        char[] out = new char[length];
        int[] starts = new int[length];
        int[] ends = new int[length];
        int count = 0;
        for (int from = 0; from < length; ) {
            int gap = dropped.nextSetBit(from);
            int to = gap < 0 ? length : gap;
            folded.text().getChars(from, to, out, count);
            System.arraycopy(folded.starts(), from, starts, count, to - from);
            System.arraycopy(folded.ends(), from, ends, count, to - from);
            count += to - from;
            from = gap < 0 ? length : dropped.nextClearBit(gap);
        }
        return new FoldedText(new String(out, 0, count), starts, ends, false);
    }

    /// Whether the hyphens of two passages are the same, but for those at the ends of lines.
    static boolean areHyphensKept(String one, String other) {
        return LINE_END.matcher(one).find()
                || LINE_END.matcher(other).find()
                || one.chars().filter(LenientText::isHyphen).count()
                        == other.chars().filter(LenientText::isHyphen).count();
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /// The text without references to notes and, if they are to be written, with its readings.
    private static FoldedText expanded(String text, TextAsides asides, boolean readings) {
        var out = new StringBuilder(text.length());
        var starts = new ArrayList<Integer>(text.length());
        var ends = new ArrayList<Integer>(text.length());
        List<TextAsides.Reading> left = readings ? asides.readings() : List.of();
        BitSet calls = new BitSet();
        asides.calls().forEach(call -> calls.set(call.start(), call.end()));
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!calls.get(i)) {
                out.append(text.charAt(i));
                starts.add(i);
                ends.add(i + 1);
            }
            for (; next < left.size() && left.get(next).words().end() <= i + 1; next++) {
                TextAsides.Reading reading = left.get(next);
                out.append(reading.text());
                starts.addAll(Arrays.asList(copies(reading.words().start(), reading)));
                ends.addAll(Arrays.asList(copies(reading.words().end(), reading)));
            }
        }
        return new FoldedText(out.toString(), toArray(starts), toArray(ends), false);
    }

    private static Integer[] copies(int value, TextAsides.Reading reading) {
        var copies = new Integer[reading.text().length()];
        Arrays.fill(copies, value);
        return copies;
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Whether a character may be left out, or the one before or after it.
    static boolean mayLeaveOut(char c) {
        return c == '-' || c == '¬' || (c >= FIRST_IDEOGRAPH && !CharacterFolding.isSyllable(c));
    }

    /// Whether readings may stand in brackets behind their words.
    static boolean mayHaveReadings(FoldedText folded) {
        return folded.text().indexOf('(') >= 0 || folded.text().indexOf('《') >= 0;
    }

    private static BitSet dropped(String text, boolean readings) {
        var dropped = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '-', '¬' -> dropHyphen(text, i, dropped);
                case ' ' -> dropSpace(text, i, dropped);
                case '|' -> dropBeginning(text, i, dropped);
                case '(' -> dropReading(text, i, ')', readings, dropped);
                case '《' -> dropReading(text, i, '》', readings, dropped);
                default -> {}
            }
        }
        return dropped;
    }

    /// A hyphen that the end of a line, or the writer, has put into a word.
    private static void dropHyphen(String text, int at, BitSet dropped) {
        int next = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
        boolean within = at > 0
                && next < text.length()
                && isLetterOrNumber(text.codePointBefore(at))
                && isLetterOrNumber(text.codePointAt(next));
        if (within) {
            dropped.set(at, next);
        }
    }

    private static boolean isLetterOrNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                true;
            default -> Character.isLetter(c);
        };
    }

    /// A space between ideographs.
    private static void dropSpace(String text, int at, BitSet dropped) {
        if (at == 0 || at + 1 == text.length()) {
            return;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (before >= FIRST_IDEOGRAPH
                && after >= FIRST_IDEOGRAPH
                && (before == '、' || before == '。' || isJapanese(before))
                && isJapanese(after)) {
            dropped.set(at);
        }
    }

    private static boolean isJapanese(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /// Where the word begins that a reading belongs to: ｜漢字《かんじ》.
    private static void dropBeginning(String text, int at, BitSet dropped) {
        int end = endOfRun(text, at + 1, LenientText::isHan);
        if (end > at + 1
                && end < text.length()
                && (text.charAt(end) == '《' || text.charAt(end) == '(')) {
            dropped.set(at);
        }
    }

    /// A reading behind the word that it belongs to: 漢字(かんじ), 漢字《かんじ》.
    private static void dropReading(
            String text, int at, char closing, boolean written, BitSet dropped) {
        if (at == 0 || !isHan(text.codePointBefore(at))) {
            return;
        }
        int end = endOfRun(text, at + 1, LenientText::isKana);
        if (end > at + 1 && end < text.length() && text.charAt(end) == closing) {
            dropped.set(at, written ? at + 1 : end + 1);
            dropped.set(end);
        }
    }

    /// Where as many characters of a kind end as a word may have.
    private static int endOfRun(String text, int from, IntPredicate kind) {
        int end = from;
        for (int count = 0; count < LONGEST && end < text.length(); count++) {
            int c = text.codePointAt(end);
            if (!kind.test(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isHan(int c) {
        return c >= FIRST_IDEOGRAPH
                && (c == '々'
                        || c == '〆'
                        || c == 'ヶ'
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean isKana(int c) {
        return c == 'ー'
                || c == '・'
                || c == '゛'
                || c == '゜'
                || switch (Character.UnicodeScript.of(c)) {
                    case HIRAGANA, KATAKANA, BOPOMOFO -> true;
                    default -> false;
                };
    }
}

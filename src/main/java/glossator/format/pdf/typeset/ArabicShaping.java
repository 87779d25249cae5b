package glossator.format.pdf.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives Arabic letters the form that they have beside their neighbors, as characters of the
/// presentation forms (Unicode §9.2), because the page layout draws character by character.
final class ArabicShaping {
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    /// The forms of each letter in the order isolated, final, initial, medial: the order in which
    /// Unicode lists them. A letter of two forms does not join the next one.
    private static final Map<String, List<Character>> FORMS = collect();

    private ArabicShaping() {}

    private static Map<String, List<Character>> collect() {
        var forms = new HashMap<String, List<Character>>();
        // The second block comes first: the other one has only what it lacks of alef maksura.
        collect('\uFE80', '\uFEFC', forms);
        collect('\uFB50', '\uFBB1', forms);
        collect('\uFBD3', '\uFBFF', forms);
        return forms;
    }

    private static void collect(char from, char to, Map<String, List<Character>> forms) {
        for (char c = from; c <= to; c++) {
            String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            if (Character.isLetter(c) && letters.length() <= 2 && !letters.startsWith(" ")) {
                forms.computeIfAbsent(letters, _ -> new ArrayList<>()).add(c);
            }
        }
    }

    /// `text`, in the order of reading, with the forms in place of the letters.
    static String shape(String text) {
        if (text.chars().noneMatch(ArabicShaping::isArabic)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = length(text, at);
            List<Character> forms = FORMS.getOrDefault(text.substring(at, at + length), List.of());
            out.append(
                    forms.isEmpty()
                            ? text.charAt(at)
                            : forms.get(Math.min(form(text, at, length), forms.size() - 1)));
            at += length;
        }
        return out.toString();
    }

    /// Two for a lam with an alef, which are one letter.
    private static int length(String text, int at) {
        return at + 1 < text.length()
                        && text.charAt(at) == '\u0644'
                        && FORMS.containsKey(text.substring(at, at + 2))
                ? 2
                : 1;
    }

    private static int form(String text, int at, int length) {
        boolean before = joinsNext(text, previous(text, at));
        boolean after =
                length == 1 && joinsNext(text, at) && joinsPrevious(text, next(text, at + length));
        if (after) {
            return before ? MEDIAL : INITIAL;
        }
        return before ? FINAL : ISOLATED;
    }

    private static int previous(String text, int at) {
        int i = at - 1;
        while (i >= 0 && isTransparent(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static int next(String text, int at) {
        int i = at;
        while (i < text.length() && isTransparent(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean joinsNext(String text, int at) {
        return at >= 0
                && at < text.length()
                && (isJoiner(text.charAt(at)) || forms(text, at).size() == 4)
                && !endsLamAlef(text, at);
    }

    private static boolean endsLamAlef(String text, int at) {
        int before = previous(text, at);
        return before >= 0 && before == at - 1 && length(text, before) == 2;
    }

    private static boolean joinsPrevious(String text, int at) {
        return at < text.length()
                && (isJoiner(text.charAt(at)) || forms(text, at).size() >= 2);
    }

    private static List<Character> forms(String text, int at) {
        return FORMS.getOrDefault(text.substring(at, at + 1), List.of());
    }

    /// Tatweel, and the zero-width joiner.
    private static boolean isJoiner(char c) {
        return c == '\u0640' || c == '\u200D';
    }

    /// Vowel signs do not break a joint.
    private static boolean isTransparent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isArabic(int c) {
        return c >= 0x0600 && c <= 0x06FF;
    }
}

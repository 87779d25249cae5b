package glossator.bibliography.bibtex;

import java.text.Normalizer;

/// Text as LaTeX writes it, and as it is read: accents and symbols in both directions. Groups lose
/// their braces; an unknown command stays as it is written.
final class LatexText {
    private static final char PARAGRAPH = '\u2029';

    private final String latex;
    private int at;
    private final StringBuilder out = new StringBuilder();

    private LatexText(String latex) {
        this.latex = latex;
    }

    /// What a reader sees of a LaTeX text; white space is one space.
    static String decode(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 && isPlain(latex)) {
            return latex.strip().replaceAll("\\s+", " ");
        }
        var text = new LatexText(latex);
        while (text.at < latex.length()) {
            text.step();
        }
        String composed = Normalizer.normalize(text.out, Normalizer.Form.NFC);
        return composed.strip()
                .replaceAll("[ \\t\\r\\n]+", " ")
                .replaceAll(" ?" + PARAGRAPH + " ?", "\n");
    }

    private static boolean isPlain(String latex) {
        return latex.indexOf('~') < 0
                && latex.indexOf('$') < 0
                && latex.indexOf('}') < 0
                && !latex.contains("--")
                && !latex.contains("``")
                && !latex.contains("''");
    }

    private void step() {
        char c = latex.charAt(at);
        if (c == '\\') {
            at++;
            command();
        } else if (c == '{' || c == '}' || c == '$') {
            at++;
        } else if (c == '~') {
            out.append('\u00A0');
            at++;
        } else if (!ligature("---", "—") && !ligature("--", "–") && !ligature("``", "“")) {
            if (!ligature("''", "”")) {
                out.append(c);
                at++;
            }
        }
    }

    private boolean ligature(String written, String read) {
        if (!latex.startsWith(written, at)) {
            return false;
        }
        out.append(read);
        at += written.length();
        return true;
    }

    /// The command whose name begins here.
    private void command() {
        if (at >= latex.length()) {
            out.append('\\');
            return;
        }
        int start = at++;
        if (isLetter(latex.charAt(start))) {
            while (at < latex.length() && isLetter(latex.charAt(at))) {
                at++;
            }
        }
        String name = latex.substring(start, at);
        Character accent = LatexSymbols.ACCENTS.get(name);
        String symbol = LatexSymbols.SYMBOLS.get(name);
        if (accent != null && !(name.equals("^") && latex.startsWith("{}", at))) {
            accent(accent);
        } else if (name.equals("par")) {
            out.append(PARAGRAPH);
        } else if (symbol != null) {
            out.append(symbol);
            skipEnd();
        } else if (name.length() == 1 && "&%$#_{}~^".contains(name)) {
            out.append(name);
            skipGroup();
        } else if (name.length() == 1 && " \\,;:!/-".contains(name)) {
            out.append(name.equals("-") || name.equals("/") || name.equals("!") ? "" : " ");
        } else if (!name.matches("text[a-z]{2,4}|emph|mkbib\\w+|enquote|mathrm|url|href|relax"
                + "|it|bf|em|tt|sc|sl|noopsort|textsuperscript|textsubscript")) {
            out.append('\\').append(name);
        } else {
            skipSpaces();
        }
    }

    /// The letter under an accent: in a group, a dotless letter, or the next one.
    private void accent(char combining) {
        skipSpaces();
        boolean group = at < latex.length() && latex.charAt(at) == '{';
        at += group ? 1 : 0;
        int length = out.length();
        if (at < latex.length() && latex.charAt(at) == '\\') {
            at++;
            command();
        } else if (at < latex.length() && latex.charAt(at) != '}') {
            out.appendCodePoint(latex.codePointAt(at));
            at += Character.charCount(latex.codePointAt(at));
        }
        if (out.length() > length) {
            char under = out.charAt(length);
            out.setCharAt(length, under == 'ı' ? 'i' : under == 'ȷ' ? 'j' : under);
            out.insert(length + Character.charCount(out.codePointAt(length)), combining);
        }
    }

    /// White space after a command's name belongs to it, and so does an empty group.
    private void skipEnd() {
        int before = at;
        skipSpaces();
        if (before == at) {
            skipGroup();
        }
    }

    private void skipGroup() {
        at += latex.startsWith("{}", at) ? 2 : 0;
    }

    private void skipSpaces() {
        while (at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
            at++;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// The text with what LaTeX takes for syntax escaped.
    ///
    /// @param ascii whether other characters become commands, too, as far as there are any
    static String encode(String text, boolean ascii) {
        var out = new StringBuilder(text.length() + 16);
        int before = 0;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            boolean ligature = c == before && (c == '-' || c == '`' || c == '\'');
            out.append(ligature ? "{}" : "").append(encode(c, ascii));
            before = c;
        }
        return out.toString();
    }

    private static String encode(int c, boolean ascii) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '&', '%', '$', '#', '_' -> "\\" + (char) c;
            case '"' -> "\\textquotedbl{}";
            case '\n' -> "\\par ";
            case '\u00A0' -> "~";
            case '–' -> "--";
            case '—' -> "---";
            default -> ascii && c > 0x7E ? command(c) : Character.toString(c);
        };
    }

    private static String command(int c) {
        String symbol = LatexSymbols.COMMANDS.get(c);
        if (symbol != null) {
            return "{\\" + symbol + "}";
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        String accent = parts.length() == 2 && parts.charAt(0) < 0x7F
                ? LatexSymbols.ACCENT_COMMANDS.get(parts.charAt(1))
                : null;
        if (accent == null) {
            return Character.toString(c);
        }
        char under = parts.charAt(0);
        String letter = under == 'i' ? "\\i" : under == 'j' ? "\\j" : String.valueOf(under);
        return "{\\" + accent + "{" + letter + "}}";
    }
}

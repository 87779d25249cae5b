package glossator.search;

import glossator.search.Lexeme.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a query into its lexemes. All kinds of double quotes are alike.
final class Lexer {
    private static final String QUOTES = "\"“”„‟«»″＂";
    private static final Pattern FIELD = Pattern.compile("(\\p{L}[\\p{L}-]*)[:：](?!//|\\s|$)");
    private static final Pattern BEGUN = Pattern.compile("(\\p{L}+)[:：]$");
    private static final Pattern NEAR = Pattern.compile("NEAR\\s*\\(");

    private final String text;
    private final boolean typed;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;

    /// @param typed whether what is not closed yet ends with the text
    Lexer(String text, boolean typed) {
        this.text = text;
        this.typed = typed;
    }

    /// The last one is the end.
    List<Lexeme> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                add(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), at + 1);
            } else if (isQuote(c)) {
                addQuoted();
            } else if (c == '-' && isNegation()) {
                add(Kind.NOT, "-", at + 1);
            } else if (!addNear() && !addField()) {
                addWord();
            }
        }
        add(Kind.END, "", at);
        return lexemes;
    }

    private void add(Kind kind, String written, int end) {
        lexemes.add(new Lexeme(kind, written, at, end));
        at = end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private boolean isNegation() {
        return at + 1 < text.length()
                && !isSpace(text.charAt(at + 1))
                && text.charAt(at + 1) != '-'
                && text.charAt(at + 1) != ')'
                && (at == 0 || isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '(');
    }

    /// With a star directly after the closing quote, which belongs to the last word.
    private void addQuoted() {
        int close = closing(at + 1);
        if (close < 0 && !typed) {
            throw new QueryFault(at, text.length() - at, "search.unclosed-quote");
        }
        int end = close < 0 ? text.length() : close;
        boolean star = end + 1 < text.length() && text.charAt(end + 1) == '*';
        String inside = text.substring(at + 1, end) + (star ? "*" : "");
        add(Kind.QUOTED, inside, Math.min(text.length(), end + (star ? 2 : 1)));
    }

    private int closing(int from) {
        int end = from;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        return end < text.length() ? end : -1;
    }

    private boolean addNear() {
        Matcher near = NEAR.matcher(text).region(at, text.length());
        if (!near.lookingAt()) {
            return false;
        }
        int end = near.end();
        while (end < text.length() && text.charAt(end) != ')') {
            int close = isQuote(text.charAt(end)) ? closing(end + 1) : end;
            end = close < 0 ? text.length() : close + 1;
        }
        if (end >= text.length() && !typed) {
            throw new QueryFault(at, near.end() - at, "search.unclosed-near");
        }
        int inside = Math.min(end, text.length());
        lexemes.add(new Lexeme(Kind.NEAR, text.substring(near.end(), inside), near.end(), inside));
        at = Math.min(end + 1, text.length());
        return true;
    }

    private boolean addField() {
        Matcher field = FIELD.matcher(text).region(at, text.length());
        Matcher begun = BEGUN.matcher(text).region(at, text.length());
        if (typed && begun.lookingAt() && Field.isKnown(begun.group(1))) {
            add(Kind.FIELD, begun.group(1), begun.end());
            return true;
        }
        if (field.lookingAt()) {
            add(Kind.FIELD, field.group(1), field.end());
            return true;
        }
        return false;
    }

    private void addWord() {
        int end = at;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        boolean isValue = !lexemes.isEmpty()
                && lexemes.getLast().is(Kind.FIELD)
                && lexemes.getLast().end() == at;
        Kind kind = isValue
                ? Kind.WORD
                : switch (word) {
                    case "AND" -> Kind.AND;
                    case "OR" -> Kind.OR;
                    case "NOT" -> Kind.NOT;
                    default -> Kind.WORD;
                };
        add(kind, word, end);
    }

    private static boolean isEnd(char c) {
        return isSpace(c) || c == '(' || c == ')' || isQuote(c);
    }
}

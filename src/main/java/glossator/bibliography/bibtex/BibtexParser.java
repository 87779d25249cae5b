package glossator.bibliography.bibtex;

import glossator.bibliography.Bibliography;
import glossator.bibliography.PartialDate;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The syntax of BibTeX. An entry that is broken is named with its line, and reading goes on at the
/// next line that begins an entry.
final class BibtexParser {
    /// The beginning of an entry, which no value contains at the start of a line.
    private static final Pattern ENTRY =
            Pattern.compile("[ \\t]*@[A-Za-z]+[ \\t]*[{(][ \\t]*[^\\s,={}\"#%']*[ \\t]*,");

    private final String text;
    private final Map<String, String> macros = new HashMap<>();
    private final List<BibtexRecord> records = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int at;
    private int counted;
    private int line = 1;

    private BibtexParser(String text) {
        this.text = text;
        for (int month = 1; month <= 12; month++) {
            macros.put(PartialDate.macro(month), String.valueOf(month));
        }
    }

    record Result(List<BibtexRecord> records, List<String> problems) {}

    static Result parse(String text) {
        var parser = new BibtexParser(text);
        parser.entries();
        return new Result(parser.records, parser.problems);
    }

    /// That the text does not go on as an entry must.
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken() {
            super(null, null, false, false);
        }
    }

    private void entries() {
        int next = text.indexOf('@');
        while (next >= 0) {
            if (records.size() == Bibliography.MOST) {
                problems.add(Messages.of("bibliography.too-many", Bibliography.MOST, lineOf(next)));
                return;
            }
            int start = next;
            at = start + 1;
            entry(start);
            next = text.indexOf('@', at);
        }
    }

    private void entry(int start) {
        String type = name().toLowerCase(Locale.ROOT);
        skipSpace();
        if (type.isEmpty() || !(peek() == '{' || peek() == '(')) {
            return;
        }
        char end = text.charAt(at++) == '{' ? '}' : ')';
        var key = new StringBuilder();
        try {
            switch (type) {
                case "comment" -> skipComment(start, end);
                case "preamble" -> value();
                case "string" -> fields(end).forEach(macros::put);
                default -> {
                    key.append(key());
                    var fields = fields(end);
                    records.add(new BibtexRecord(type, key.toString(), fields, lineOf(start)));
                }
            }
        } catch (Broken _) {
            String named = key.isEmpty() ? "@" + type : key.toString();
            problems.add(Messages.of("bibliography.bibtex.broken", named, lineOf(start)));
            at = nextEntry(start + 1);
        }
    }

    /// A comment ends where its braces do; JabRef's and any other text may be in it.
    private void skipComment(int start, char end) {
        if (end == '}') {
            at--;
            group();
        } else {
            at = start + 8;
        }
    }

    private String key() {
        skipSpace();
        int start = at;
        while (at < text.length() && ",}) \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String key = text.substring(start, at);
        skipSpace();
        if (key.indexOf('=') >= 0) {
            at = start;
            return "";
        }
        if (peek() == ',') {
            at++;
        }
        return key;
    }

    private Map<String, String> fields(char end) {
        var fields = new LinkedHashMap<String, String>();
        skipSpace();
        while (peek() != end) {
            String name = name().toLowerCase(Locale.ROOT);
            skipSpace();
            if (name.isEmpty() || peek() != '=') {
                throw new Broken();
            }
            at++;
            fields.putIfAbsent(name, value());
            skipSpace();
            while (peek() == ',') {
                at++;
                skipSpace();
            }
        }
        at++;
        return fields;
    }

    /// One or more pieces, joined by `#`.
    private String value() {
        var value = new StringBuilder();
        do {
            skipSpace();
            value.append(piece());
            skipSpace();
        } while (peek() == '#' && at++ >= 0);
        return value.toString();
    }

    private String piece() {
        char c = peek();
        if (c == '{') {
            return group();
        } else if (c == '"') {
            return quoted();
        }
        String name = name();
        if (name.isEmpty()) {
            throw new Broken();
        }
        return macros.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /// The text between the brace here and the one that closes it.
    private String group() {
        int start = ++at;
        for (int depth = 1; depth > 0; at++) {
            depth += depthOf(peek());
        }
        return text.substring(start, at - 1);
    }

    private String quoted() {
        int start = ++at;
        for (int depth = 0; depth > 0 || peek() != '"'; at++) {
            depth += depthOf(peek());
        }
        return text.substring(start, at++);
    }

    /// How the character here changes the depth of braces; as in BibTeX, a backslash before one
    /// makes no difference. The beginning of another entry means
    /// that a brace is missing.
    private int depthOf(char c) {
        if (c == 0) {
            throw new Broken();
        }
        if (c == '\n' && ENTRY.matcher(text).region(at + 1, text.length()).lookingAt()) {
            throw new Broken();
        }
        return c == '{' ? 1 : c == '}' ? -1 : 0;
    }

    private int nextEntry(int from) {
        for (int end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (ENTRY.matcher(text).region(end + 1, text.length()).lookingAt()) {
                return end + 1;
            }
        }
        return text.length();
    }

    private String name() {
        int start = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "{}(),=\"#%'@\\".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (!Character.isWhitespace(c) && c != '\uFEFF') {
                return;
            } else {
                at++;
            }
        }
    }

    /// 0 at the end.
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /// Asked in ascending order, so that each line is counted once.
    private int lineOf(int offset) {
        for (; counted < offset; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }
}

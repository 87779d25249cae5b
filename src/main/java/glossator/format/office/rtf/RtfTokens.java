package glossator.format.office.rtf;

import java.nio.charset.StandardCharsets;

/// The tokens of an RTF file, one after another, with their positions in its bytes. Invalid escapes
/// and excessive words and numbers are left out, and groups that do not end are ended.
final class RtfTokens {
    private static final int MAX_DIGITS = 9;
    private static final int MAX_WORD = 32;
    private static final int MAX_DEPTH = 20_000;

    enum Kind {
        GROUP_START,
        GROUP_END,
        /// A control word: [#word], and [#value] if [#isValued].
        WORD,
        /// A control symbol: [#value] is the character behind the backslash.
        SYMBOL,
        /// A byte of text: [#value], 0 to 255.
        BYTE,
        /// Bytes that are not RTF, from [#contentFrom] to [#to].
        BINARY,
        END
    }

    private final byte[] bytes;
    private Kind kind = Kind.BYTE;
    private String word = "";
    private int value;
    private boolean valued;
    private int from;
    private int to;
    private int contentFrom;
    private int depth;
    private boolean over;
    private boolean closing;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    Kind kind() {
        return kind;
    }

    String word() {
        return word;
    }

    int value() {
        return value;
    }

    boolean isValued() {
        return valued;
    }

    /// Where the token begins; the length of the file for one that is not in it.
    int from() {
        return from;
    }

    /// Where it ends; the space that ends a control word belongs to it.
    int to() {
        return to;
    }

    int contentFrom() {
        return contentFrom;
    }

    /// Whether the file ends where it should.
    boolean isWhole() {
        return over;
    }

    /// Moves on to the next token, and to [Kind#END] after the last.
    void next() {
        boolean found = false;
        while (!found) {
            from = to;
            found = (over || from >= bytes.length) ? end() : token();
        }
    }

    private boolean end() {
        from = bytes.length;
        to = bytes.length;
        if (over || depth <= 0) {
            kind = Kind.END;
        } else if (!closing) {
            closing = true;
            depth = Math.min(depth, MAX_DEPTH);
            boolean first = kind != Kind.WORD;
            kind = Kind.BYTE;
            value = ' ';
            return first;
        } else {
            kind = Kind.GROUP_END;
            depth--;
        }
        return true;
    }

    private boolean token() {
        byte next = bytes[from];
        to = from + 1;
        switch (next) {
            case '\\' -> {
                return escape();
            }
            case '{' -> {
                kind = Kind.GROUP_START;
                depth++;
            }
            case '}' -> {
                kind = Kind.GROUP_END;
                depth--;
                over = depth <= 0;
            }
            case '\r', '\n' -> {
                return false;
            }
            default -> {
                kind = next == '\t' ? Kind.SYMBOL : Kind.BYTE;
                value = next & 0xff;
            }
        }
        return true;
    }

    private boolean escape() {
        byte next = from + 1 < bytes.length ? bytes[from + 1] : 0;
        if (next == 0) {
            to = bytes.length;
            return false;
        }
        to = from + 2;
        if (next == '\'') {
            boolean whole = from + 3 < bytes.length
                    && hex(bytes[from + 2]) >= 0
                    && hex(bytes[from + 3]) >= 0;
            if (whole) {
                kind = Kind.BYTE;
                value = (hex(bytes[from + 2]) << 4) | hex(bytes[from + 3]);
                to = from + 4;
            }
            return whole;
        } else if (isLetter(next)) {
            return control();
        }
        kind = Kind.SYMBOL;
        value = next & 0xff;
        return true;
    }

    private boolean control() {
        int end = from + 1;
        while (end < bytes.length && isLetter(bytes[end])) {
            end++;
        }
        int digits = end < bytes.length && bytes[end] == '-' ? end + 1 : end;
        int last = digits;
        while (last < bytes.length && bytes[last] >= '0' && bytes[last] <= '9') {
            last++;
        }
        last = last == digits ? end : last;
        to = last < bytes.length && bytes[last] == ' ' ? last + 1 : last;
        if (end - from > MAX_WORD || last - end > MAX_DIGITS) {
            return false;
        }
        kind = Kind.WORD;
        word = text(from + 1, end);
        valued = last > end;
        value = valued ? Integer.parseInt(text(end, last)) : 0;
        if (word.equals("bin")) {
            kind = Kind.BINARY;
            contentFrom = to;
            to = contentFrom + Math.clamp(value, 0, bytes.length - contentFrom);
        }
        return true;
    }

    private String text(int begin, int end) {
        return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static int hex(byte b) {
        return Character.digit(b, 16);
    }
}

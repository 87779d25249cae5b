package glossator.search;

/// A piece of a query as it is written.
///
/// @param text without quotes and colon
/// @param at where it begins, in UTF-16 units
/// @param end after it
record Lexeme(Kind kind, String text, int at, int end) {
    enum Kind {
        WORD,
        QUOTED,
        /// `name:`, directly before its value.
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        /// `NEAR(`; the text is what is in the parentheses.
        NEAR,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    int length() {
        return end - at;
    }
}

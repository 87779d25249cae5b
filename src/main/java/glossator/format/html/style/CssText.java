package glossator.format.html.style;

/// A style sheet as text, with what is needed to find the ends of its parts (CSS Syntax 3, 4).
/// Positions are UTF-16 units.
record CssText(String text) {
    int length() {
        return text.length();
    }

    /// Behind the comments, spaces, stray semicolons and marks of old pages from `at` on.
    int skipBlank(int at, int end) {
        int next = at;
        while (next < end) {
            char c = text.charAt(next);
            if (Character.isWhitespace(c) || c == ';' || c == '}') {
                next++;
            } else if (text.startsWith("/*", next)) {
                next = endOfComment(next, end);
            } else if (text.startsWith("<!--", next)) {
                next += 4;
            } else if (text.startsWith("-->", next)) {
                next += 3;
            } else {
                break;
            }
        }
        return Math.min(next, end);
    }

    private int endOfComment(int at, int end) {
        int close = text.indexOf("*/", at + 2);
        return close < 0 || close > end ? end : close + 2;
    }

    /// Where the part that begins at `at` has its block or its semicolon, or `end`.
    int endOfPrelude(int at, int end) {
        return find(at, end, false);
    }

    /// The brace that closes the one at `open`, or `end`.
    int endOfBlock(int open, int end) {
        return find(open + 1, end, true);
    }

    private int find(int at, int end, boolean closing) {
        int depth = 0;
        int next = at;
        while (next < end) {
            char c = text.charAt(next);
            switch (c) {
                case '\\' -> next++;
                case '"', '\'' -> next = endOfString(next, end);
                case '/' -> next = text.startsWith("/*", next) ? endOfComment(next, end) - 1 : next;
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case '{' -> {
                    if (!closing && depth <= 0) {
                        return next;
                    }
                    depth = closing ? depth + 1 : depth;
                }
                case '}' -> {
                    if (depth <= 0) {
                        return next;
                    }
                    depth = closing ? depth - 1 : depth;
                }
                case ';' -> {
                    if (!closing && depth <= 0) {
                        return next;
                    }
                }
                default -> {}
            }
            next++;
        }
        return end;
    }

    /// The closing quotation mark, or the line end that breaks the string off.
    private int endOfString(int at, int end) {
        char mark = text.charAt(at);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == mark || c == '\n') {
                return i;
            }
        }
        return end;
    }

    /// The characters from `from` to `to` without comments.
    String part(int from, int to) {
        String part = text.substring(from, Math.max(from, to));
        return (part.contains("/*") ? part.replaceAll("(?s)/\\*.*?(\\*/|$)", " ") : part).strip();
    }
}

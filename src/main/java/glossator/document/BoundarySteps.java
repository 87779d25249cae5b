package glossator.document;

/// Where the ends of a marked range go when they are moved. Offsets are UTF-16 units of
/// [Document#text]; no end passes the other, and no range begins or ends with white space.
public final class BoundarySteps {
    private BoundarySteps() {}

    /// The range with its start (or else its end) at `offset`, which a pointer has reached.
    ///
    /// @param byWord whether the words there are taken whole
    public static Range drag(
            Document document, Range range, boolean start, int offset, boolean byWord) {
        if (start) {
            int at = Math.clamp(offset, 0, range.end() - 1);
            int from = byWord
                    ? WordBounds.whole(document, new Range(at, range.end())).start()
                    : at;
            return withStart(document, range, from);
        }
        int at = Math.clamp(offset, range.start() + 1, document.length());
        int to = byWord
                ? WordBounds.whole(document, new Range(range.start(), at)).end()
                : at;
        return withEnd(document, range, to);
    }

    /// The range with its start (or else its end) one word further (1) or back (-1).
    public static Range step(Document document, Range range, boolean start, int by) {
        int from = start ? range.start() : range.end();
        String text = document.text();
        if (by > 0) {
            int at = skipSpace(text, from);
            int to =
                    at >= text.length() ? from : WordBounds.around(document, at).end();
            return start ? withStart(document, range, to) : withEnd(document, range, to);
        }
        int at = skipSpaceBack(text, from);
        int to = at <= 0 ? from : WordBounds.around(document, at - 1).start();
        return start ? withStart(document, range, to) : withEnd(document, range, to);
    }

    private static Range withStart(Document document, Range range, int offset) {
        int at = skipSpace(document.text(), offset);
        return at < range.end() ? new Range(at, range.end()) : range;
    }

    private static Range withEnd(Document document, Range range, int offset) {
        int at = skipSpaceBack(document.text(), offset);
        return at > range.start() ? new Range(range.start(), at) : range;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text, at)) {
            at++;
        }
        return at;
    }

    private static int skipSpaceBack(String text, int from) {
        int at = from;
        while (at > 0 && isSpace(text, at - 1)) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(String text, int at) {
        char sign = text.charAt(at);
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}

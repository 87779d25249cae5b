package glossator.document;

/// One inline on the characters `start` to `end` (UTF-16 units, half-open) of its *block's* text.
public record Span(int start, int end, Inline inline) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ":" + end);
        }
    }
}

package glossator.document;

/// A half-open range of UTF-16 code units, 0-based: `start` is included, `end` is not. An empty
/// range is a bare position between two characters.
public record Range(int start, int end) implements Comparable<Range> {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ":" + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share at least one character.
    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    public Range shift(int by) {
        return new Range(start + by, end + by);
    }

    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /// Document order: by start, longer first.
    @Override
    public int compareTo(Range other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }

    @Override
    public String toString() {
        return start + ":" + end;
    }
}

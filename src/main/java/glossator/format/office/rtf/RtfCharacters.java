package glossator.format.office.rtf;

import glossator.document.Range;
import glossator.format.container.SafeXml;

import org.w3c.dom.Text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// All characters of an RTF file in their order, and the bytes that each is written with. Their
/// numbers are the offsets in [#node], which is what the places of the text refer to.
final class RtfCharacters {
    /// The story of a character that is not shown.
    private static final int NONE = -1;

    private final Text node =
            SafeXml.parse("<x/>".getBytes(StandardCharsets.US_ASCII), "", "").createTextNode("");
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] story = new int[1024];
    private int[] offsets = {};
    private int size;

    Text node() {
        return node;
    }

    int size() {
        return size;
    }

    /// Adds a character that the bytes `begin` to `end` of the file stand for.
    void add(int begin, int end) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            story = Arrays.copyOf(story, 2 * size);
        }
        from[size] = begin;
        to[size] = end;
        story[size++] = NONE;
    }

    /// The bytes up to `end` stand for the last character too.
    void stretchLast(int end) {
        if (size > 0 && from[size - 1] >= 0) {
            to[size - 1] = Math.max(to[size - 1], end);
        }
    }

    /// The last character has no sure place in the file, because its bytes are in several groups.
    void loseLast() {
        if (size > 0) {
            from[size - 1] = -1;
            to[size - 1] = -1;
        }
    }

    void show(int first, int count, int inStory) {
        Arrays.fill(story, first, first + count, inStory);
    }

    /// The first byte of a character; -1 if it has no sure place.
    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    int story(int index) {
        return story[index];
    }

    /// Records where in the text the characters are: `count` from number `first` at `offset`.
    void place(int first, int count, int offset) {
        if (offsets.length < size) {
            int length = offsets.length;
            offsets = Arrays.copyOf(offsets, size);
            Arrays.fill(offsets, length, size, -1);
        }
        for (int i = 0; i < count; i++) {
            offsets[first + i] = offset + i;
        }
    }

    /// Where the character is in the document's text; -1 if it is not there.
    int offset(int index) {
        return index < offsets.length ? offsets[index] : -1;
    }

    /// The text of a story between two numbers of characters.
    Range range(int begin, int end, int inStory) {
        int first = begin;
        while (first < size && !isPlaced(first, inStory)) {
            first++;
        }
        int last = Math.min(end, size) - 1;
        while (last >= 0 && !isPlaced(last, inStory)) {
            last--;
        }
        if (first < end) {
            return new Range(offset(first), Math.max(offset(first), offset(last) + 1));
        }
        int at = first < size ? offset(first) : last >= 0 ? offset(last) + 1 : 0;
        return new Range(at, at);
    }

    private boolean isPlaced(int index, int inStory) {
        return story[index] == inStory && offset(index) >= 0;
    }
}

package glossator.format.office.rtf;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where ranges of the text are in an RTF file: text and notes are apart in the one and mixed in
/// the other.
final class RtfPassages {
    private final RtfCharacters characters;
    private final String text;
    /// By offset in the text the number of the character; -1 if the file does not have it.
    private final int[] numbers;

    RtfPassages(RtfCharacters characters, String text) {
        this.characters = characters;
        this.text = text;
        numbers = new int[text.length()];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < characters.size(); i++) {
            int offset = characters.offset(i);
            if (offset >= 0 && characters.from(i) >= 0) {
                numbers[offset] = i;
            }
        }
    }

    /// A part of a story, by the bytes where it begins and ends; equal for a bare position.
    ///
    /// @param seen its range in the text
    record Part(int story, int from, int to, Range seen) {}

    int number(int offset) {
        return numbers[offset];
    }

    /// In the order of the text, one for each story; a bare position if the file has none of the
    /// characters; empty if it has no character at all.
    List<Part> parts(Range range) {
        Map<Integer, int[]> ends = new LinkedHashMap<>();
        Range whole = wholePairs(range);
        for (int offset = whole.start(); offset < whole.end(); offset++) {
            int number = numbers[offset];
            if (number >= 0) {
                int[] both = ends.computeIfAbsent(
                        characters.story(number), _ -> new int[] {number, number});
                both[0] = Math.min(both[0], number);
                both[1] = Math.max(both[1], number);
            }
        }
        var parts = new ArrayList<Part>();
        ends.forEach((story, both) -> parts.add(new Part(
                story,
                characters.from(both[0]),
                characters.to(both[1]),
                new Range(characters.offset(both[0]), characters.offset(both[1]) + 1))));
        if (parts.isEmpty()) {
            position(range.start()).ifPresent(parts::add);
        }
        return parts;
    }

    /// Both halves of a character outside the basic plane, or none.
    private Range wholePairs(Range range) {
        int start = range.start();
        int end = range.end();
        if (start > 0 && start < end && Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        if (end < text.length() && end > start && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }

    /// Before the next character of the same block, or behind the last one before.
    private Optional<Part> position(int offset) {
        int next = offset;
        while (next < numbers.length && numbers[next] < 0) {
            next++;
        }
        int last = Math.min(offset, numbers.length) - 1;
        while (last >= 0 && numbers[last] < 0) {
            last--;
        }
        boolean here = next < numbers.length && text.indexOf('\n', offset) >= next;
        if (next < numbers.length && (here || last < 0 || text.indexOf('\n', offset) < 0
                || text.indexOf('\n', last) < offset)) {
            int number = numbers[next];
            int at = characters.from(number);
            return Optional.of(new Part(characters.story(number), at, at, new Range(next, next)));
        }
        return last < 0 ? Optional.empty() : Optional.of(behind(numbers[last]));
    }

    private Part behind(int number) {
        int at = characters.to(number);
        Range seen = characters.range(number + 1, number + 1, characters.story(number));
        return new Part(characters.story(number), at, at, seen);
    }
}

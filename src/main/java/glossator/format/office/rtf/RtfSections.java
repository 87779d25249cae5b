package glossator.format.office.rtf;

import com.rtfparserkit.rtf.Command;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The groups at the beginning of an RTF file, in bytes, and the colors that one of them lists.
final class RtfSections {
    private final Map<RtfGroup.Destination, Range> groups = new HashMap<>();
    private final List<Integer> colors = new ArrayList<>();
    private final int[] parts = {0, 0, 0};
    private int start;

    /// The control word `\rtf` ends there.
    void begin(int at) {
        start = start == 0 ? at : start;
    }

    void end(RtfGroup.Destination group, Range span) {
        groups.putIfAbsent(group, span);
    }

    void setColor(Command command, int value) {
        switch (command) {
            case red -> parts[0] = value & 0xff;
            case green -> parts[1] = value & 0xff;
            case blue -> parts[2] = value & 0xff;
            default -> {}
        }
    }

    void endColor() {
        colors.add((parts[0] << 16) | (parts[1] << 8) | parts[2]);
        Arrays.fill(parts, 0);
    }

    /// The colors in order, each red, green and blue in 24 bits; the first stands for none.
    List<Integer> colors() {
        return colors;
    }

    Optional<Range> group(RtfGroup.Destination of) {
        return Optional.ofNullable(groups.get(of));
    }

    /// Where an entry of this group is added: before its end.
    OptionalInt endOf(RtfGroup.Destination group) {
        Range span = groups.get(group);
        return span == null ? OptionalInt.empty() : OptionalInt.of(span.end() - 1);
    }

    /// Where a group of its own is added that the file does not have: behind the last of these.
    int behind(RtfGroup.Destination... before) {
        int at = start;
        for (RtfGroup.Destination each : before) {
            Range span = groups.get(each);
            at = span == null ? at : Math.max(at, span.end());
        }
        return at;
    }
}

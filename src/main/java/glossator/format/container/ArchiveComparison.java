package glossator.format.container;

import glossator.format.CopyRemainder;
import glossator.format.SourceFile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/// Compares two zip archives entry by entry, as they unpack.
public final class ArchiveComparison {
    private ArchiveComparison() {}

    /// Empty if one of them is no sound archive.
    public static Optional<CopyRemainder> of(SourceFile original, SourceFile copy) {
        Optional<Archive> before = Archive.openIfSound(original);
        Optional<Archive> after = before.flatMap(_ -> Archive.openIfSound(copy));
        return before.flatMap(b -> after.map(a -> compare(b, a)));
    }

    private static CopyRemainder compare(Archive before, Archive after) {
        var others = new ArrayList<CopyRemainder.Part>();
        int same = 0;
        for (String name : before.names()) {
            byte[] was = before.read(name).orElseThrow();
            Optional<byte[]> is = after.read(name);
            if (is.isEmpty()) {
                others.add(new CopyRemainder.Part(name, CopyRemainder.Change.MISSING, true));
            } else if (Arrays.equals(was, is.get())) {
                same++;
            } else {
                others.add(CopyRemainder.partOf(name, was, is.get()));
            }
        }
        for (String name : after.names()) {
            if (!before.names().contains(name)) {
                others.add(new CopyRemainder.Part(name, CopyRemainder.Change.ADDED, true));
            }
        }
        return new CopyRemainder(same, others);
    }
}

package glossator.ui.text;

import glossator.document.Document;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which parts of the text are folded: at first, all that the source is not read for.
final class Folding {
    private final Document document;
    private final List<FoldedPart> parts = new ArrayList<>();
    private final Set<FoldedPart> folded;

    Folding(Document document) {
        this.document = document;
        for (Range range : document.boilerplate()) {
            int first = document.blockAt(range.start());
            int last = document.blockAt(Math.max(range.start(), range.end() - 1));
            if (parts.isEmpty() || first > parts.getLast().last()) {
                parts.add(new FoldedPart(first, last));
            }
        }
        boolean all = parts.stream().mapToInt(FoldedPart::blocks).sum()
                == document.blocks().size();
        if (all) {
            parts.clear();
        }
        folded = new HashSet<>(parts);
    }

    List<FoldedPart> parts() {
        return parts;
    }

    boolean isFolded(FoldedPart part) {
        return folded.contains(part);
    }

    boolean isFolded(int block) {
        return partOf(block).filter(folded::contains).isPresent();
    }

    void set(FoldedPart part, boolean toFolded) {
        if (toFolded) {
            folded.add(part);
        } else {
            folded.remove(part);
        }
    }

    Optional<FoldedPart> partOf(int block) {
        return parts.stream()
                .filter(p -> p.first() <= block && block <= p.last())
                .findFirst();
    }

    /// The folded parts that a range touches.
    List<FoldedPart> foldedIn(Range range) {
        int first = document.blockAt(range.start());
        int last = document.blockAt(Math.max(range.start(), range.end() - 1));
        return parts.stream()
                .filter(p -> p.first() <= last && first <= p.last() && isFolded(p))
                .toList();
    }

    /// The part whose line is above this block: one that is folded before it, or that it begins.
    Optional<FoldedPart> lineAbove(int block) {
        return parts.stream()
                .filter(p -> isFolded(p) ? p.last() + 1 == block : p.first() == block)
                .findFirst();
    }

    /// The part at the end of the text whose line is below this block.
    Optional<FoldedPart> lineBelow(int block) {
        return parts.stream()
                .filter(p -> isFolded(p)
                        && p.first() - 1 == block
                        && p.last() + 1 == document.blocks().size())
                .findFirst();
    }

    /// The block that the line of a part is drawn into.
    int lineOf(FoldedPart part) {
        int below = isFolded(part) ? part.last() + 1 : part.first();
        return below < document.blocks().size() ? below : Math.max(0, part.first() - 1);
    }

    /// `offset`, or the next one that is not folded, or else the last before it.
    int visibleFrom(int offset) {
        Optional<FoldedPart> part = document.blocks().isEmpty()
                ? Optional.empty()
                : partOf(document.blockAt(offset)).filter(folded::contains);
        return part.map(p -> p.last() + 1 < document.blocks().size()
                        ? document.start(p.last() + 1)
                        : document.start(Math.max(0, p.first() - 1)))
                .orElse(offset);
    }
}

package glossator.ui.text;

import glossator.document.Document;
import glossator.document.Range;

import javafx.scene.control.IndexRange;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Folds parts of the text and opens them; the caret does not stay in a folded one.
final class FoldSwitch {
    private final Document document;
    private final Folding folding;
    private final ReadingArea area;
    private Consumer<String> store = _ -> {};

    FoldSwitch(Document document, Folding folding, ReadingArea area) {
        this.document = document;
        this.folding = folding;
        this.area = area;
    }

    /// Opens the parts that were open when `store` was last told, which is told what is opened and
    /// folded from now on.
    ///
    /// @param open their first blocks, separated by commas
    void remember(String open, Consumer<String> tell) {
        List<String> were = List.of(open.split(","));
        folding.parts().stream()
                .filter(part -> were.contains(String.valueOf(part.first())))
                .forEach(part -> set(part, false));
        store = tell;
    }

    private void tell() {
        store.accept(folding.parts().stream()
                .filter(part -> !folding.isFolded(part))
                .map(part -> String.valueOf(part.first()))
                .collect(Collectors.joining(",")));
    }

    /// Opens all folded parts or, if none is folded, folds them all.
    void toggleAll() {
        boolean toFolded = folding.parts().stream().noneMatch(folding::isFolded);
        folding.parts().forEach(part -> set(part, toFolded));
        tell();
    }

    void toggle(FoldedPart part) {
        set(part, !folding.isFolded(part));
        tell();
    }

    /// Opens what is folded in a range.
    void open(Range range) {
        folding.foldedIn(range).forEach(part -> set(part, false));
    }

    /// The paragraphs are made anew, with those that have the line of the part.
    void set(FoldedPart part, boolean toFolded) {
        if (folding.isFolded(part) == toFolded) {
            return;
        }
        folding.set(part, toFolded);
        int from = Math.max(0, part.first() - 1);
        int to = Math.min(document.blocks().size(), part.last() + 2);
        IndexRange was = area.getSelection();
        area.replace(
                document.start(from),
                document.end(to - 1),
                StyledText.of(document, folding, from, to));
        boolean hidden = folding.isFolded(document.blockAt(was.getStart()));
        int caret = folding.visibleFrom(was.getStart());
        area.selectRange(hidden ? caret : was.getStart(), hidden ? caret : was.getEnd());
    }
}

package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Inline;

import java.util.Locale;
import java.util.Optional;

/// Which part of a title page a block is.
final class TitleParts {
    private TitleParts() {}

    static Optional<Inline.TitlePart> of(Block block) {
        return block.spans().stream()
                .map(span -> span.inline())
                .filter(Inline.TitlePart.class::isInstance)
                .map(Inline.TitlePart.class::cast)
                .findFirst();
    }

    static Optional<String> styleClass(Block block) {
        return of(block).map(part -> "title-page-" + part.name().toLowerCase(Locale.ROOT));
    }
}

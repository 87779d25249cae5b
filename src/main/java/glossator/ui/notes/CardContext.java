package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.document.OutlineEntry;
import glossator.document.Range;
import glossator.library.LinkedNotes;
import glossator.ui.session.OpenSource;
import glossator.wording.AnchorWording;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a card needs to know besides its annotation, at one moment.
///
/// @param in the source in front; null if there is none
/// @param meanings the user's meanings of the colors
/// @param chosen the only chosen annotation; null if there are none or several
/// @param gap the gap that a card leaves for an editor, if one is open
/// @param unsaved the text of each note that is not stored yet
/// @param folds how much of each thread is unfolded
/// @param colors the color of an author as `#rrggbb`
/// @param links of all notes
/// @param quoteLength how many characters of a quote fill about four lines
record CardContext(
        Listing listing,
        @Nullable OpenSource in,
        Map<Color, String> meanings,
        @Nullable UUID chosen,
        @Nullable Gap gap,
        Function<UUID, Optional<String>> unsaved,
        ThreadFolds folds,
        Function<String, String> colors,
        LinkedNotes links,
        int quoteLength) {

    boolean isChosen(UUID annotation) {
        return annotation.equals(chosen);
    }

    Optional<Gap> gapAt(UUID annotation) {
        return Optional.ofNullable(gap).filter(g -> g.annotation().equals(annotation));
    }

    /// Whether the replies are folded away; what was searched for may be in them.
    boolean isFolded(Annotation annotation) {
        return folds.isFolded(annotation) && !listing.searched();
    }

    /// The locator of the annotation; empty for an orphan.
    String place(Placement placement) {
        return in == null ? "" : placement.place().map(in.places()::of).orElse("");
    }

    /// The headings above the annotation, outermost first.
    List<String> headings(Placement placement) {
        Optional<Range> place = placement.place();
        return in == null || place.isEmpty()
                ? List.of()
                : in.document().sectionsAt(place.get().start()).stream()
                        .map(OutlineEntry::title)
                        .toList();
    }

    /// The annotation with the text of its note that is not stored yet, if there is any.
    Annotation written(Placement placement) {
        Annotation stored = placement.annotation();
        return unsaved.apply(stored.id()).map(stored::withNote).orElse(stored);
    }

    boolean isUnsaved(UUID annotation) {
        return unsaved.apply(annotation).isPresent();
    }

    /// The text that a screen reader speaks for the annotation.
    String spoken(Placement placement) {
        String fate = AnchorWording.badge(placement);
        String spoken = CardWording.spoken(
                        written(placement),
                        placement.target(),
                        listing.codebook(),
                        place(placement))
                + ThreadWording.spoken(
                        placement.annotation(), listing.threads().of(placement.id()));
        return fate.isEmpty() ? spoken : fate + ". " + spoken;
    }
}

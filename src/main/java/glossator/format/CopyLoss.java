package glossator.format;

import glossator.annotation.Target;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something about an annotation that an annotated copy does not hold.
public record CopyLoss(UUID annotation, Kind kind) {
    /// Each has two messages in the bundle: [#key] says what is missing, `<key>.why` says why.
    public enum Kind {
        /// It is not in the copy: no character of its passage comes from the file itself.
        UNPLACED,
        /// Its passage is not marked, because none of it is text that can be marked; its note is
        /// there.
        UNMARKED,
        /// Where exactly the area is, is only told in words.
        AREA_IN_WORDS,
        /// That it is on a page or on all of the source: only this program could read it.
        UNTRACED_TARGET,
        /// Its comment is not over all of its words: some are where the format shows no comments.
        COMMENT_ASIDE,
        /// Its comment is over the first part of its words alone: programs show none that goes on
        /// in another cell, note or text box.
        COMMENT_CUT,
        /// Its note is not in the copy: the file would have more comments than its programs open.
        TOO_MANY_COMMENTS,
        /// Which reply answers which is not in the copy: the format lets all answer the annotation.
        FLAT_THREAD,
        /// That it is resolved: without the values of this program, the format cannot say so.
        RESOLVED,
        /// The page or area that it is on: its comment hangs on the text there.
        TARGET,
        /// What a reply says of the matter besides its words.
        STATE,
        /// That its color or line is an annotation: without the values of this program, it is a
        /// look like any other.
        ONLY_SHOWN,
        /// Where exactly it begins and ends: without the values of this program, marks only show
        /// it.
        APPROXIMATE;

        public String key() {
            return "format.copy.loss." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether the annotation as a whole is missing.
        public boolean isWhole() {
            return this == UNPLACED;
        }
    }

    /// What a copy without traces loses of what an annotation is on, if it only tells it in words.
    ///
    /// @param note which says so itself if it has no place
    public static Optional<CopyLoss> untraced(UUID annotation, Target target, String note) {
        if (PlacelessNote.is(note)) {
            return Optional.empty();
        }
        return switch (target) {
            case Target.Passage _ -> Optional.empty();
            case Target.Area _ -> Optional.of(new CopyLoss(annotation, Kind.AREA_IN_WORDS));
            case Target.WholePage _, Target.WholeSource _ ->
                Optional.of(new CopyLoss(annotation, Kind.UNTRACED_TARGET));
        };
    }
}

package glossator.annotation;

import glossator.document.Range;

import java.util.List;
import java.util.Optional;

/// Where a selector sits in another text. `confidence` (0 to 1) is the chance that this answer is
/// right, be it a place or that there is none.
public sealed interface Anchor {
    double confidence();

    /// The range in the new text, in UTF-16 units; empty for an orphan.
    Optional<Range> place();

    /// The same at another range; an orphan stays as it is.
    default Anchor withRange(Range other) {
        return switch (this) {
            case Exact(var _, double sure) -> new Exact(other, sure);
            case Moved(var _, double sure) -> new Moved(other, sure);
            case Changed(var _, double share, boolean moved, double sure) ->
                new Changed(other, share, moved, sure);
            case Orphan _ -> this;
        };
    }

    /// The same words in the same order of things; case, white space and typography may differ.
    record Exact(Range range, double confidence) implements Anchor {
        @Override
        public Optional<Range> place() {
            return Optional.of(range);
        }
    }

    /// The same words elsewhere: what stood before or after them now stands on the other side.
    record Moved(Range range, double confidence) implements Anchor {
        @Override
        public Optional<Range> place() {
            return Optional.of(range);
        }
    }

    /// The passage with other words in it.
    ///
    /// @param share how much of what its words tell has changed, 0 to 1
    /// @param moved whether it stands elsewhere, too
    record Changed(Range range, double share, boolean moved, double confidence) implements Anchor {
        @Override
        public Optional<Range> place() {
            return Optional.of(range);
        }
    }

    /// The passage is gone, or nothing shows where it is.
    ///
    /// @param suggestions places to look at, the likeliest first; each is more likely wrong than
    ///     right
    record Orphan(double confidence, List<Suggestion> suggestions) implements Anchor {
        public Orphan {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Optional<Range> place() {
            return Optional.empty();
        }
    }

    /// A place that may be meant.
    ///
    /// @param kept how much of what the words of the passage tell is there, 0 to 1
    record Suggestion(Range range, double kept) {}
}

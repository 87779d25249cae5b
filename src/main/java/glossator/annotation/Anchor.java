package glossator.annotation;

import glossator.document.Range;

import java.util.List;
import java.util.Optional;

/// The result of placing a selector in another text. `confidence` (0 to 1) is the probability that
/// the result is right, whether it is a range or "not in this text".
public sealed interface Anchor {
    double confidence();

    /// The range in the new text, in UTF-16 units; empty for an orphan.
    Optional<Range> place();

    /// This anchor at another range; an orphan is returned unchanged.
    default Anchor withRange(Range other) {
        return switch (this) {
            case Exact(var _, double sure) -> new Exact(other, sure);
            case Moved(var _, double sure) -> new Moved(other, sure);
            case Changed(var _, double share, boolean moved, double sure) ->
                new Changed(other, share, moved, sure);
            case Orphan _ -> this;
        };
    }

    /// The same words in the same order relative to the rest of the text; case, white space and
    /// typography may differ.
    record Exact(Range range, double confidence) implements Anchor {
        @Override
        public Optional<Range> place() {
            return Optional.of(range);
        }
    }

    /// The same words elsewhere: text that used to come before the passage now follows it, or vice
    /// versa.
    record Moved(Range range, double confidence) implements Anchor {
        @Override
        public Optional<Range> place() {
            return Optional.of(range);
        }
    }

    /// The passage with some words changed.
    ///
    /// @param share how much of the passage, weighted by word rarity, has changed, 0 to 1
    /// @param moved whether the passage is also in another place
    record Changed(Range range, double share, boolean moved, double confidence) implements Anchor {
        @Override
        public Optional<Range> place() {
            return Optional.of(range);
        }
    }

    /// The passage is gone, or nothing shows where it is.
    ///
    /// @param suggestions places worth checking, most likely first; each is more likely wrong than
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

    /// A place where the passage might be.
    ///
    /// @param kept how much of the passage, weighted by word rarity, is found there, 0 to 1
    record Suggestion(Range range, double kept) {}
}

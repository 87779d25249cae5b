package glossator.exchange;

import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.UUID;

/// Where an annotated copy, read again, is not what it was to be.
///
/// @param annotation null if it is not about one of ours
/// @param about the words, the name of a part of the file, or whatever else shows which one it is
/// @param declared whether the writer has said that it cannot hold this
public record CopyDifference(Kind kind, @Nullable UUID annotation, String about, boolean declared) {

    /// Each has a message in the bundle, [#key].
    public enum Kind {
        /// The text is not that of the original.
        TEXT,
        /// A part of the file that holds no annotations is another one, or gone.
        PART,
        /// The copy would not be recognized when it comes back.
        UNRECOGNIZED,
        /// The copy holds what was to be left out.
        TRACES,
        MISSING,
        RANGE,
        TARGET,
        STYLE,
        COLOR,
        NOTE,
        TAGS,
        AUTHOR,
        RESOLVED,
        DATES,
        REPLIES,
        /// An annotation that the copy was not to have.
        UNEXPECTED,
        /// One of the file itself, which was to stay as it was.
        OTHER;

        String key() {
            return "exchange.proof." + word();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String sentence() {
        return Messages.of(kind.key(), about);
    }
}

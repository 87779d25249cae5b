package glossator.format.pdf;

import glossator.annotation.ReviewState;
import glossator.format.EmbeddedReply;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers in words, and by review states (ISO 32000-1 §12.5.6.3).
final class PdfReplies {
    private static final String NONE = "none";

    /// Words that programs write besides the four of the standard.
    private static final Map<String, ReviewState> OTHER_WORDS = Map.of(
            "resolved", ReviewState.COMPLETED,
            "closed", ReviewState.COMPLETED,
            "done", ReviewState.COMPLETED,
            "canceled", ReviewState.CANCELLED);

    /// States that open the matter again.
    private static final List<String> OPEN = List.of(NONE, "open", "reopened", "active");

    private PdfReplies() {}

    /// @param parent as in [EmbeddedReply]
    static EmbeddedReply reply(PdfMarkup answer, int parent) {
        String stated = answer.stated();
        ReviewState state = state(stated).orElse(null);
        String text = answer.text();
        if (state != null && repeats(text, stated)) {
            text = "";
        } else if (state == null && text.isEmpty() && !stated.isEmpty()) {
            text = stated.equalsIgnoreCase(NONE) ? Messages.of("format.pdf.no-state") : stated;
        }
        return new EmbeddedReply(parent, answer.author(), text, state, answer.created());
    }

    private static Optional<ReviewState> state(String stated) {
        return ReviewState.find(stated)
                .or(() -> Optional.ofNullable(OTHER_WORDS.get(stated.toLowerCase(Locale.ROOT))));
    }

    /// `Accepted set by Bo Ford`, as programs write it for those that know no states.
    private static boolean repeats(String text, String stated) {
        return Pattern.compile(
                                Pattern.quote(stated) + "( set by [^\\n]*)?\\.?",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .matches()
                || text.isEmpty();
    }

    /// The latest state decides, of those that are about the matter: it is settled by `Completed`.
    /// A check mark (the model `Marked`) is a person's own and settles nothing. Of two at the same
    /// time, or without a time, the later in the file counts.
    static boolean isResolved(List<PdfMarkup> answers) {
        boolean resolved = false;
        Instant last = Instant.MIN;
        for (PdfMarkup answer : answers) {
            String stated = answer.stated();
            boolean counts =
                    state(stated).isPresent() || OPEN.contains(stated.toLowerCase(Locale.ROOT));
            @Nullable Instant created = answer.created();
            if (counts && (created == null || !created.isBefore(last))) {
                resolved = state(stated).equals(Optional.of(ReviewState.COMPLETED));
                last = created == null ? last : created;
            }
        }
        return resolved;
    }
}

package glossator.format.pdf;

import glossator.annotation.ReviewState;
import glossator.format.EmbeddedReply;
import glossator.message.Messages;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Answers in words, and by review states (ISO 32000-1 §12.5.6.3).
final class PdfReplies {
    private static final String NONE = "none";
    private static final COSName STATE = COSName.getPDFName("State");
    private static final COSName MODEL = COSName.getPDFName("StateModel");

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
        String text = answer.words().note();
        boolean exact = answer.traces().filter(own -> !own.note().isEmpty()).isPresent();
        if (state != null && !exact && repeats(text, stated)) {
            text = "";
        } else if (state == null && text.isEmpty() && !stated.isEmpty()) {
            text = stated.equalsIgnoreCase(NONE) ? Messages.of("format.pdf.no-state") : stated;
        }
        UUID id = answer.traces().map(PdfTraces::id).orElse(null);
        return new EmbeddedReply(parent, answer.author(), text, state, answer.created(), id);
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

    /// The word of the standard for a state; empty if there is none.
    static String stated(@Nullable ReviewState state) {
        String word = state == null ? "" : state.word();
        return word.isEmpty()
                ? ""
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// What stands in place of words where there is only a state, as other programs write it: in
    /// one line.
    static String statement(String stated, String author) {
        String name = PdfMetadata.clean(author);
        return name.isEmpty() ? stated : stated + " set by " + name;
    }

    /// @param stated a word of the standard; empty if it says nothing of the matter
    static void setState(COSDictionary answer, String stated) {
        if (stated.isEmpty()) {
            answer.removeItem(STATE);
            answer.removeItem(MODEL);
        } else {
            answer.setString(STATE, stated);
            answer.setString(MODEL, "Review");
        }
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

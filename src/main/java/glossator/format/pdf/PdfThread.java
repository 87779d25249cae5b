package glossator.format.pdf;

import glossator.format.EmbeddedReply;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// A mark of several parts, and the answers to it in the order of the file.
final class PdfThread {
    private final PdfMarkup head;
    private final List<PdfMarkup> parts = new ArrayList<>();
    private final List<PdfMarkup> answers = new ArrayList<>();
    private final List<PdfMarkup> replies = new ArrayList<>();
    private final IdentityHashMap<PdfMarkup, Integer> indexes = new IdentityHashMap<>();
    private final IdentityHashMap<PdfMarkup, PdfMarkup> above = new IdentityHashMap<>();

    PdfThread(PdfMarkup head) {
        this.head = head;
        parts.add(head);
    }

    /// Adds what answers `up` or is a part of the mark; `up` is in the thread or will be.
    void add(PdfMarkup one, PdfMarkup up, boolean part) {
        if (part) {
            parts.add(one);
        } else {
            if (!one.isSettlement()) {
                indexes.put(one, replies.size());
                replies.add(one);
            }
            answers.add(one);
            above.put(one, up);
        }
    }

    PdfMarkup head() {
        return head;
    }

    /// The head and the others that belong to the mark.
    List<PdfMarkup> parts() {
        return parts;
    }

    /// Everything that answers it, also what only says that the matter is settled.
    List<PdfMarkup> answers() {
        return answers;
    }

    /// The answers that [#replies] lists, in the same order.
    List<PdfMarkup> answersInWords() {
        return replies;
    }

    List<EmbeddedReply> replies() {
        return replies.stream()
                .map(one -> PdfReplies.reply(one, indexes.getOrDefault(above.get(one), -1)))
                .toList();
    }

    /// Whether the matter is settled.
    boolean isResolved() {
        return PdfReplies.isResolved(answers);
    }
}

package glossator.format.pdf;

import glossator.format.CopyReply;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// The answers that a file has to an annotation, to be found again by what they say.
final class PdfKnownReplies {
    /// By its id; or else, for one that another program made, by its words, or at least by who
    /// wrote it and when.
    private static final List<BiPredicate<EmbeddedReply, CopyReply>> WAYS = List.of(
            (there, reply) -> reply.id().equals(there.id()),
            (there, reply) -> isFromElsewhere(there, reply)
                    && there.text().equals(reply.text())
                    && there.state() == reply.state(),
            PdfKnownReplies::isFromElsewhere);

    private final Map<PdfMarkup, EmbeddedReply> open = new LinkedHashMap<>();
    private final Map<PdfMarkup, EmbeddedReply> all;

    /// @param there null if the file has none
    PdfKnownReplies(@Nullable PdfFinding there) {
        if (there != null) {
            List<PdfMarkup> answers = there.thread().answersInWords();
            List<EmbeddedReply> read = there.annotation().replies();
            for (int i = 0; i < Math.min(answers.size(), read.size()); i++) {
                open.put(answers.get(i), read.get(i));
            }
        }
        all = Map.copyOf(open);
    }

    private static boolean isFromElsewhere(EmbeddedReply there, CopyReply reply) {
        Instant made = there.created();
        return there.id() == null
                && there.author().equals(reply.author())
                && (made == null
                        || made.truncatedTo(ChronoUnit.SECONDS)
                                .equals(reply.created().truncatedTo(ChronoUnit.SECONDS)));
    }

    /// The answer that is this reply, which is then no longer to be found; null if there is none.
    @Nullable
    PdfMarkup take(CopyReply reply) {
        for (BiPredicate<EmbeddedReply, CopyReply> way : WAYS) {
            for (Map.Entry<PdfMarkup, EmbeddedReply> entry : open.entrySet()) {
                if (way.test(entry.getValue(), reply)) {
                    PdfMarkup found = entry.getKey();
                    open.remove(found);
                    return found;
                }
            }
        }
        return null;
    }

    EmbeddedReply asRead(PdfMarkup answer) {
        EmbeddedReply read = all.get(answer);
        if (read == null) {
            throw new IllegalArgumentException("not an answer");
        }
        return read;
    }

    /// Those that no reply was.
    List<PdfMarkup> rest() {
        return List.copyOf(open.keySet());
    }
}

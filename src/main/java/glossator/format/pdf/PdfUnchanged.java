package glossator.format.pdf;

import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is read from a file as it is to be written if it stays the same.
final class PdfUnchanged {
    private PdfUnchanged() {}

    /// With a new id.
    static CopyAnnotation of(EmbeddedAnnotation one) {
        Instant made = one.created() == null ? Instant.EPOCH : one.created();
        return new CopyAnnotation(
                UUID.randomUUID(),
                one.range(),
                one.target(),
                one.style(),
                one.color(),
                one.note(),
                one.tags(),
                one.author(),
                made,
                one.changed() == null ? made : one.changed(),
                replies(one.replies()),
                one.resolved(),
                null);
    }

    private static List<CopyReply> replies(List<EmbeddedReply> read) {
        var replies = new ArrayList<CopyReply>();
        for (EmbeddedReply one : read) {
            Instant made = one.created() == null ? Instant.EPOCH : one.created();
            UUID above = one.parent() < 0 || one.parent() >= replies.size()
                    ? null
                    : replies.get(one.parent()).id();
            replies.add(new CopyReply(
                    UUID.randomUUID(), above, one.author(), one.text(), one.state(), made, made));
        }
        return replies;
    }
}

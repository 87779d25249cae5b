package glossator.reading;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;

/// How an [EmbeddedAnnotation] is transmitted.
final class EmbeddedAnnotationCodec {
    private EmbeddedAnnotationCodec() {}

    static void send(BinaryWriter out, EmbeddedAnnotation embedded) {
        out.number(embedded.range().start()).number(embedded.range().end());
        out.string(embedded.style().word()).string(embedded.color().word());
        out.string(embedded.note()).all(embedded.tags(), out::string).string(embedded.author());
        Instant created = embedded.created();
        out.string(created == null ? "" : created.toString()).string(embedded.origin());
    }

    static EmbeddedAnnotation receive(BinaryReader in, int length) {
        int start = in.number(length);
        int end = in.number(length);
        AnswerChecks.require(start <= end, "range");
        return new EmbeddedAnnotation(
                new Range(start, end),
                Style.find(in.string(AnswerChecks.WORD)).orElseThrow(() -> new Corrupt("style")),
                Color.find(in.string(AnswerChecks.WORD)).orElseThrow(() -> new Corrupt("color")),
                in.string(),
                in.all(() -> in.string(AnswerChecks.NAME)),
                in.string(AnswerChecks.NAME),
                moment(in.string(AnswerChecks.WORD)),
                in.string(AnswerChecks.NAME));
    }

    private static @Nullable Instant moment(String written) {
        try {
            return written.isEmpty() ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            throw new Corrupt("moment");
        }
    }
}

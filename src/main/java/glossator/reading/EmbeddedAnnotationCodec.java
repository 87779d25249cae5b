package glossator.reading;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;

/// How an [EmbeddedAnnotation] is transmitted.
final class EmbeddedAnnotationCodec {
    private EmbeddedAnnotationCodec() {}

    static void send(BinaryWriter out, EmbeddedAnnotation embedded) {
        out.number(embedded.range().start()).number(embedded.range().end());
        TargetCodec.send(out, embedded.target());
        out.string(embedded.style().word()).string(embedded.color().word());
        out.string(embedded.note()).all(embedded.tags(), out::string).string(embedded.author());
        Instant created = embedded.created();
        out.string(created == null ? "" : created.toString()).string(embedded.origin());
        out.all(embedded.replies(), reply -> send(out, reply));
        out.number(embedded.resolved() ? 1 : 0);
        IdCodec.sendOptional(out, embedded.id());
        Instant changed = embedded.changed();
        out.string(changed == null ? "" : changed.toString());
        out.string(embedded.missing());
    }

    private static void send(BinaryWriter out, EmbeddedReply reply) {
        ReviewState state = reply.state();
        Instant created = reply.created();
        out.signed(reply.parent()).string(reply.author()).string(reply.text());
        out.string(state == null ? "" : state.word());
        out.string(created == null ? "" : created.toString());
        IdCodec.sendOptional(out, reply.id());
    }

    static EmbeddedAnnotation receive(BinaryReader in, int length) {
        int start = in.number(length);
        int end = in.number(length);
        AnswerChecks.require(start <= end, "range");
        return new EmbeddedAnnotation(
                new Range(start, end),
                TargetCodec.receive(in),
                Style.find(in.string(AnswerChecks.WORD)).orElseThrow(() -> new Corrupt("style")),
                Color.find(in.string(AnswerChecks.WORD)).orElseThrow(() -> new Corrupt("color")),
                in.string(),
                in.all(() -> in.string(AnswerChecks.NAME)),
                in.string(AnswerChecks.NAME),
                moment(in.string(AnswerChecks.WORD)),
                in.string(AnswerChecks.NAME),
                in.all(() -> reply(in)),
                in.number(1) == 1,
                IdCodec.receiveOptional(in),
                moment(in.string(AnswerChecks.WORD)),
                in.string());
    }

    private static EmbeddedReply reply(BinaryReader in) {
        int parent = in.signed();
        String author = in.string(AnswerChecks.NAME);
        String text = in.string();
        String state = in.string(AnswerChecks.WORD);
        return new EmbeddedReply(
                parent,
                author,
                text,
                state.isEmpty()
                        ? null
                        : ReviewState.find(state).orElseThrow(() -> new Corrupt("state")),
                moment(in.string(AnswerChecks.WORD)),
                IdCodec.receiveOptional(in));
    }

    private static @Nullable Instant moment(String written) {
        try {
            return written.isEmpty() ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            throw new Corrupt("moment");
        }
    }
}

package glossator.reading;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// How a [CopyPlan] is transmitted to the worker, which trusts it.
final class CopyPlanCodec {
    private CopyPlanCodec() {}

    static void send(BinaryWriter out, CopyPlan plan) {
        IdCodec.send(out, plan.copy());
        out.string(plan.text());
        out.all(plan.annotations(), annotation -> send(out, annotation));
        out.all(plan.removed(), removed -> EmbeddedAnnotationCodec.send(out, removed));
        CopyOptions options = plan.options();
        out.number(options.traces() ? 1 : 0).number(options.active() ? 1 : 0);
        out.string(options.markdown().name());
        out.all(
                options.meanings().entrySet(),
                entry -> out.string(entry.getKey().word()).string(entry.getValue()));
        out.all(plan.pages(), page -> PageCodec.send(out, page));
    }

    static CopyPlan receive(BinaryReader in) {
        var copy = IdCodec.receive(in);
        String text = in.string();
        var annotations = in.all(() -> annotation(in, text.length()));
        var removed = in.all(() -> EmbeddedAnnotationCodec.receive(in, Integer.MAX_VALUE));
        CopyOptions options = options(in);
        var pages = in.all(() -> PageCodec.receive(in, text));
        return new CopyPlan(copy, text, annotations, removed, options, pages);
    }

    private static CopyOptions options(BinaryReader in) {
        boolean traces = in.number(1) == 1;
        boolean active = in.number(1) == 1;
        var markdown = CopyOptions.TextMarks.valueOf(in.string());
        var meanings = new EnumMap<Color, String>(Color.class);
        in.all(() -> Map.entry(color(in), in.string()))
                .forEach(e -> meanings.put(e.getKey(), e.getValue()));
        return new CopyOptions(traces, active, markdown, meanings);
    }

    private static void send(BinaryWriter out, CopyAnnotation annotation) {
        IdCodec.send(out, annotation.id());
        out.number(annotation.range().start()).number(annotation.range().end());
        TargetCodec.send(out, annotation.target());
        out.string(annotation.style().word()).string(annotation.color().word());
        out.string(annotation.note()).all(annotation.tags(), out::string);
        out.string(annotation.author());
        out.string(annotation.created().toString()).string(annotation.changed().toString());
        out.all(annotation.replies(), reply -> send(out, reply));
        out.number(annotation.resolved() ? 1 : 0);
        var embedded = annotation.embedded();
        out.number(embedded == null ? 0 : 1);
        if (embedded != null) {
            EmbeddedAnnotationCodec.send(out, embedded);
        }
    }

    private static CopyAnnotation annotation(BinaryReader in, int length) {
        return new CopyAnnotation(
                IdCodec.receive(in),
                new Range(in.number(length), in.number(length)),
                TargetCodec.receive(in),
                Style.find(in.string()).orElseThrow(() -> new Corrupt("style")),
                color(in),
                in.string(),
                in.all(in::string),
                in.string(),
                Instant.parse(in.string()),
                Instant.parse(in.string()),
                in.all(() -> reply(in)),
                in.number(1) == 1,
                in.number(1) == 1 ? EmbeddedAnnotationCodec.receive(in, Integer.MAX_VALUE) : null);
    }

    private static void send(BinaryWriter out, CopyReply reply) {
        IdCodec.send(out, reply.id());
        IdCodec.sendOptional(out, reply.parent());
        ReviewState state = reply.state();
        out.string(reply.author()).string(reply.text()).string(state == null ? "" : state.word());
        out.string(reply.created().toString()).string(reply.changed().toString());
    }

    private static CopyReply reply(BinaryReader in) {
        return new CopyReply(
                IdCodec.receive(in),
                IdCodec.receiveOptional(in),
                in.string(),
                in.string(),
                ReviewState.find(in.string()).orElse(null),
                Instant.parse(in.string()),
                Instant.parse(in.string()));
    }

    private static Color color(BinaryReader in) {
        return Color.find(in.string()).orElseThrow(() -> new Corrupt("color"));
    }
}

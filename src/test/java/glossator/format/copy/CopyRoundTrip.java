package glossator.format.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Document;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes a copy with a format, reads it again, and compares everything.
public record CopyRoundTrip(Format format, SourceFile original) {
    public static final UUID COPY = new UUID(7, 11);

    public static CopyOptions options(TextMarks marks) {
        return new CopyOptions(true, true, marks, Map.of());
    }

    public Document document() {
        return format.read(original).document();
    }

    public WrittenCopy write(List<CopyAnnotation> annotations, CopyOptions options) {
        return write(annotations, List.of(), options);
    }

    public WrittenCopy write(
            List<CopyAnnotation> annotations,
            List<EmbeddedAnnotation> removed,
            CopyOptions options) {
        return format.write(
                original, new CopyPlan(COPY, document().text(), annotations, removed, options));
    }

    public SourceFile copy(WrittenCopy written) {
        byte[] bytes = written.patch().applyTo(original.bytes());
        return new SourceFile(original.name(), bytes, original.folder());
    }

    /// Writes and reads a random set; returns the copy.
    public SourceFile check(long seed, int count, CopyOptions options) {
        List<CopyAnnotation> annotations = new RandomAnnotations(seed, document()).make(count);
        WrittenCopy written = write(annotations, options);
        SourceFile copy = copy(written);
        ImportedDocument read = format.read(copy);
        String label = original.name() + " seed " + seed;
        assertSameDocument(read.document(), label);
        if (options.traces()) {
            assertEquals(COPY, read.copy(), label);
            assertSame(annotations, read.findings(), label);
        } else {
            assertEquals(null, read.copy(), label);
        }
        for (CopyLoss loss : written.losses()) {
            assertTrue(annotations.stream().anyMatch(a -> a.id().equals(loss.annotation())), label);
        }
        return copy;
    }

    public void assertSameDocument(Document read, String label) {
        Document document = document();
        assertEquals(document.text(), read.text(), label);
        assertEquals(document.blocks(), read.blocks(), label);
        assertEquals(document.metadata(), read.metadata(), label);
        assertEquals(document.targets(), read.targets(), label);
        assertEquals(document.outline(), read.outline(), label);
    }

    public static void assertSame(
            List<CopyAnnotation> written, List<EmbeddedAnnotation> read, String label) {
        assertEquals(
                written.stream().map(CopyRoundTrip::line).sorted().toList(),
                read.stream().map(CopyRoundTrip::line).sorted().toList(),
                label);
    }

    /// All that is to be the same.
    public static String line(CopyAnnotation of) {
        var ids = of.replies().stream().map(CopyReply::id).toList();
        var replies = new ArrayList<String>();
        for (CopyReply reply : of.replies()) {
            replies.add(String.join(
                    "|",
                    String.valueOf(reply.id()),
                    String.valueOf(reply.parent() == null ? -1 : ids.indexOf(reply.parent())),
                    reply.author(),
                    reply.text(),
                    String.valueOf(reply.state()),
                    String.valueOf(reply.created())));
        }
        return String.join(
                " | ",
                String.valueOf(of.id()),
                of.range().toString(),
                of.target().toString(),
                of.style() + " " + of.color(),
                of.note(),
                of.tags().toString(),
                of.author(),
                of.created() + " " + of.changed(),
                String.valueOf(of.resolved()),
                replies.toString());
    }

    public static String line(EmbeddedAnnotation of) {
        var replies = of.replies().stream()
                .map(reply -> String.join(
                        "|",
                        String.valueOf(reply.id()),
                        String.valueOf(reply.parent()),
                        reply.author(),
                        reply.text(),
                        String.valueOf(reply.state()),
                        String.valueOf(reply.created())))
                .toList();
        return String.join(
                " | ",
                String.valueOf(of.id()),
                of.range().toString(),
                of.target().toString(),
                of.style() + " " + of.color(),
                of.note(),
                of.tags().toString(),
                of.author(),
                of.created() + " " + of.changed(),
                String.valueOf(of.resolved()),
                replies.toString());
    }
}

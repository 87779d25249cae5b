package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Target;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes annotated copies of PDF files, reads them again, and says what differs.
final class PdfCopies {
    static final UUID COPY = UUID.fromString("00000000-0000-4000-8000-00000000c0de");
    private static final Pdf PDF = new Pdf();

    private PdfCopies() {}

    /// A copy with what was read from it.
    record Copy(byte[] bytes, ImportedDocument read, WrittenCopy written) {
        EmbeddedAnnotation of(UUID id) {
            return read.findings().stream()
                    .filter(found -> id.equals(found.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static SourceFile file(byte[] bytes) {
        return new SourceFile("paper.pdf", bytes, null);
    }

    static ImportedDocument read(byte[] bytes) {
        return PDF.read(file(bytes));
    }

    static CopyPlan plan(String text, List<CopyAnnotation> annotations) {
        return new CopyPlan(COPY, text, annotations, List.of(), CopyOptions.USUAL);
    }

    static Copy write(byte[] original, CopyPlan plan) {
        return write(file(original), plan);
    }

    /// Checks as well that the copy begins with all of the original.
    static Copy write(SourceFile original, CopyPlan plan) {
        WrittenCopy written = PDF.write(original, plan);
        byte[] bytes = written.patch().applyTo(original.bytes());
        assertArrayEquals(
                original.bytes(), Arrays.copyOf(bytes, original.bytes().length), "the beginning");
        var copy = new SourceFile(original.name(), bytes, null, original.password());
        return new Copy(bytes, PDF.read(copy), written);
    }

    /// Fails unless all that `plan` asks for was read from the copy, and the same text.
    static void assertHolds(CopyPlan plan, Copy copy) {
        assertEquals(List.of(), differences(plan, copy));
    }

    static List<String> differences(CopyPlan plan, Copy copy) {
        var differences = new ArrayList<String>();
        if (!copy.read.document().text().equals(plan.text())) {
            differences.add("the text");
        }
        compare("copy", plan.copy(), copy.read.copy(), differences);
        Map<UUID, EmbeddedAnnotation> found = copy.read.findings().stream()
                .filter(one -> one.id() != null)
                .collect(Collectors.toMap(EmbeddedAnnotation::id, Function.identity()));
        compare("count", plan.annotations().size(), copy.read.findings().size(), differences);
        for (CopyAnnotation wanted : plan.annotations()) {
            EmbeddedAnnotation there = found.get(wanted.id());
            if (there == null) {
                differences.add("missing " + wanted);
            } else {
                compare(wanted, there, differences);
            }
        }
        return differences;
    }

    private static void compare(
            CopyAnnotation wanted, EmbeddedAnnotation found, List<String> differences) {
        compare("range", wanted.range(), found.range(), differences);
        compare("target", place(wanted.target()), place(found.target()), differences);
        compare("style", wanted.style(), found.style(), differences);
        compare("color", wanted.color(), found.color(), differences);
        compare("note", wanted.note(), found.note(), differences);
        compare("tags", wanted.tags(), found.tags(), differences);
        compare("author", wanted.author(), found.author(), differences);
        compare("created", wanted.created(), found.created(), differences);
        compare("changed", wanted.changed(), found.changed(), differences);
        compare("resolved", wanted.resolved(), found.resolved(), differences);
        compare("replies", replies(wanted.replies()), ids(found.replies()), differences);
    }

    /// The words beneath an area are found anew.
    private static Object place(Target target) {
        return target instanceof Target.Area area
                ? List.of(area.surface(), area.rectangles())
                : target;
    }

    private record Said(@Nullable UUID id, @Nullable UUID above, EmbeddedReply reply) {}

    private static List<Said> replies(List<CopyReply> replies) {
        return replies.stream()
                .map(r -> new Said(
                        r.id(),
                        r.parent(),
                        new EmbeddedReply(
                                -1, r.author(), r.text(), r.state(), r.created(), r.id())))
                .toList();
    }

    private static List<Said> ids(List<EmbeddedReply> replies) {
        return replies.stream()
                .map(r -> new Said(
                        r.id(),
                        r.parent() < 0 ? null : replies.get(r.parent()).id(),
                        new EmbeddedReply(
                                -1, r.author(), r.text(), r.state(), r.created(), r.id())))
                .toList();
    }

    private static void compare(
            String what, @Nullable Object wanted, @Nullable Object found, List<String> into) {
        if (!String.valueOf(wanted).equals(String.valueOf(found))) {
            into.add(what + ": " + wanted + " but " + found);
        }
    }
}

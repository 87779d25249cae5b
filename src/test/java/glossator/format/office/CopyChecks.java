package glossator.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads annotated copies again and compares them with what they were to hold.
public final class CopyChecks {
    /// Nothing that only this program reads.
    public static final CopyOptions NO_TRACES =
            new CopyOptions(false, true, CopyOptions.TextMarks.EQUALS, Map.of());

    private CopyChecks() {}

    public static SourceFile write(Format format, SourceFile original, CopyPlan plan) {
        WrittenCopy written = format.write(original, plan);
        return new SourceFile(original.name(), written.patch().applyTo(original.bytes()), null);
    }

    /// The copy has the text of the original and every annotation of the plan.
    public static ImportedDocument check(
            String what, ImportedDocument original, ImportedDocument copy, CopyPlan plan) {
        assertEquals(original.document().text(), copy.document().text(), what);
        assertEquals(original.document().blocks(), copy.document().blocks(), what);
        assertEquals(original.document().targets(), copy.document().targets(), what);
        assertEquals(plan.copy(), copy.copy(), what);
        var found = new HashMap<UUID, EmbeddedAnnotation>();
        for (EmbeddedAnnotation each : copy.findings()) {
            if (each.id() != null) {
                found.put(each.id(), each);
            }
        }
        for (CopyAnnotation each : plan.annotations()) {
            EmbeddedAnnotation read = found.remove(each.id());
            assertNotNull(read, what + ": " + each);
            checkAnnotation(what + ": " + each, each, read);
        }
        assertTrue(found.isEmpty(), what);
        return copy;
    }

    private static void checkAnnotation(
            String what, CopyAnnotation written, EmbeddedAnnotation read) {
        assertEquals(written.range(), read.range(), what);
        assertEquals(written.target(), read.target(), what);
        assertEquals(written.style(), read.style(), what);
        assertEquals(written.color(), read.color(), what);
        assertEquals(written.note(), read.note(), what);
        assertEquals(written.tags(), read.tags(), what);
        assertEquals(written.author(), read.author(), what);
        assertEquals(written.created(), read.created(), what);
        assertEquals(written.changed(), read.changed(), what);
        assertEquals(written.resolved(), read.resolved(), what);
        assertEquals(written.replies().size(), read.replies().size(), what);
        for (int i = 0; i < written.replies().size(); i++) {
            CopyReply reply = written.replies().get(i);
            EmbeddedReply other = read.replies().get(i);
            assertEquals(reply.id(), other.id(), what);
            assertEquals(reply.text(), other.text(), what);
            assertEquals(reply.author(), other.author(), what);
            assertEquals(reply.state(), other.state(), what);
            assertEquals(reply.created(), other.created(), what);
            UUID parent = other.parent() < 0
                    ? null
                    : written.replies().get(other.parent()).id();
            assertEquals(reply.parent(), parent, what);
        }
    }

    /// The plan for a copy of a copy: the same annotations, which are now those of the file.
    public static CopyPlan again(CopyPlan plan, ImportedDocument copy) {
        var found = new HashMap<UUID, EmbeddedAnnotation>();
        for (EmbeddedAnnotation each : copy.findings()) {
            if (each.id() != null) {
                found.put(each.id(), each);
            }
        }
        List<CopyAnnotation> annotations = plan.annotations().stream()
                .map(a -> new CopyAnnotation(
                        a.id(),
                        a.range(),
                        a.target(),
                        a.style(),
                        a.color(),
                        a.note(),
                        a.tags(),
                        a.author(),
                        a.created(),
                        a.changed(),
                        a.replies(),
                        a.resolved(),
                        found.get(a.id())))
                .toList();
        return new CopyPlan(plan.copy(), plan.text(), annotations, plan.removed(), plan.options());
    }

    /// The plan that takes all that is ours out again.
    public static CopyPlan removal(ImportedDocument copy) {
        return new CopyPlan(
                new UUID(1, 2),
                copy.document().text(),
                List.of(),
                copy.findings().stream().filter(f -> f.id() != null).toList(),
                NO_TRACES);
    }
}

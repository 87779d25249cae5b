package glossator.copies;

import glossator.annotation.Target;
import glossator.document.Document;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Formats;
import glossator.format.ImportedDocument;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Reads a copy again and compares everything. Of an annotation that a loss is declared of, only
/// that it is there.
record ReadingBack(AnnotatedCopy of, ImportedDocument after) {
    static List<String> differences(AnnotatedCopy copy) {
        return new ReadingBack(copy, Formats.read(copy.copy())).differences();
    }

    private List<String> differences() {
        var found = new ArrayList<String>();
        document(of.before().document(), after.document(), found);
        compare("copy", of.plan().copy(), after.copy(), found);
        Map<UUID, EmbeddedAnnotation> there = new HashMap<>();
        for (EmbeddedAnnotation each : after.findings()) {
            if (each.id() != null) {
                there.put(each.id(), each);
            }
        }
        Set<UUID> declared = of.declared();
        for (CopyAnnotation each : of.annotations()) {
            EmbeddedAnnotation read = there.remove(each.id());
            if (read == null) {
                missing(each, found);
            } else if (!declared.contains(each.id())) {
                compare(each, read, found);
            }
        }
        there.values().forEach(each -> found.add("one more: " + each));
        return found;
    }

    private void missing(CopyAnnotation wanted, List<String> into) {
        boolean said = of.written().losses().stream()
                .filter(loss -> loss.kind().isWhole())
                .map(CopyLoss::annotation)
                .anyMatch(wanted.id()::equals);
        if (!said) {
            into.add("missing: " + wanted);
        }
    }

    private void document(Document wanted, Document found, List<String> into) {
        compare("text", wanted.text(), found.text(), into);
        if (!of.isOtherFormat()) {
            compare("blocks", wanted.blocks(), found.blocks(), into);
            compare("targets", wanted.targets(), found.targets(), into);
            compare("outline", wanted.outline(), found.outline(), into);
            compare("metadata", wanted.metadata(), found.metadata(), into);
        }
    }

    private static void compare(
            CopyAnnotation wanted, EmbeddedAnnotation found, List<String> into) {
        compare("range", wanted.range(), found.range(), into);
        compare("target", place(wanted.target()), place(found.target()), into);
        compare("style", wanted.style(), found.style(), into);
        compare("color", wanted.color(), found.color(), into);
        compare("note", stored(wanted.note()), stored(found.note()), into);
        compare("tags", wanted.tags(), found.tags(), into);
        compare("author", line(wanted.author()), line(found.author()), into);
        compare("created", wanted.created(), found.created(), into);
        compare("changed", wanted.changed(), found.changed(), into);
        compare("resolved", wanted.resolved(), found.resolved(), into);
        compare("replies", wanted(wanted.replies()), found(found.replies()), into);
    }

    /// The name of an author is one line.
    private static String line(String author) {
        return author.replaceAll("\\s+", " ");
    }

    /// No library holds half a character: it has the replacement character instead.
    private static String stored(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The words beneath an area are found anew.
    private static Object place(Target target) {
        return target instanceof Target.Area area
                ? List.of(area.surface(), area.rectangles())
                : target;
    }

    private static List<String> wanted(List<CopyReply> replies) {
        return replies.stream()
                .map(r -> String.join(
                        " | ",
                        r.id() + " after " + r.parent(),
                        line(r.author()),
                        stored(r.text()),
                        r.state() + " " + r.created()))
                .sorted()
                .toList();
    }

    private static List<String> found(List<EmbeddedReply> replies) {
        return replies.stream()
                .map(r -> String.join(
                        " | ",
                        r.id() + " after "
                                + (r.parent() < 0
                                        ? null
                                        : replies.get(r.parent()).id()),
                        line(r.author()),
                        stored(r.text()),
                        r.state() + " " + r.created()))
                .sorted()
                .toList();
    }

    private static void compare(
            String what, @Nullable Object wanted, @Nullable Object found, List<String> into) {
        if (!Objects.equals(wanted, found)) {
            into.add(what + ": " + shown(wanted) + " but " + shown(found));
        }
    }

    private static String shown(@Nullable Object value) {
        String all = String.valueOf(value).replace("\n", "⏎").replace("\r", "␍");
        return all.length() > 300 ? all.substring(0, 300) + "…" : all;
    }
}

package glossator.format.office.docx;

import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.ArchivePatch;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyBookmark;
import glossator.format.office.copy.CopyWork;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes annotations into a Word document as comments with ranges, runs with looks, bookmarks by
/// which they are recognized, and a part of ours. All else stays the same, byte for byte.
final class DocxWriter {
    private final SourceFile original;
    private final CopyPlan plan;
    private final DocxReading reading;
    private final DocxPlaces places;
    private final DocxIds ids;
    private final IdentityHashMap<Document, DocxPartEdit> edits = new IdentityHashMap<>();
    private final DocxMarking marking;
    private final DocxThreads threads;
    private final DocxCommentParts comments;
    private final DocxPropertyWriter properties;
    private final List<DocxTrace> traces = new ArrayList<>();
    private final List<CopyLoss> losses = new ArrayList<>();
    private final List<DocxPainter.Coat> coats = new ArrayList<>();
    private final Set<UUID> repainted = new HashSet<>();

    private DocxWriter(SourceFile original, CopyPlan plan) {
        this.original = original;
        this.plan = plan;
        reading = DocxReading.of(original);
        places = new DocxPlaces(reading.places());
        DocxParts parts = reading.parts();
        var texts = new ArrayList<DocxParts.Part>();
        texts.add(parts.main());
        for (String type : List.of("footnotes", "endnotes", "header", "footer")) {
            texts.addAll(parts.allRelated(parts.main(), type));
        }
        DocxPackage.find(parts, DocxPackage.Kind.COMMENTS).ifPresent(texts::add);
        ids = new DocxIds(texts);
        for (DocxParts.Part part : texts) {
            known.put(part.root().getOwnerDocument(), part);
        }
        marking = new DocxMarking(places, new DocxAnchors(reading, places), ids, this::edit);
        comments = new DocxCommentParts(parts, ids);
        properties = new DocxPropertyWriter(reading);
        threads = new DocxThreads(
                reading, comments, ids, this::edit, losses, plan.options().traces());
    }

    private final IdentityHashMap<Document, DocxParts.Part> known = new IdentityHashMap<>();

    static WrittenCopy write(SourceFile original, CopyPlan plan) {
        return new DocxWriter(original, plan).write();
    }

    /// The edit of the part that an element is in.
    private DocxPartEdit edit(Element e) {
        return edits.computeIfAbsent(e.getOwnerDocument(), document -> {
            DocxParts.Part part = java.util.Objects.requireNonNull(known.get(document));
            return new DocxPartEdit(part, reading.parts().source(part));
        });
    }

    private WrittenCopy write() {
        CopyPlan.Fitted fitted = plan.fitTo(reading.document().text());
        losses.addAll(fitted.losses());
        List<DocxFinding> findings = DocxFindings.of(reading);
        var pairing = DocxPairing.of(fitted.annotations(), plan.removed(), findings);
        pairing.removed().forEach(this::remove);
        BitSet shown = paint(fitted.annotations(), pairing);
        for (int i = 0; i < fitted.annotations().size(); i++) {
            CopyAnnotation annotation = fitted.annotations().get(i);
            DocxFinding finding = annotation.embedded() == null
                    ? null
                    : pairing.of(annotation.embedded()).orElse(null);
            put(annotation, finding, shown.get(i));
        }
        pairing.rest().forEach(this::keep);
        return finish();
    }

    /// Plans the looks: of new annotations, of ours in the file, and of those of others that were
    /// given another color or style.
    ///
    /// @return which of the annotations show on a character
    private BitSet paint(List<CopyAnnotation> annotations, DocxPairing pairing) {
        var indexes = new ArrayList<Integer>();
        for (DocxFinding finding : pairing.rest()) {
            if (finding.own() != null && isPainted(finding)) {
                var embedded = finding.annotation();
                coats.add(
                        new DocxPainter.Coat(embedded.range(), embedded.style(), embedded.color()));
                indexes.add(-1);
            }
        }
        for (int i = 0; i < annotations.size(); i++) {
            CopyAnnotation annotation = annotations.get(i);
            DocxFinding finding = annotation.embedded() == null
                    ? null
                    : pairing.of(annotation.embedded()).orElse(null);
            boolean words =
                    annotation.target().isPassage() && !annotation.range().isEmpty();
            if (words && isToPaint(annotation, finding)) {
                coats.add(new DocxPainter.Coat(
                        annotation.range(), annotation.style(), annotation.color()));
                indexes.add(i);
                repainted.add(annotation.id());
            }
        }
        BitSet covered = new DocxPainter(coats, places, this::edit)
                .paint(reading.marks().covered().keySet());
        var shown = new BitSet();
        for (int i = 0; i < indexes.size(); i++) {
            if (covered.get(i) && indexes.get(i) >= 0) {
                shown.set(indexes.get(i));
            }
        }
        return shown;
    }

    private static boolean isPainted(DocxFinding finding) {
        DocxTrace trace = finding.trace();
        return finding.annotation().target().isPassage() && (trace == null || trace.painted());
    }

    /// A comment of another program is left without a look until it is given one.
    private static boolean isToPaint(CopyAnnotation annotation, @Nullable DocxFinding finding) {
        if (finding == null || (finding.own() != null && isPainted(finding))) {
            return true;
        }
        return finding.annotation().style() != annotation.style()
                || finding.annotation().color() != annotation.color();
    }

    private void put(CopyAnnotation annotation, @Nullable DocxFinding finding, boolean shown) {
        if (finding != null) {
            properties.remove(finding.own());
        }
        boolean anew = finding == null || isElsewhere(annotation, finding);
        boolean needed = !annotation.isBare()
                || !annotation.target().isPassage()
                || (anew && !shown)
                || (finding != null && finding.own() == null);
        DocxComment old = finding == null ? null : finding.comment();
        if (finding != null && old != null && !needed) {
            threads.remove(finding);
            old = null;
        }
        if (needed && old == null && threads.isFull()) {
            needed = false;
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.TOO_MANY_COMMENTS));
        }
        DocxThreads.Written written =
                needed ? threads.write(annotation, finding, old) : DocxThreads.Written.NONE;
        Optional<DocxMarking.Marked> marked = finding == null
                ? marking.mark(annotation, plan.options().traces(), written.ids())
                : markAgain(annotation, finding, old, written, anew);
        if (marked.isEmpty()) {
            threads.withdraw(written, old);
            losses.add(DocxMarking.unplaced(annotation));
            return;
        }
        if (!plan.options().traces()) {
            addLossesWithoutTraces(annotation, marked.get(), needed);
        }
        if (marked.get().aside()) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.COMMENT_ASIDE));
        }
        if (marked.get().cut()) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.COMMENT_CUT));
        }
        var trace = new DocxTrace(
                annotation.style(),
                annotation.color(),
                repainted.contains(annotation.id()),
                marked.get().lead(),
                marked.get().trail(),
                annotation.target(),
                written.entry(annotation),
                written.replies());
        traces.add(trace);
        properties.put(annotation, trace);
    }

    /// What only our part can hold, and is to be missing.
    private void addLossesWithoutTraces(
            CopyAnnotation annotation, DocxMarking.Marked marked, boolean commented) {
        if (!annotation.target().isPassage()) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.TARGET));
        } else if (!CopyWork.isSame(
                annotation.range(),
                marked.seen(annotation.range()),
                reading.document().text())) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.APPROXIMATE));
        }
        if (!commented) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.ONLY_SHOWN));
        }
    }

    private static boolean isElsewhere(CopyAnnotation annotation, DocxFinding finding) {
        return !finding.annotation().range().equals(annotation.range())
                || !finding.annotation().target().equals(annotation.target());
    }

    /// Leaves the marks of an annotation of the file as they are, as far as they still hold.
    private Optional<DocxMarking.Marked> markAgain(
            CopyAnnotation annotation,
            DocxFinding finding,
            @Nullable DocxComment old,
            DocxThreads.Written written,
            boolean anew) {
        boolean bookmarked = plan.options().traces()
                && (finding.own() != null || repainted.contains(annotation.id()));
        Optional<DocxMarking.Marked> marked;
        if (anew || (finding.own() == null && bookmarked) || isRenamed(annotation, finding)) {
            deleteBookmarks(finding);
            if (anew && old != null) {
                threads.deleteMarks(finding);
            }
            marked = marking.mark(
                    annotation, bookmarked, anew || old == null ? written.ids() : List.of());
        } else {
            if (old == null && !written.ids().isEmpty()) {
                marking.mark(annotation, false, written.ids());
            }
            if (!plan.options().traces()) {
                deleteBookmarks(finding);
            }
            DocxTrace trace = finding.trace();
            marked = Optional.of(new DocxMarking.Marked(
                    trace == null ? 0 : trace.lead(),
                    trace == null ? 0 : trace.trail(),
                    false,
                    false));
        }
        if (old != null && !anew) {
            threads.placeReplies(finding, written);
        }
        return marked;
    }

    private boolean isRenamed(CopyAnnotation annotation, DocxFinding finding) {
        return plan.options().traces()
                && finding.own() != null
                && (finding.annotation().style() != annotation.style()
                        || finding.annotation().color() != annotation.color()
                        || !finding.own().equals(annotation.id())
                        || isMoved(finding));
    }

    /// Whether another program has changed what the bookmarks cover, or dropped them.
    private boolean isMoved(DocxFinding finding) {
        return finding.trace() == null || !reading.marks().annotations().containsKey(finding.own());
    }

    private void remove(DocxFinding finding) {
        deleteBookmarks(finding);
        properties.remove(finding.own());
        threads.remove(finding);
    }

    /// What the plan does not mention stays.
    private void keep(DocxFinding finding) {
        if (finding.trace() != null) {
            traces.add(finding.trace());
        }
    }

    private void deleteBookmarks(DocxFinding finding) {
        reading.marks().bookmarks().forEach((name, elements) -> {
            boolean its = CopyBookmark.of(name)
                    .filter(mark -> mark.id().equals(finding.own()))
                    .isPresent();
            if (its && deleted.add(name)) {
                elements.forEach(e -> edit(e).delete(e));
            }
        });
    }

    private final Set<String> deleted = new HashSet<>();

    private WrittenCopy finish() {
        boolean traced = plan.options().traces();
        reading.marks().bookmarks().forEach((name, elements) -> {
            boolean orphaned = DocxTraces.isCover(name) || (!traced && CopyBookmark.isName(name));
            if (orphaned && deleted.add(name)) {
                elements.forEach(e -> edit(e).delete(e));
            }
        });
        var patch = new ArchivePatch(original);
        var contents = new DocxPackage(reading.parts(), patch);
        var covers = new DocxCovers(traced, ids);
        for (DocxPartEdit edit : edits.values()) {
            byte[] bytes = edit.finish(covers, reading.marks().covered());
            if (bytes != null) {
                contents.put(edit.name(), bytes);
            }
        }
        threads.finish();
        for (DocxPackage.Kind kind : DocxPackage.Kind.values()) {
            contents.put(kind, comments.get(kind));
        }
        writeTraces(contents, covers);
        properties.finish(contents, traced ? plan.copy() : null);
        contents.finish();
        return new WrittenCopy(patch.build(), losses, warnings());
    }

    private void writeTraces(DocxPackage contents, DocxCovers covers) {
        String part = reading.traces().part();
        boolean traced = plan.options().traces();
        byte[] bytes = DocxTraceWriter.write(
                traced ? DocxTraces.of(plan.copy(), traces, covers.all(), "") : DocxTraces.NONE);
        if (!part.isEmpty()) {
            contents.put(part, bytes);
        } else if (traced) {
            contents.addCustom(
                    bytes,
                    "{" + plan.copy().toString().toUpperCase(java.util.Locale.ROOT) + "}",
                    DocxTraces.NAMESPACE);
        }
    }

    /// A signature is over parts that have changed.
    private List<String> warnings() {
        boolean signed = reading.parts().entries().stream()
                .anyMatch(name -> name.startsWith("_xmlsignatures/"));
        return signed ? List.of(Messages.of("format.docx.signed", original.name())) : List.of();
    }

    static boolean isOnly(Element child, Element run) {
        return XmlNames.children(run).stream()
                .allMatch(e -> e.isSameNode(child) || XmlNames.is(e, "w:rPr"));
    }
}

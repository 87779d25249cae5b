package glossator.format.pdf;

import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.pdf.write.PdfAppearance;
import glossator.format.pdf.write.PdfClaims;
import glossator.format.pdf.write.PdfIncrement;
import glossator.format.pdf.write.PdfProtection;
import glossator.message.Messages;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The writing of one annotated copy, from its first annotation to its last: an incremental update
/// of the file.
final class PdfCopy {
    private final SourceFile original;
    private final CopyPlan plan;
    private final PDDocument file;
    private final PdfIncrement update;
    private final PdfClaims claims;
    private final PdfCopyPages pages;
    private final PdfShape.Finder shapes;
    private final PdfMarkWriter writer;
    private final PdfMarkEditor editor;
    private final PdfThreadWriter threads;
    private final PdfKnownMarks known;
    private final List<CopyLoss> losses = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean written;

    private PdfCopy(SourceFile original, CopyPlan plan, PdfReading read, PDDocument file)
            throws IOException {
        this.original = original;
        this.plan = plan;
        this.file = file;
        List<PageFrame> frames = read.frames();
        update = new PdfIncrement(original.bytes(), file, original.password());
        claims = PdfClaims.of(file);
        pages = new PdfCopyPages(file, update, frames.size());
        shapes = new PdfShape.Finder(
                new PdfPassages(read.stretches(), frames, read.text()),
                read.pictures(),
                frames.size());
        COSObject copy = new PdfCopyEntry(file, update).write(plan, read.text());
        var appearance = new PdfAppearance(update, claims.isOpaque());
        writer = new PdfMarkWriter(update, pages, appearance, frames, read.text(), copy);
        var redrawing = new PdfRedrawing(file, pages, appearance, frames);
        editor = new PdfMarkEditor(pages, writer, redrawing, copy);
        threads = new PdfThreadWriter(update, pages, appearance, copy);
        known = new PdfKnownMarks(read.findings());
    }

    static WrittenCopy write(SourceFile original, CopyPlan plan) throws IOException {
        PdfReading read;
        List<String> warnings;
        try (PDDocument file = open(original)) {
            warnings = PdfProtection.check(file, original.name());
            if (PdfReading.isStored(plan, file)) {
                return write(original, plan, PdfReading.stored(plan), file, warnings);
            }
            read = PdfReading.of(original, file);
        }
        // Opened again, because reading a scan draws it, which changes its annotations.
        try (PDDocument file = open(original)) {
            return write(original, plan, read, file, warnings);
        }
    }

    private static WrittenCopy write(
            SourceFile original,
            CopyPlan plan,
            PdfReading read,
            PDDocument file,
            List<String> warnings)
            throws IOException {
        var copy = new PdfCopy(original, plan, read, file);
        copy.warnings.addAll(warnings);
        return copy.write(read);
    }

    private static PDDocument open(SourceFile original) throws IOException {
        return Pdf.open(new RandomAccessReadBuffer(original.bytes()), original.password());
    }

    private WrittenCopy write(PdfReading read) throws IOException {
        int missing = 0;
        for (EmbeddedAnnotation removed : plan.removed()) {
            missing += known.remove(removed) ? 0 : 1;
        }
        CopyPlan.Fitted fitted = plan.fitTo(read.text());
        losses.addAll(fitted.losses());
        for (CopyAnnotation annotation : fitted.annotations()) {
            known.claim(annotation);
        }
        known.settle();
        for (PdfFinding gone : known.gone()) {
            remove(gone);
        }
        for (CopyAnnotation annotation : fitted.annotations()) {
            write(annotation, known.of(annotation));
        }
        for (CopyAnnotation rest : known.apart()) {
            write(rest, null);
        }
        if (!plan.options().traces() && pages.removeTraces()) {
            warn("format.pdf.copy.traces", true);
        }
        pages.finish();
        warn(missing);
        if (!update.isEmpty()) {
            PdfPageTreeRepair.changed(file).forEach(update::change);
        } else {
            return new WrittenCopy(Patch.NONE, losses, warnings);
        }
        byte[] added = update.toBytes();
        return new WrittenCopy(Patch.append(original.bytes(), added), losses, warnings);
    }

    private void write(CopyAnnotation annotation, @Nullable PdfFinding there) throws IOException {
        if (there != null && !there.isFirst()) {
            return;
        }
        boolean stays = there != null && !PdfMarkEditor.isMoved(there.annotation(), annotation);
        PdfShape shape = stays ? null : shapes.find(annotation).orElse(null);
        if (there != null && (stays || shape != null)) {
            COSObject head = editor.edit(there, annotation, shape);
            PdfShape.Part where =
                    shape == null ? PdfShape.part(there.head()) : shape.parts().getFirst();
            threads.write(annotation, head, where, there);
        } else if (shape != null) {
            COSObject head = writer.write(annotation, shape);
            if (!plan.options().traces()) {
                addUntraced(annotation);
            }
            threads.write(annotation, head, shape.parts().getFirst(), null);
            written = true;
        } else {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.UNPLACED));
        }
    }

    /// What only the traces would tell: an area is drawn, and so is a passage that has words.
    private void addUntraced(CopyAnnotation annotation) {
        boolean area = annotation.target() instanceof Target.Area;
        if (!area) {
            CopyLoss.untraced(annotation.id(), annotation.target(), annotation.note())
                    .ifPresent(losses::add);
        }
        boolean drawn =
                area || (annotation.target().isPassage() && !annotation.range().isEmpty());
        if (!drawn && annotation.isSilent()) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.ONLY_SHOWN));
        }
    }

    private void remove(PdfFinding gone) throws IOException {
        for (PdfMarkup part : gone.parts()) {
            pages.remove(part.index(), pages.at(part.index(), part.slot()));
        }
        for (PdfMarkup answer : gone.thread().answers()) {
            pages.remove(answer.index(), pages.at(answer.index(), answer.slot()));
        }
    }

    private void warn(int missing) {
        if (missing > 0) {
            warnings.add(Messages.of("format.pdf.copy.not-found", original.name(), missing));
        }
        if (update.isRepaired()) {
            warn("format.pdf.copy.repaired", true);
        }
        warn("format.pdf.copy.earlier", !known.gone().isEmpty() || editor.hasChanged());
        warn("format.pdf.copy.opaque", written && claims.isOpaque());
        warn("format.pdf.copy.colors", written && claims.archival() > 0 && !claims.rgb());
        warn("format.pdf.copy.accessible", written && claims.accessible());
        warn("format.pdf.copy.tagged", written && claims.tagged() && !claims.accessible());
    }

    private void warn(String key, boolean holds) {
        if (holds) {
            warnings.add(Messages.of(key, original.name()));
        }
    }
}

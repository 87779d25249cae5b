package glossator.format.pdf;

import glossator.annotation.ReviewState;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.EmbeddedReply;
import glossator.format.pdf.write.PdfAppearance;
import glossator.format.pdf.write.PdfIncrement;
import glossator.format.pdf.write.PdfNumbers;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// Writes the answers to an annotation (ISO 32000-1 §12.5.6.2 and §12.5.6.3): makes those that the
/// file has what they are to be.
final class PdfThreadWriter {
    private static final int SYMBOL = 28;

    private final PdfIncrement update;
    private final PdfCopyPages pages;
    private final PdfAppearance appearance;
    private final @Nullable COSObject copy;

    /// @param copy the entry that names the copy; null if there are to be no traces
    PdfThreadWriter(
            PdfIncrement update,
            PdfCopyPages pages,
            PdfAppearance appearance,
            @Nullable COSObject copy) {
        this.update = update;
        this.pages = pages;
        this.appearance = appearance;
        this.copy = copy;
    }

    /// @param where the part of the head beside which answers are
    /// @param there the answers that the file has; null if the annotation is new
    void write(
            CopyAnnotation annotation,
            COSObject head,
            PdfShape.Part where,
            @Nullable PdfFinding there)
            throws IOException {
        var known = new PdfKnownReplies(there);
        var written = new HashMap<UUID, COSObject>();
        var answers = new ArrayList<COSDictionary>();
        boolean same = true;
        for (CopyReply reply : annotation.replies()) {
            COSObject above =
                    reply.parent() == null ? head : written.getOrDefault(reply.parent(), head);
            PdfMarkup own = known.take(reply);
            COSObject answer;
            if (own == null) {
                same = false;
                answer = add(reply, above, where);
            } else {
                EmbeddedReply before = known.asRead(own);
                same &= before.state() == reply.state();
                answer = edit(reply, above, own, before);
            }
            written.put(reply.id(), answer);
            answers.add((COSDictionary) answer.getObject());
        }
        for (PdfMarkup rest : known.rest()) {
            same = false;
            pages.remove(rest.index(), pages.at(rest.index(), rest.slot()));
        }
        settle(annotation, head, where, there, same, answers);
    }

    private COSObject add(CopyReply reply, COSObject above, PdfShape.Part where)
            throws IOException {
        var source = new COSDictionary();
        begin(source, above, where);
        fill(source, reply);
        if (copy != null) {
            source.setString(PdfEntries.NAME, reply.id().toString());
        }
        trace(source, reply);
        COSObject reference = update.add(source);
        pages.add(where.page(), reference);
        return reference;
    }

    private void begin(COSDictionary source, COSObject above, PdfShape.Part where)
            throws IOException {
        source.setItem(COSName.TYPE, COSName.ANNOT);
        source.setName(COSName.SUBTYPE, "Text");
        source.setItem(COSName.RECT, PdfNumbers.corners(where.box()));
        source.setItem(COSName.P, pages.page(where.page()));
        source.setInt(COSName.F, SYMBOL);
        source.setName(COSName.NAME, "Comment");
        source.setItem(COSName.AP, appearance.ofNothing());
        source.setItem(PdfEntries.ANSWERED, above);
        source.setName(PdfEntries.RELATION, "R");
    }

    private static void fill(COSDictionary source, CopyReply reply) {
        String state = PdfReplies.stated(reply.state());
        PdfEntries.setCreated(source, reply.created());
        PdfEntries.setAuthor(source, reply.author());
        PdfEntries.setWords(source, words(reply));
        PdfEntries.setChanged(source, reply.changed());
        PdfReplies.setState(source, state);
    }

    private static PdfWords words(CopyReply reply) {
        return new PdfWords(
                isWordless(reply)
                        ? PdfReplies.statement(PdfReplies.stated(reply.state()), reply.author())
                        : reply.text(),
                List.of());
    }

    private static boolean isWordless(CopyReply reply) {
        return reply.text().isEmpty() && reply.state() != null;
    }

    /// Whether that changed anything.
    private boolean trace(COSDictionary source, CopyReply reply) {
        if (copy == null) {
            return false;
        }
        boolean rough = reply.state() != null || !words(reply).exactNote("").isEmpty();
        PdfTraces traces = PdfTraces.ofAnswer(
                reply.id(),
                PdfTraces.Kind.REPLY,
                !isWordless(reply) && rough ? reply.text() : "",
                reply.created(),
                reply.changed());
        return PdfEntries.setTraces(source, traces, copy);
    }

    @SuppressWarnings("ReferenceEquality")
    private COSObject edit(CopyReply reply, COSObject above, PdfMarkup own, EmbeddedReply before)
            throws IOException {
        COSDictionary source = pages.at(own.index(), own.slot());
        boolean changed = !before.text().equals(reply.text())
                || before.state() != reply.state()
                || !before.author().equals(reply.author());
        if (changed) {
            fill(source, reply);
        }
        if (source.getDictionaryObject(PdfEntries.ANSWERED) != above.getObject()) {
            source.setItem(PdfEntries.ANSWERED, above);
            changed = true;
        }
        COSObject reference = pages.reference(own.index(), source);
        if (trace(source, reply) || changed) {
            pages.change(own.index(), source);
        }
        return reference;
    }

    /// Says that the thread is settled, or open again, where the replies do not say it themselves.
    private void settle(
            CopyAnnotation annotation,
            COSObject head,
            PdfShape.Part where,
            @Nullable PdfFinding there,
            boolean same,
            List<COSDictionary> replies)
            throws IOException {
        if (there != null) {
            if (same && there.annotation().resolved() == annotation.resolved()) {
                return;
            }
            for (PdfMarkup old : there.thread().answers()) {
                if (old.isSettlement()) {
                    pages.remove(old.index(), pages.at(old.index(), old.slot()));
                }
            }
        }
        List<PdfMarkup> answers = replies.stream()
                .map(source -> PdfMarkup.of(source, where.page(), 0, new PDPage()))
                .toList();
        if (PdfReplies.isResolved(answers) != annotation.resolved()) {
            addSettlement(annotation, head, where);
        }
    }

    private void addSettlement(CopyAnnotation annotation, COSObject head, PdfShape.Part where)
            throws IOException {
        Instant moment = annotation.replies().stream()
                .map(CopyReply::created)
                .reduce(annotation.changed(), (a, b) -> a.isAfter(b) ? a : b);
        ReviewState state = annotation.resolved() ? ReviewState.COMPLETED : null;
        String stated = state == null ? "None" : PdfReplies.stated(state);
        var source = new COSDictionary();
        begin(source, head, where);
        String says = PdfReplies.statement(stated, annotation.author());
        PdfEntries.setWords(source, new PdfWords(says, List.of()));
        PdfEntries.setAuthor(source, annotation.author());
        PdfEntries.setCreated(source, moment);
        PdfEntries.setChanged(source, moment);
        PdfReplies.setState(source, stated);
        if (copy != null) {
            PdfTraces.ofAnswer(annotation.id(), PdfTraces.Kind.SETTLED, "", moment, moment)
                    .leave(source, copy);
        }
        pages.add(where.page(), update.add(source));
    }
}

package glossator.format.epub;

import glossator.document.Document;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.Archive;
import glossator.format.container.ArchivePatch;
import glossator.format.html.MarkupPieces.Piece;
import glossator.message.Messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The annotated copy of one book: marks and notes in its pages for any reading system, and the
/// annotations in the two stores for those that know them.
final class EpubCopy {
    private final SourceFile original;
    private final CopyPlan plan;
    private final Archive archive;
    private final EpubPackage book;
    private final EpubStores stores;
    private final CopyIds ids;
    private final CopyPages pages;
    private final List<CopyLoss> losses = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    EpubCopy(SourceFile original, CopyPlan plan, Archive archive, EpubPackage book) {
        this.original = original;
        this.plan = plan;
        this.archive = archive;
        this.book = book;
        stores = EpubStores.in(archive);
        ids = new CopyIds(plan);
        pages = new CopyPages(archive, book, original.name());
    }

    WrittenCopy write() {
        List<EpubAnnotations.Found> found = new EpubImport(archive, book, original.name())
                .read("epub", Epub.VERSION, stores)
                .found();
        CopyPlan.Fitted fitted = plan.fitTo(pages.document().text());
        losses.addAll(fitted.losses());
        var matching = new EpubCopyMatching(found, plan, fitted.annotations());
        List<CopyMark> marks = marks(fitted.annotations(), matching);
        ArchivePatch patch = new ArchivePatch(original);
        new PageNotes(archive, book, pages, plan.options().meanings())
                .write(marks, copyId(), patch);
        writeStores(marks, matching, patch);
        if (archive.find("META-INF/signatures.xml").isPresent()) {
            warnings.add(Messages.of("format.epub.signed", original.name()));
        }
        return new WrittenCopy(patch.build(), losses, warnings);
    }

    /// The id of the copy, for its pages; empty if they are not to bear it.
    private Optional<String> copyId() {
        return ids.areTraces() ? Optional.of(ids.copy().toString()) : Optional.empty();
    }

    /// Those of the plan, and those of an earlier copy that stay, in document order.
    private List<CopyMark> marks(List<CopyAnnotation> planned, EpubCopyMatching matching) {
        record Planned(CopyAnnotation annotation, Optional<EpubAnnotation> found) {}
        List<Planned> all = Stream.concat(
                        planned.stream().map(a -> new Planned(a, matching.found(a))),
                        matching.left().stream()
                                .filter(f -> !f.note().entry().key().isEmpty())
                                .map(f -> new Planned(
                                        EpubCopyMatching.toCopy(f.embedded()),
                                        Optional.of(f.note()))))
                .sorted(Comparator.comparing(p -> p.annotation.range()))
                .toList();
        var marks = new ArrayList<CopyMark>();
        int number = 0;
        for (Planned one : all) {
            CopyMark mark = mark(one.annotation, ids.key(one.annotation, marks.size() + 1));
            boolean note = !one.annotation.isBare() || mark.pieces().isEmpty();
            number += note ? 1 : 0;
            marks.add(new CopyMark(
                    one.annotation,
                    mark.key(),
                    note ? number : 0,
                    mark.pieces(),
                    mark.anchor(),
                    one.found));
        }
        return marks;
    }

    private CopyMark mark(CopyAnnotation annotation, String key) {
        Range range = annotation.range();
        boolean passage = annotation.target().isPassage() && !range.isEmpty();
        List<Piece> pieces = passage ? pages.piecesIn(range) : List.of();
        if (passage && pieces.isEmpty()) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.UNMARKED));
        }
        if (!plan.options().traces()) {
            CopyLoss.untraced(annotation.id(), annotation.target(), annotation.note())
                    .ifPresent(losses::add);
            if (annotation.target().isPassage() && pages.divides(range)) {
                losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.APPROXIMATE));
            }
        }
        Optional<Piece> anchor =
                pieces.isEmpty() ? pages.nearest(range.start()) : Optional.of(pieces.getLast());
        return new CopyMark(annotation, key, 0, pieces, anchor, Optional.empty());
    }

    private void writeStores(List<CopyMark> marks, EpubCopyMatching matching, ArchivePatch patch) {
        Document document = pages.document();
        var places = new MarkPlace.Finder(pages);
        var list = new ListWriter(book, stores.list(), ids, document.text());
        var calibre = new CalibreWriter(book, stores.calibre(), ids, document);
        Optional<Instant> latest =
                marks.stream().map(m -> m.annotation().changed()).max(Comparator.naturalOrder());
        list.begin(document.metadata(), latest);
        list.remove(matching.removed());
        calibre.remove(matching.removed());
        for (CopyMark mark : marks) {
            Optional<MarkPlace> place = places.of(mark);
            list.put(mark, place);
            calibre.put(mark, place);
        }
        moveOthers(matching, places, list, calibre);
        put(EpubStores.LIST, list.isEmpty(), list.toJson().getBytes(StandardCharsets.UTF_8), patch);
        put(EpubStores.CALIBRE, calibre.isEmpty(), stores.calibre().toBytes(), patch);
    }

    /// Annotations of other programs that stay count their positions in pages that have changed.
    private void moveOthers(
            EpubCopyMatching matching,
            MarkPlace.Finder places,
            ListWriter list,
            CalibreWriter calibre) {
        for (EpubAnnotations.Found other : matching.left()) {
            if (other.note().entry().key().isEmpty()) {
                CopyAnnotation annotation = EpubCopyMatching.toCopy(other.embedded());
                CopyMark unmarked = mark(annotation, "");
                var mark = new CopyMark(
                        annotation,
                        "",
                        0,
                        unmarked.pieces(),
                        unmarked.anchor(),
                        Optional.of(other.note()));
                Optional<MarkPlace> place = places.of(mark);
                list.move(mark, place);
                calibre.move(mark, place);
            }
        }
    }

    private void put(String entry, boolean empty, byte[] content, ArchivePatch patch) {
        Optional<String> there = archive.find(entry);
        if (there.isPresent()) {
            patch.replace(there.get(), content);
        } else if (!empty) {
            patch.add(entry, content);
        }
    }
}

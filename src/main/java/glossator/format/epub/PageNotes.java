package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Target;
import glossator.format.CopyAnnotation;
import glossator.format.container.Archive;
import glossator.format.container.ArchivePatch;
import glossator.format.html.MarkupPieces.Piece;
import glossator.format.note.NoteHtml;
import glossator.message.Messages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes marks and notes into the pages of a book: the notes at the end of the page that they are
/// called on, and those of pages where nothing may be added on a page of their own.
final class PageNotes {
    private final Archive archive;
    private final EpubPackage book;
    private final CopyPages pages;
    private final Map<Color, String> meanings;
    private final Map<CopyPage, List<CopyMark>> marked = new LinkedHashMap<>(); // or called
    private final Map<CopyPage, List<CopyMark>> noted = new LinkedHashMap<>();
    private final List<CopyMark> apart = new ArrayList<>();
    private final IdentityHashMap<CopyMark, CopyPage> callers = new IdentityHashMap<>();
    private String notesEntry = "";

    PageNotes(Archive archive, EpubPackage book, CopyPages pages, Map<Color, String> meanings) {
        this.archive = archive;
        this.book = book;
        this.pages = pages;
        this.meanings = meanings;
    }

    /// @param copy the id of the copy; empty if the pages are not to bear it
    void write(List<CopyMark> marks, Optional<String> copy, ArchivePatch patch) {
        pages.all().forEach(page -> {
            marked.put(page, new ArrayList<>());
            noted.put(page, new ArrayList<>());
        });
        marks.forEach(this::sort);
        writeOwnPage(patch);
        marks.forEach(this::wrap);
        marks.stream().filter(CopyMark::hasNote).forEach(this::call);
        for (CopyPage page : pages.all()) {
            finish(page, copy);
            if (page.isChanged()) {
                patch.replace(page.name(), page.toBytes());
            }
        }
    }

    private void sort(CopyMark mark) {
        Stream<Piece> called = mark.hasNote() ? mark.anchor().stream() : Stream.empty();
        Stream.concat(mark.pieces().stream(), called)
                .map(pages::of)
                .distinct()
                .forEach(p -> list(marked, p).add(mark));
        if (mark.hasNote()) {
            Optional<CopyPage> page = mark.anchor().map(pages::of);
            page.ifPresent(p -> callers.put(mark, p));
            if (page.isPresent() && !page.get().kind().isFixed()) {
                list(noted, page.get()).add(mark);
            } else {
                apart.add(mark);
            }
        }
    }

    private static List<CopyMark> list(Map<CopyPage, List<CopyMark>> of, CopyPage page) {
        return of.computeIfAbsent(page, _ -> new ArrayList<>());
    }

    /// Adds, changes or removes the page that holds nothing but notes.
    private void writeOwnPage(ArchivePatch patch) {
        byte[] content = archive.read(book.name()).orElse(new byte[0]);
        var edit = new PackageEdit(content);
        String entry = EpubReferences.beside(book.name(), EpubMarkup.NOTES + ".xhtml");
        Optional<String> there = archive.find(entry).filter(_ -> edit.hasPage());
        if (apart.isEmpty()) {
            there.ifPresent(name -> {
                edit.removePage();
                patch.remove(name).replace(book.name(), edit.toBytes());
            });
            return;
        }
        String own = there.or(() -> free(entry)).orElse(entry);
        if (there.isEmpty()) {
            boolean fixed = pages.all().stream().anyMatch(p -> p.kind().isFixed());
            if (!edit.addPage(book.reference(own), book.isVersion3(), fixed)) {
                keepInPages();
                return;
            }
            patch.replace(book.name(), edit.toBytes());
        }
        notesEntry = own;
        patch.put(own, ownPage(own));
    }

    private Optional<String> free(String entry) {
        String stem = entry.substring(0, entry.length() - ".xhtml".length());
        return IntStream.range(1, 1000)
                .mapToObj(i -> i == 1 ? entry : stem + "-" + i + ".xhtml")
                .filter(name -> archive.find(name).isEmpty())
                .findFirst();
    }

    /// A book whose lists cannot be extended has all notes in its first page.
    private void keepInPages() {
        pages.all().stream().findFirst().ifPresent(page -> {
            list(noted, page).addAll(apart);
            apart.clear();
        });
    }

    private byte[] ownPage(String entry) {
        PageKind kind = new PageKind(book.isVersion3(), "", false);
        String section = NotesSection.write(apart, kind, meanings, mark -> {
            CopyPage caller = callers.get(mark);
            return caller == null
                    ? ""
                    : EpubReferences.relative(entry, caller.name()) + "#" + mark.referenceId();
        });
        String type = book.isVersion3()
                ? "<!DOCTYPE html>"
                : "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\""
                        + " \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">";
        String page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + type
                + "\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>"
                + NoteHtml.escape(Messages.of("format.epub.note.title"))
                + "</title><style type=\"text/css\">"
                + CopyStyle.sheet(apart)
                + "</style></head><body class=\""
                + EpubMarkup.PAGE
                + "\">"
                + section
                + "</body></html>";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private void wrap(CopyMark mark) {
        CopyAnnotation annotation = mark.annotation();
        for (Piece piece : mark.pieces()) {
            CopyPage page = pages.of(piece);
            String style = page.hasHead()
                    ? ""
                    : " style=\""
                            + CopyStyle.declarations(annotation.style(), annotation.color())
                            + "\"";
            String start = "<span class=\"%s %s %s %s\"%s>"
                    .formatted(
                            EpubMarkup.MARK,
                            EpubMarkup.PREFIX + annotation.style().word(),
                            EpubMarkup.PREFIX + annotation.color().word(),
                            EpubMarkup.keyClass(mark.key()),
                            style);
            page.wrapping().wrap(piece, start, "</span>");
        }
    }

    /// Writes the reference to a note: behind the passage or picture, before anything else.
    private void call(CopyMark mark) {
        Piece anchor = mark.anchor().orElse(null);
        CopyPage page = callers.get(mark);
        if (anchor == null || page == null) {
            return;
        }
        boolean before =
                mark.pieces().isEmpty() && !(mark.annotation().target() instanceof Target.Area);
        Optional<Integer> outside = page.outsideOfLinks(anchor.node(), before);
        int at = outside.orElse(before ? anchor.start() : anchor.end());
        boolean cdata = outside.isEmpty() && anchor.isCdata();
        page.wrapping().insert(at, cdata, reference(mark, page));
    }

    private String reference(CopyMark mark, CopyPage page) {
        boolean own = !page.kind().isFixed() || notesEntry.isEmpty();
        String target = own ? "" : EpubReferences.relative(page.name(), notesEntry);
        return "<a class=\"%s%s\" id=\"%s\" href=\"%s#%s\"%s%s>%s</a>"
                .formatted(
                        EpubMarkup.REFERENCE,
                        page.kind().isFixed() ? " " + EpubMarkup.PREFIX + "fixed" : "",
                        mark.referenceId(),
                        NoteHtml.escape(target),
                        mark.noteId(),
                        page.kind().type("noteref"),
                        page.kind().role("doc-noteref"),
                        mark.label());
    }

    private void finish(CopyPage page, Optional<String> copy) {
        List<CopyMark> notes = list(noted, page);
        List<CopyMark> shown = list(marked, page);
        if (shown.isEmpty()) {
            return;
        }
        String meta = copy.map(
                        id -> "<meta name=\"" + EpubMarkup.COPY + "\" content=\"" + id + "\"/>")
                .orElse("");
        page.addToHead(meta + "<style type=\"text/css\">" + CopyStyle.sheet(shown) + "</style>");
        if (!notes.isEmpty()) {
            page.addToBody(NotesSection.write(
                    notes, page.kind(), meanings, mark -> "#" + mark.referenceId()));
        }
        page.finish();
    }
}

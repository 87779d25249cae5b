package glossator.format.epub;

import glossator.document.Document;
import glossator.document.Range;
import glossator.format.container.Archive;
import glossator.format.html.MarkupPieces;
import glossator.format.html.MarkupPieces.Piece;
import glossator.format.html.MarkupSource;

import org.jsoup.nodes.Element;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pages of a book that is annotated, and where the ranges of its text are in them.
final class CopyPages {
    private final Map<String, CopyPage> pages = new LinkedHashMap<>();
    private final IdentityHashMap<MarkupSource, CopyPage> bySource = new IdentityHashMap<>();
    private final Document document;
    private final MarkupPieces pieces;

    CopyPages(Archive archive, EpubPackage book, String file) {
        var parsed = new HashMap<String, CopyPage>();
        Set<String> fixed = book.fixedPages(archive);
        EpubChapters chapters = EpubChapters.of(archive, book, file, (name, bytes) -> {
            CopyPage page = CopyPage.of(name, bytes, book.isVersion3(), fixed.contains(name));
            parsed.put(name, page);
            return page.body();
        });
        EpubImport.Walked walked = new EpubImport(archive, book, file, chapters).walkWithPlaces();
        document = walked.document();
        for (Map.Entry<String, Element> one : chapters.bodies().entrySet()) {
            CopyPage page = parsed.get(one.getKey());
            if (page != null && page.body().equals(one.getValue()) && page.isEditable()) {
                pages.put(page.name(), page);
                bySource.put(page.source(), page);
            }
        }
        pieces = new MarkupPieces(bySource.keySet(), walked.places());
    }

    Document document() {
        return document;
    }

    /// Those that can be edited, in reading order.
    Collection<CopyPage> all() {
        return pages.values();
    }

    CopyPage of(Piece piece) {
        CopyPage page = bySource.get(piece.page());
        if (page == null) {
            throw new IllegalArgumentException("of another book");
        }
        return page;
    }

    /// See [MarkupPieces#divides].
    boolean divides(Range range) {
        return pieces.divides(range);
    }

    List<Piece> piecesIn(Range range) {
        return pieces.in(range);
    }

    Optional<Piece> nearest(int offset) {
        return pieces.nearest(offset);
    }
}

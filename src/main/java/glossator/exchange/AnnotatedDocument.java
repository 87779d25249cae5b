package glossator.exchange;

import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.document.Document;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.format.CopyOptions;
import glossator.format.ReaderVersions;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A source with its annotations, ready for export.
///
/// @param annotations as placed in this edition, in document order; those without a place last
/// @param meanings what the user says each color means; a color may be missing
/// @param pictures finds a picture by its id
/// @param threads the replies
/// @param pages the printed pages of an edition of the source; empty if the library has none
/// @param areas draws areas
/// @param original the file itself, for an annotated copy of it
/// @param options what the user chose for the export
/// @param links of the annotations to others
/// @param citing how quotes are cited
public record AnnotatedDocument(
        Source source,
        Edition edition,
        Document document,
        List<Placement> annotations,
        Codebook codebook,
        Map<Color, String> meanings,
        Function<String, Optional<Picture>> pictures,
        Threads threads,
        Function<UUID, List<PrintedPage>> pages,
        AreaPictures areas,
        OriginalFile original,
        CopyOptions options,
        DocumentLinks links,
        CitationForm citing) {
    public AnnotatedDocument {
        annotations = List.copyOf(annotations);
        meanings = Map.copyOf(meanings);
    }

    /// A document without links.
    public AnnotatedDocument(
            Source source,
            Edition edition,
            Document document,
            List<Placement> annotations,
            Codebook codebook,
            Map<Color, String> meanings,
            Function<String, Optional<Picture>> pictures,
            Threads threads,
            Function<UUID, List<PrintedPage>> pages,
            AreaPictures areas,
            OriginalFile original,
            CopyOptions options) {
        this(
                source,
                edition,
                document,
                annotations,
                codebook,
                meanings,
                pictures,
                threads,
                pages,
                areas,
                original,
                options,
                DocumentLinks.NONE,
                CitationForm.OWN);
    }

    /// A document without printed pages, replies, and a file.
    public AnnotatedDocument(
            Source source,
            Edition edition,
            Document document,
            List<Placement> annotations,
            Codebook codebook,
            Map<Color, String> meanings,
            Function<String, Optional<Picture>> pictures) {
        this(
                source,
                edition,
                document,
                annotations,
                codebook,
                meanings,
                pictures,
                Threads.NONE,
                _ -> List.of(),
                AreaPictures.NONE,
                OriginalFile.NONE,
                CopyOptions.USUAL);
    }

    /// A source in one of its editions.
    public static AnnotatedDocument of(
            Library library, Source source, Edition edition, AreaPictures areas) {
        Map<UUID, List<PrintedPage>> pages = new HashMap<>();
        return new AnnotatedDocument(
                source,
                edition,
                library.document(edition.id()),
                library.placements(source.id(), edition.id()).allWithOrphans(),
                library.codebook(),
                library.meanings(),
                id -> library.picture(edition.id(), id),
                library.threads(source.id()),
                of -> pages.computeIfAbsent(of, id -> pagesOf(library, id)),
                areas,
                OriginalFile.NONE,
                CopyOptions.USUAL,
                DocumentLinks.of(library, source.id()),
                CitationForm.OWN);
    }

    public AnnotatedDocument withOriginal(OriginalFile file) {
        return new AnnotatedDocument(
                source,
                edition,
                document,
                annotations,
                codebook,
                meanings,
                pictures,
                threads,
                pages,
                areas,
                file,
                options,
                links,
                citing);
    }

    public AnnotatedDocument withOptions(CopyOptions others) {
        return new AnnotatedDocument(
                source,
                edition,
                document,
                annotations,
                codebook,
                meanings,
                pictures,
                threads,
                pages,
                areas,
                original,
                others,
                links,
                citing);
    }

    public AnnotatedDocument withLinks(DocumentLinks others) {
        return new AnnotatedDocument(
                source,
                edition,
                document,
                annotations,
                codebook,
                meanings,
                pictures,
                threads,
                pages,
                areas,
                original,
                options,
                others,
                citing);
    }

    public AnnotatedDocument withCiting(CitationForm form) {
        return new AnnotatedDocument(
                source,
                edition,
                document,
                annotations,
                codebook,
                meanings,
                pictures,
                threads,
                pages,
                areas,
                original,
                options,
                links,
                form);
    }

    /// With other annotations and replies.
    public AnnotatedDocument withAnnotations(List<Placement> others, Threads otherThreads) {
        return new AnnotatedDocument(
                source,
                edition,
                document,
                others,
                codebook,
                meanings,
                pictures,
                otherThreads,
                pages,
                areas,
                original,
                options,
                links,
                citing);
    }

    /// Damaged pages are as good as none: an export is not refused for them.
    private static List<PrintedPage> pagesOf(Library library, UUID edition) {
        try {
            return library.pages(edition);
        } catch (Refusal e) {
            return List.of();
        }
    }

    /// Its printed pages, if they are as the reader of today reads them.
    public List<PrintedPage> pagesOfToday() {
        boolean today = edition.readerVersion() == ReaderVersions.of(edition.format());
        return today ? pages.apply(edition.id()) : List.of();
    }

    /// In reading order.
    public List<Reply> repliesTo(Placement placement) {
        return threads.of(placement.id());
    }

    /// The printed page that an annotation is on: of this document, or of the edition it was made
    /// in if it has no place here.
    public Optional<PrintedPage> pageOf(Placement placement) {
        UUID in = placement.isOrphan() ? placement.annotation().edition() : edition.id();
        return placement
                .target()
                .onPage()
                .filter(page -> page.index() < pages.apply(in).size())
                .map(page -> pages.apply(in).get(page.index()));
    }

    /// The words that an annotation is about: its passage, or the text beneath its area.
    public String wordsOf(Placement placement) {
        return placement.target() instanceof Target.Area area
                ? area.words()
                : selectorOf(placement).exact();
    }

    /// Whether an annotation has a place in this document. One made in this edition has it if the
    /// text there is its quote, one made in another if it was placed in this one. A scan without
    /// text has no passages, but pages.
    public boolean hasPlace(Placement placement) {
        return (!document.blocks().isEmpty() || !placement.isPassage())
                && placement
                        .place()
                        .filter(range -> range.end() <= document.length())
                        .filter(_ -> !placement.isOwn()
                                || isQuoted(placement.annotation().selector()))
                        .isPresent();
    }

    private boolean isQuoted(Selector selector) {
        return document.text().startsWith(selector.exact(), selector.start())
                && selector.exact().length() == selector.range().length();
    }

    /// The selector of an annotation, for this document if it has a place in it.
    public Selector selectorOf(Placement placement) {
        return placement.selectorIn(document.text());
    }

    /// The only work, for an export that takes just one; refuses none and several.
    public static AnnotatedDocument requireOne(List<AnnotatedDocument> works, String export) {
        if (works.size() != 1) {
            throw new Refusal("exchange.one-source", export, works.size());
        }
        return works.getFirst();
    }

    /// How many areas are on pages that the library does not have, so that their coordinates cannot
    /// be said.
    public int countUnmeasuredAreas() {
        return (int) annotations.stream()
                .filter(p -> p.target() instanceof Target.Area)
                .filter(p -> AreaCoordinates.of(this, p).isEmpty())
                .count();
    }

    /// How many times tags are used that are not in the codebook.
    public int countUnknownTags() {
        return (int) annotations.stream()
                .flatMap(p -> p.annotation().tags().stream())
                .filter(tag -> codebook.tag(tag).isEmpty())
                .count();
    }
}

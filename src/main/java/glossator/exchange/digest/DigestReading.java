package glossator.exchange.digest;

import glossator.annotation.Annotation;
import glossator.annotation.Digest;
import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.bibliography.citation.CitationFormat;
import glossator.bibliography.citation.Cited;
import glossator.bibliography.citation.CitedText;
import glossator.document.Document;
import glossator.document.Picture;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.CitationForm;
import glossator.exchange.ExportLinks;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.LibraryNote;
import glossator.library.Source;
import glossator.wording.Citation;
import glossator.wording.Locators;
import glossator.wording.TargetWording;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds what a digest quotes. The documents are read one at a time, whatever the order of the
/// quotes, so that a digest of hundreds of books needs the memory of one.
final class DigestReading {
    private final Library library;
    private final AreaPictures areas;
    private final Map<UUID, Source> sources = new HashMap<>();
    private final Map<UUID, DigestDocument.Entry.Quoted> quotes = new HashMap<>();
    private final Map<UUID, Cited> cited = new HashMap<>();
    private final CitationForm citing;

    /// That of the edition that is being read, once an area of it is met.
    private final Map<UUID, AnnotatedDocument> works = new HashMap<>();

    DigestReading(Library library, CitationForm citing, AreaPictures areas) {
        this.library = library;
        this.citing = citing;
        this.areas = areas;
    }

    DigestDocument read(Digest digest) {
        Map<UUID, LibraryNote> notes = library.notes(digest.quoted());
        Map<UUID, List<LibraryNote>> byEdition = new HashMap<>();
        notes.values()
                .forEach(note -> byEdition
                        .computeIfAbsent(note.placement().edition(), _ -> new ArrayList<>())
                        .add(note));
        byEdition.forEach(this::readEdition);
        List<DigestDocument.Entry> entries =
                digest.parts().stream().map(this::entry).toList();
        return citing.isOwn()
                ? new DigestDocument(digest.title(), entries, bibliography())
                : cite(digest.title(), entries);
    }

    /// The citations are made together, in the order of the text: a style may number the works, or
    /// shorten what is cited again.
    private DigestDocument cite(String title, List<DigestDocument.Entry> entries) {
        CitedText text = citing.cite(
                entries.stream()
                        .filter(DigestDocument.Entry.Quoted.class::isInstance)
                        .map(entry -> cited.get(((DigestDocument.Entry.Quoted) entry).annotation()))
                        .toList(),
                CitationFormat.HTML);
        Iterator<String> citations = text.citations().iterator();
        List<DigestDocument.Entry> styled = entries.stream()
                .map(entry -> entry instanceof DigestDocument.Entry.Quoted quoted
                        ? quoted.withCitation(citations.next())
                        : entry)
                .toList();
        return new DigestDocument(
                title,
                styled,
                text.references(),
                citing.isNote() ? DigestDocument.Citing.IN_NOTES : DigestDocument.Citing.IN_TEXT);
    }

    private DigestDocument.Entry entry(Digest.Part part) {
        return switch (part) {
            case Digest.Part.Words(String text) -> new DigestDocument.Entry.Written(text);
            case Digest.Part.Quote(UUID annotation) -> {
                DigestDocument.Entry quoted = quotes.get(annotation);
                yield quoted == null ? new DigestDocument.Entry.Erased(annotation) : quoted;
            }
        };
    }

    private void readEdition(UUID edition, List<LibraryNote> notes) {
        Document document = library.document(edition);
        var places = new Locators(document);
        for (LibraryNote note : notes) {
            quotes.put(note.id(), quoted(note, document, places));
        }
        works.clear();
    }

    private DigestDocument.Entry.Quoted quoted(
            LibraryNote note, Document document, Locators places) {
        Placement placement = note.placement();
        Source source = sources.computeIfAbsent(note.source(), library::source);
        cited.put(note.id(), Citation.cited(source, document, places, placement));
        String place = placement.isOrphan()
                ? TargetWording.name(placement.target())
                : places.of(placement);
        return new DigestDocument.Entry.Quoted(
                note.id(),
                words(placement, document),
                note.annotation().note(),
                Citation.reference(source, place),
                ExportLinks.toWebAddress(source.metadata().url()).orElse(""),
                picture(source, placement),
                !note.isPresent());
    }

    private @Nullable Picture picture(Source source, Placement placement) {
        if (!(placement.target() instanceof Target.Area)) {
            return null;
        }
        Edition edition = library.edition(placement.edition());
        AnnotatedDocument work = works.computeIfAbsent(
                edition.id(), _ -> AnnotatedDocument.of(library, source, edition, areas));
        return areas.of(work, placement).orElse(null);
    }

    /// As in the edition that is cited; of an orphan, as they were.
    private static String words(Placement placement, Document document) {
        Annotation annotation = placement.annotation();
        return placement.isPassage() && !placement.isOrphan()
                ? placement.range().of(document.text())
                : annotation.words();
    }

    private List<String> bibliography() {
        return sources.values().stream()
                .map(source -> Citation.bibliographyLine(source, library.edition(source.edition())))
                .distinct()
                .sorted(Collator.getInstance())
                .toList();
    }
}

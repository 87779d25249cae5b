package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Reply;
import glossator.annotation.Threads;
import glossator.document.Document;
import glossator.exchange.CodePointOffsets;
import glossator.library.Library;
import glossator.library.LinkedNotes;
import glossator.library.Source;
import glossator.wording.Locators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is needed to describe annotations, read from the library once and only on demand.
final class AnnotationContext {
    private final Library library;
    private final Codebook codebook;
    private final Map<Color, String> meanings;
    private final LinkedNotes linked;
    private final Map<UUID, Document> documents = new HashMap<>();
    private final Map<UUID, CodePointOffsets> codePoints = new HashMap<>();

    private final Map<UUID, Locators> places = new HashMap<>();

    private final Map<UUID, Threads> threads = new HashMap<>();
    private final Map<UUID, Source> sources = new HashMap<>();

    AnnotationContext(Library library) {
        this.library = library;
        codebook = library.codebook();
        meanings = library.meanings();
        linked = library.linkedNotes();
    }

    Codebook codebook() {
        return codebook;
    }

    /// What the user says the color means; empty if nothing.
    String meaningOf(Color color) {
        return meanings.getOrDefault(color, "");
    }

    Document document(UUID edition) {
        return documents.computeIfAbsent(edition, library::document);
    }

    CodePointOffsets codePoints(UUID edition) {
        return codePoints.computeIfAbsent(
                edition, e -> new CodePointOffsets(document(e).text()));
    }

    /// In reading order.
    List<Reply> replies(Annotation annotation) {
        return threads(annotation.source()).of(annotation.id());
    }

    Source source(UUID id) {
        return sources.computeIfAbsent(id, library::source);
    }

    /// Those whose other end is not in the trash.
    List<LinkedNotes.End> links(Annotation annotation) {
        return linked.of(annotation.id());
    }

    Threads threads(UUID source) {
        return threads.computeIfAbsent(source, library::threads);
    }

    /// Where it stands in the newest edition of its source, as one would cite it.
    String placeOf(Annotation annotation) {
        UUID newest = source(annotation.source()).edition();
        return places(newest).of(library.place(annotation, newest));
    }

    Locators places(UUID edition) {
        return places.computeIfAbsent(edition, e -> new Locators(document(e)));
    }
}

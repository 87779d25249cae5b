package glossator.format.epub;

import glossator.format.container.Archive;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The two places where a book holds annotations: the list of EPUB Annotations 1.0 and the store of
/// calibre. In an annotated copy most are in both.
///
/// @param list as parsed; null if the book has none
record EpubStores(@Nullable JsonNode list, CalibreStore calibre) {
    static final String LIST = "META-INF/annotations.json";
    static final String CALIBRE = "META-INF/calibre_bookmarks.txt";

    static EpubStores in(Archive archive) {
        return new EpubStores(
                text(archive, LIST).map(EpubStores::parse).orElse(null),
                CalibreStore.parse(text(archive, CALIBRE).orElse("")));
    }

    private static Optional<String> text(Archive archive, String name) {
        try {
            return archive.find(name)
                    .flatMap(archive::read)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /// Null if it is not JSON, and so holds no annotations to lose.
    private static @Nullable JsonNode parse(String json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            return root.isArray() || root.isObject() ? root : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /// What the list says of the copy that the book is.
    Optional<CopyTerms> copy() {
        return Optional.ofNullable(list).flatMap(CopyTerms::of);
    }

    /// The annotations of both, as calibre has left them; those of marks that no list names, if
    /// there is no list.
    List<EpubAnnotation> annotations(EpubPackage book, EpubChapters chapters) {
        Map<String, ObjectNode> entries = calibre.byId();
        var notes = new ArrayList<EpubAnnotation>();
        List<EpubAnnotation> listed = list == null
                ? MarkedNotes.in(chapters)
                : new W3cAnnotations(book, chapters).in(list);
        for (EpubAnnotation note : listed) {
            ObjectNode entry = entries.remove(calibreId(note));
            if (entry == null) {
                notes.add(note);
            } else if (!CalibreStore.isRemoved(entry)) {
                notes.add(note.withCalibre(entry));
            }
        }
        notes.addAll(new CalibreAnnotations(chapters).of(calibre.entriesIn(entries.values())));
        return notes;
    }

    /// The id of the same annotation in calibre's store.
    private static String calibreId(EpubAnnotation note) {
        ObjectNode item = note.entry().item();
        UUID id = note.own().id();
        if (!note.own().calibre().isEmpty()) {
            return note.own().calibre();
        }
        return id == null && item != null
                ? item.path("id").asString("").replaceFirst("^urn:\\w+:", "")
                : String.valueOf(id);
    }
}

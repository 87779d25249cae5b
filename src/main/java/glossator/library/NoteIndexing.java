package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Reply;
import glossator.annotation.Tag;
import glossator.search.SearchedAnnotation;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes annotations with their replies into the index and takes them out. Called inside a write
/// of the index.
record NoteIndexing(DatabaseConnection index, Codebook codebook) {
    void remove(UUID id) {
        index.all("SELECT number FROM note WHERE id = ?", r -> r.getLong(1), id)
                .forEach(this::removeRow);
    }

    /// Removes all; they are read again source by source.
    void clear() {
        index.update("INSERT INTO note_words (note_words) VALUES ('delete-all')");
        index.update("DELETE FROM note");
        index.update("UPDATE source SET noted = 0");
    }

    void removeAllOf(UUID source) {
        index.all("SELECT number FROM note WHERE source = ?", r -> r.getLong(1), source)
                .forEach(this::removeRow);
    }

    private void removeRow(long number) {
        index.update("DELETE FROM note_words WHERE rowid = ?", number);
        index.update("DELETE FROM note WHERE number = ?", number);
    }

    void add(Annotation a, List<Reply> replies) {
        remove(a.id());
        String said = replies.stream().map(Reply::text).collect(Collectors.joining("\n"));
        String parts = letter("Q", a.words())
                + letter("N", a.note())
                + letter("R", said)
                + (a.tags().isEmpty() ? "" : "T");
        index.update(
                "INSERT INTO note (id, source, kind, color, day, resolved, parts, tags)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                a.id(),
                a.source(),
                SearchedAnnotation.kind(a.target()),
                a.color().word(),
                SearchedAnnotation.day(a).toString(),
                a.resolved() ? 1 : 0,
                parts,
                tags(a));
        addWords(a, replies, said);
    }

    private void addWords(Annotation a, List<Reply> replies, String said) {
        String people = Stream.concat(Stream.of(a.author()), replies.stream().map(Reply::author))
                .distinct()
                .collect(Collectors.joining("; "));
        index.update(
                "INSERT INTO note_words (rowid, quote, note, reply, tag, people)"
                        + " VALUES ((SELECT number FROM note WHERE id = ?), ?, ?, ?, ?, ?)",
                a.id(),
                SourceIndexing.words(a.words()),
                SourceIndexing.words(a.note()),
                SourceIndexing.words(said),
                SourceIndexing.words(String.join("; ", codebook.paths(a.tags()))),
                SourceIndexing.words(people));
    }

    private static String letter(String letter, String text) {
        return text.isBlank() ? "" : letter;
    }

    /// With the tags above them.
    private String tags(Annotation a) {
        Set<UUID> all = new LinkedHashSet<>();
        for (UUID tag : a.tags()) {
            @Nullable UUID at = tag;
            while (at != null && all.add(at)) {
                at = codebook.tag(at).map(Tag::parent).orElse(null);
            }
        }
        return all.stream().map(UUID::toString).collect(Collectors.joining(" ", " ", " "));
    }
}

package glossator.library;

import glossator.document.Document;
import glossator.document.DocumentCodec;
import glossator.format.Encodings;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads the bytes of the newest edition of a source again: with a better reader, or in a character
/// set that a person names. What comes out is a new edition with the same bytes, and a step of the
/// journal.
record NewReadings(
        Database database,
        SourceRows sources,
        EditionRows editions,
        OriginalFiles originals,
        EditionImport imports) {

    /// The sources whose newest edition an older version of its reader has read, last added first.
    List<Source> outdated() {
        return database.read(() -> {
            var older = editions.versions().stream()
                    .filter(v -> v.version() < ReaderVersions.of(v.format()))
                    .toList();
            return older.isEmpty() ? List.of() : sources.readBy(older);
        });
    }

    /// Reads the source and places its annotations in the result, which may take seconds and stores
    /// no edition. Empty if nothing comes out otherwise than before; that is remembered then.
    ///
    /// @param encoding null for the one that it was read in, or to find it out
    Optional<EditionCandidate> read(
            UUID source,
            @Nullable Charset encoding,
            Function<SourceFile, ImportedDocument> reader) {
        imports.requirePresent(source);
        Edition newest = editions.of(source).getLast();
        if (encoding != null && !Encodings.isFor(newest.format())) {
            throw new Refusal("library.own-encoding", newest.fileName());
        }
        Edition wanted = encoding == null ? newest : newest.withEncoding(encoding.name());
        ParsedFile file = parse(wanted, reader);
        if (isTheSame(newest, file.imported())) {
            rememberVersion(newest, file.imported());
            return Optional.empty();
        }
        return Optional.of(imports.compareReading(source, file));
    }

    private ParsedFile parse(Edition edition, Function<SourceFile, ImportedDocument> reader) {
        try {
            if (!originals.holds(edition.sha256())) {
                throw new Refusal("library.reading-no-file", edition.fileName());
            }
            return new Repair(database, editions, originals, reader).parse(edition);
        } catch (IOException e) {
            throw new Refusal(e, "library.reread-failed", edition.fileName());
        }
    }

    /// Whether text, structure and details are the same. The stored form may be an older one.
    private boolean isTheSame(Edition edition, ImportedDocument imported) {
        Document known = editions.document(edition.id());
        return known.text().equals(imported.document().text())
                && Arrays.equals(
                        DocumentCodec.encode(known), DocumentCodec.encode(imported.document()));
    }

    private void rememberVersion(Edition edition, ImportedDocument imported) {
        if (edition.readerVersion() < imported.version()
                && database.whyReadOnly().isEmpty()) {
            database.write(() -> {
                editions.setReaderVersion(edition, imported.version());
                return true;
            });
        }
    }
}

package glossator.library;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Decides what happens to a file given to the library, and stores new sources. A file is read only
/// if its bytes are not in the library yet.
record FileImport(
        Database database,
        SourceRows sources,
        EditionRows editions,
        FingerprintRows fingerprints,
        OriginalFiles originals,
        SourceSteps steps,
        AnnotatedCopies copies) {

    ImportOutcome run(SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        Optional<ImportResult> there = findAgain(original);
        if (there.isPresent()) {
            return new ImportOutcome.Stored(there.get());
        }
        ParsedFile file;
        try {
            file = ParsedFile.read(original, reader);
        } catch (Refusal refusal) {
            if (SourceFile.isLocked(refusal)) {
                return new ImportOutcome.Locked(original, refusal);
            }
            throw refusal;
        }
        Optional<EditionMatch> match = findCopied(file)
                .or(() -> fingerprints.findMatch(file.imported().document(), file.origin()));
        return match.isPresent()
                ? new ImportOutcome.LooksLikeEdition(file, match.get())
                : new ImportOutcome.Stored(add(file));
    }

    /// The source that a file is an annotated copy of, without storing anything.
    Optional<ImportOutcome.LooksLikeEdition> findCopied(
            SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        ParsedFile file = ParsedFile.read(original, reader);
        return findCopied(file).map(match -> new ImportOutcome.LooksLikeEdition(file, match));
    }

    private Optional<EditionMatch> findCopied(ParsedFile file) {
        return copyOf(copies.findSource(file.imported()));
    }

    /// @param of the source that a file is a copy of
    Optional<EditionMatch> copyOf(Optional<UUID> of) {
        return of.map(sources::get)
                .map(source -> new EditionMatch(source, EditionMatch.By.COPY, 1));
    }

    /// The source that a file says it is an annotated copy of. Costs nothing for a file that says
    /// nothing.
    Optional<UUID> findCopiedSource(ImportedDocument imported) {
        return imported.copy() == null && imported.findings().isEmpty()
                ? Optional.empty()
                : copies.findSource(imported);
    }

    /// Adds a file whatever it resembles, unless its bytes are in the library already.
    ImportResult add(SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        return findAgain(original).orElseGet(() -> add(ParsedFile.read(original, reader)));
    }

    /// Adds a file as a source of its own, unless its bytes are in the library already.
    ImportResult add(ParsedFile file) {
        SourceFile original = file.original();
        // Store the file first, then the row that refers to it.
        originals.store(original.sha256(), original.bytes());
        return database.write(() -> bringBack(original).orElseGet(() -> make(file)));
    }

    private ImportResult make(ParsedFile file) {
        return make(file, UUID.randomUUID());
    }

    /// To be called in a transaction, when the bytes are in `sources/`.
    ///
    /// @param edition the id of its first edition
    ImportResult make(ParsedFile file, UUID edition) {
        Instant moment = Timestamps.now();
        UUID id = sources.add(file.imported().document().metadata(), moment);
        editions.add(edition, id, file, moment);
        return new ImportResult(
                sources.get(id),
                false,
                file.imported().warnings(),
                file.imported().findings().size());
    }

    /// Of a library that can only be read, what is there is all there is.
    Optional<ImportResult> findAgain(SourceFile original) {
        Optional<Source> known = sources.findByHash(original.sha256());
        if (known.isEmpty() || database.whyReadOnly().isPresent()) {
            return known.filter(source -> source.removed() == null)
                    .map(source -> new ImportResult(source, true, List.of(), 0));
        }
        // The stored file may have been lost in the meantime: here it is again.
        originals.store(original.sha256(), original.bytes());
        return database.write(() -> bringBack(original));
    }

    /// The source that already has these bytes, restored from the trash, in a step of the journal,
    /// if it was there.
    private Optional<ImportResult> bringBack(SourceFile original) {
        return sources.findByHash(original.sha256()).map(known -> {
            if (known.removed() != null) {
                steps.restore(known.id());
            }
            return new ImportResult(sources.get(known.id()), true, List.of(), 0);
        });
    }
}

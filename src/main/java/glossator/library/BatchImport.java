package glossator.library;

import glossator.anchoring.TextFingerprint;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;
import glossator.reading.ParallelReading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Adds many files: several are read at a time, and those that were read are stored together, in
/// their order ([decision
/// 0029](../../../../site/markdown/decisions/0029-many-files-at-once.md)).
final class BatchImport {
    /// What was read and waits for an earlier file, in bytes.
    private static final long MOST_WAITING = 128L << 20;

    private final FileImport single;
    private final OriginalFiles originals;
    private final GroupedStoring storing;
    private final Function<SourceFile, ImportedDocument> reader;

    /// @param reader is called on several threads at a time
    BatchImport(
            FileImport single,
            FingerprintRows fingerprints,
            Function<SourceFile, ImportedDocument> reader) {
        this.single = single;
        this.originals = single.originals();
        this.reader = reader;
        storing = new GroupedStoring(single, fingerprints);
    }

    /// Ends with a refusal when nothing can be stored any more; the files that were not reported
    /// by then are to come.
    ///
    /// @param sideBySide how many are read at a time
    void run(List<Path> files, int sideBySide, ImportCourse course) {
        var reported = new int[1];
        new ParallelReading<>(
                        files.size(),
                        i -> prepare(files.get(i)),
                        PreparedFile::weight,
                        MOST_WAITING,
                        course)
                .run(sideBySide, group -> {
                    List<ImportOutcome> outcomes = storing.store(group);
                    var done = new ArrayList<ImportedFile>();
                    for (ImportOutcome outcome : outcomes) {
                        int number = reported[0]++;
                        done.add(new ImportedFile(number, files.get(number), outcome));
                    }
                    course.report(done);
                    storing.requireStorable();
                });
    }

    /// Everything about a file that can be done beside others.
    private PreparedFile prepare(Path path) {
        try {
            SourceFile original = SourceFile.read(path);
            return single.sources().hasHash(original.sha256())
                    ? new PreparedFile.Known(original)
                    : read(original);
        } catch (Refusal refusal) {
            return new PreparedFile.Ended(refused(path, refusal));
        }
    }

    private PreparedFile read(SourceFile original) {
        try {
            return stage(ParsedFile.read(original, reader));
        } catch (Refusal refusal) {
            if (SourceFile.isLocked(refusal)) {
                return new PreparedFile.Ended(new ImportOutcome.Locked(original, refusal));
            }
            throw refusal;
        }
    }

    private PreparedFile stage(ParsedFile file) {
        Optional<UUID> copied = single.findCopiedSource(file.imported());
        SourceFile original = file.original();
        return new PreparedFile.Read(
                file,
                TextFingerprint.of(file.imported().document().text()),
                UUID.randomUUID(),
                copied,
                originals.stage(original.sha256(), original.bytes()));
    }

    /// A file is not at fault if the library cannot store, no process can be started, or it was
    /// stopped; nor if its whole folder is gone.
    private static ImportOutcome refused(Path path, Refusal refusal) {
        Path folder = path.toAbsolutePath().getParent();
        if (refusal.key().equals("format.missing") && folder != null && !Files.exists(folder)) {
            return new ImportOutcome.Refused(
                    new Refusal("library.import.folder-gone", folder), true);
        }
        boolean again = refusal.key().startsWith("library.")
                || refusal.key().equals("reading.stopped")
                || refusal.key().equals("reading.cannot-start");
        return new ImportOutcome.Refused(refusal, again);
    }
}

package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Stores files that were read, several in one transaction. If that fails each is stored alone, so
/// that one that cannot be stored does not keep the others out. Used on one thread.
final class GroupedStoring {
    /// So many in a row that cannot be stored are not the fault of the files.
    private static final int MOST_FAILURES = 3;

    private final FileImport single;
    private final FingerprintRows fingerprints;
    private @Nullable Refusal failure;
    private int failures;

    GroupedStoring(FileImport single, FingerprintRows fingerprints) {
        this.single = single;
        this.fingerprints = fingerprints;
    }

    /// Refuses to go on when nothing can be stored any more.
    void requireStorable() {
        if (failure != null && failures >= MOST_FAILURES) {
            throw failure;
        }
    }

    /// The outcomes in the order of the files; when this returns they are on disk.
    List<ImportOutcome> store(List<PreparedFile> files) {
        var group = new Group(files.size());
        for (int i = 0; i < files.size(); i++) {
            switch (files.get(i)) {
                case PreparedFile.Ended(ImportOutcome outcome) -> group.put(i, outcome);
                case PreparedFile.Known known -> group.addKnown(i, known);
                case PreparedFile.Read read -> group.decide(i, read);
            }
        }
        group.flush();
        return group.outcomes();
    }

    private final class Group {
        private final ImportOutcome[] outcomes;
        private final List<PreparedFile.Read> pending = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        Group(int size) {
            outcomes = new ImportOutcome[size];
        }

        List<ImportOutcome> outcomes() {
            return Arrays.asList(outcomes);
        }

        void put(int at, ImportOutcome outcome) {
            outcomes[at] = outcome;
            if (outcome instanceof ImportOutcome.Refused(Refusal refusal, boolean again)) {
                failures = again ? failures + 1 : failures;
                failure = again ? refusal : failure;
            } else if (outcome instanceof ImportOutcome.Stored) {
                failures = 0;
            }
        }

        void addKnown(int at, PreparedFile.Known known) {
            flush();
            put(
                    at,
                    attempt(() -> single.findAgain(known.original())
                            .<ImportOutcome>map(ImportOutcome.Stored::new)
                            // It was erased in this moment.
                            .orElseGet(() -> new ImportOutcome.Refused(
                                    new Refusal(
                                            "library.no-source",
                                            known.original().name()),
                                    true))));
        }

        /// What may be the same as one of this group is compared with it when that is stored.
        void decide(int at, PreparedFile.Read read) {
            if (pending.stream().anyMatch(read::mayBe)) {
                flush();
            }
            if (single.sources().hasHash(read.sha256())) {
                discard(read);
                addKnown(at, new PreparedFile.Known(read.file().original()));
                return;
            }
            Optional<EditionMatch> match = single.copyOf(read.copied())
                    .or(() -> fingerprints.findMatch(
                            read.fingerprint(), read.file().origin(), read.url()));
            if (match.isPresent()) {
                discard(read);
                put(at, new ImportOutcome.LooksLikeEdition(read.file(), match.get()));
            } else {
                pending.add(read);
                places.add(at);
            }
        }

        void flush() {
            if (pending.isEmpty()) {
                return;
            }
            try {
                List<ImportResult> results = storeTogether();
                for (int i = 0; i < results.size(); i++) {
                    put(places.get(i), new ImportOutcome.Stored(results.get(i)));
                }
            } catch (RuntimeException together) {
                storeAlone();
            }
            pending.clear();
            places.clear();
        }

        private List<ImportResult> storeTogether() {
            // Store the files first, then the rows that refer to them.
            single.originals()
                    .keep(pending.stream().map(PreparedFile.Read::staged).toList());
            return single.database()
                    .write(() -> pending.stream().map(this::make).toList());
        }

        private ImportResult make(PreparedFile.Read read) {
            ImportResult result = single.make(read.file(), read.edition());
            fingerprints.write(read.edition(), read.fingerprint());
            return result;
        }

        private void storeAlone() {
            for (int i = 0; i < pending.size(); i++) {
                PreparedFile.Read read = pending.get(i);
                discard(read);
                put(
                        places.get(i),
                        attempt(() -> new ImportOutcome.Stored(single.add(read.file()))));
            }
        }
    }

    private interface Attempt {
        ImportOutcome run();
    }

    private static ImportOutcome attempt(Attempt work) {
        try {
            return work.run();
        } catch (Refusal refusal) {
            return new ImportOutcome.Refused(refusal, true);
        }
    }

    private static void discard(PreparedFile.Read read) {
        boolean _ = OriginalFiles.delete(read.staged().part());
    }
}

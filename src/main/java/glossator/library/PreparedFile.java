package glossator.library;

import glossator.anchoring.TextFingerprint;
import glossator.format.SourceFile;

import java.util.Optional;
import java.util.UUID;

/// What is known of a file before it is decided what becomes of it.
sealed interface PreparedFile {

    /// Roughly how many bytes of memory it takes.
    long weight();

    /// The library has its bytes.
    record Known(SourceFile original) implements PreparedFile {
        @Override
        public long weight() {
            return original.bytes().length;
        }
    }

    /// It was read, and its bytes are on disk.
    ///
    /// @param edition the id of the edition that may be made of it
    /// @param copied the source that it says it is an annotated copy of
    record Read(
            ParsedFile file,
            TextFingerprint fingerprint,
            UUID edition,
            Optional<UUID> copied,
            OriginalFiles.Staged staged)
            implements PreparedFile {
        @Override
        public long weight() {
            return file.weight();
        }

        String sha256() {
            return file.original().sha256();
        }

        /// Whether one of the two may be an edition of the other.
        boolean mayBe(Read other) {
            String url = url();
            boolean samePlace = file.origin().equals(other.file.origin())
                    || (FingerprintRows.isOfOnePage(url) && url.equals(other.url()));
            return sha256().equals(other.sha256())
                    || samePlace
                    || fingerprint.isSimilarTo(other.fingerprint, FingerprintRows.NEARLY_THE_SAME);
        }

        String url() {
            return file.imported().document().metadata().url();
        }
    }

    /// It is not to be stored.
    record Ended(ImportOutcome outcome) implements PreparedFile {
        @Override
        public long weight() {
            return outcome instanceof ImportOutcome.Locked locked
                    ? locked.original().bytes().length
                    : 0;
        }
    }
}

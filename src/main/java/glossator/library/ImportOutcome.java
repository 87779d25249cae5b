package glossator.library;

import glossator.format.SourceFile;
import glossator.message.Refusal;

/// What came of a file that was given to [Library#importFile]. What is not in the library is
/// handed back as far as it was read, so that an answer does not cost another reading.
public sealed interface ImportOutcome {

    /// It is in the library: added now, or there already; a source that lay in the trash is back.
    record Stored(ImportResult added) implements ImportOutcome {}

    /// Nothing was stored: it may be the next edition of a source, for [Library#compare], or a
    /// source of its own, for [Library#add].
    record LooksLikeEdition(ParsedFile file, EditionMatch kin) implements ImportOutcome {}

    /// Nothing was stored: it needs a password, or another one than was tried.
    ///
    /// @param refusal says which
    record Locked(SourceFile original, Refusal refusal) implements ImportOutcome {}
}

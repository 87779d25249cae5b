package glossator.library;

import glossator.format.SourceFile;
import glossator.message.Refusal;

/// The outcome for a file given to [Library#importFile] or [Library#importFiles]. If it was not
/// stored, what was read so far is handed back, so that answering a question does not require
/// reading it again.
public sealed interface ImportOutcome {

    /// It is in the library: added now, there already, or restored from the trash.
    record Stored(ImportResult result) implements ImportOutcome {}

    /// Nothing was stored: it may be the next edition of a source, for [Library#compare], or a
    /// source of its own, for [Library#add].
    record LooksLikeEdition(ParsedFile file, EditionMatch match) implements ImportOutcome {}

    /// Nothing was stored: it needs a password, or a different one.
    ///
    /// @param refusal says which of the two
    record Locked(SourceFile original, Refusal refusal) implements ImportOutcome {}

    /// Nothing was stored: it cannot be read, or not be stored. Only for one of many files; one
    /// that is alone is refused.
    ///
    /// @param again whether it may go another time, because the fault is not that of the file
    record Refused(Refusal refusal, boolean again) implements ImportOutcome {}
}

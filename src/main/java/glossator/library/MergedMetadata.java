package glossator.library;

import glossator.document.Metadata;

/// What is known about a source once it has a new edition.
final class MergedMetadata {
    private MergedMetadata() {}

    /// The metadata shown for a source after a new edition: the edition's values replace those that
    /// the user has not edited. An edition in another format only fills in missing values: its
    /// title may be that of a program.
    static Metadata of(Metadata shown, Metadata old, Metadata now, boolean sameFormat) {
        return Metadata.of(
                field(shown.title(), old.title(), now.title(), sameFormat),
                !now.creators().isEmpty()
                                && (shown.creators().isEmpty()
                                        || (sameFormat && shown.creators().equals(old.creators())))
                        ? now.creators()
                        : shown.creators(),
                field(shown.publisher(), old.publisher(), now.publisher(), sameFormat),
                field(shown.published(), old.published(), now.published(), sameFormat),
                field(shown.url(), old.url(), now.url(), sameFormat),
                field(shown.language(), old.language(), now.language(), sameFormat));
    }

    private static String field(String shown, String old, String now, boolean sameFormat) {
        boolean isOpen = shown.isBlank() || (sameFormat && shown.equals(old));
        return isOpen && !now.isBlank() ? now : shown;
    }
}

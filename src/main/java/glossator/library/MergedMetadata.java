package glossator.library;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import java.util.LinkedHashMap;
import java.util.List;

/// What is known about a source once it has a new edition.
final class MergedMetadata {
    private MergedMetadata() {}

    /// The metadata shown for a source after a new edition: the edition's values replace those that
    /// the user has not edited. An edition in another format only fills in missing values: its
    /// title may be that of a program.
    static Metadata of(Metadata shown, Metadata old, Metadata now, boolean sameFormat) {
        return new Metadata(
                field(shown.title(), old.title(), now.title(), sameFormat),
                people(shown, old, now, sameFormat),
                field(shown.publisher(), old.publisher(), now.publisher(), sameFormat),
                field(shown.published(), old.published(), now.published(), sameFormat),
                field(shown.url(), old.url(), now.url(), sameFormat),
                field(shown.language(), old.language(), now.language(), sameFormat),
                details(shown.details(), old.details(), now.details(), sameFormat));
    }

    private static List<Contributor> people(
            Metadata shown, Metadata old, Metadata now, boolean sameFormat) {
        boolean isOpen = shown.contributors().isEmpty()
                || (sameFormat && shown.contributors().equals(old.contributors()));
        return isOpen && !now.contributors().isEmpty() ? now.contributors() : shown.contributors();
    }

    /// Fields of the user's own are added to, never replaced: nobody knows what they mean.
    private static Details details(Details shown, Details old, Details now, boolean sameFormat) {
        Details merged = shown.withKind(field(shown.kind(), old.kind(), now.kind(), sameFormat));
        for (DetailField field : now.fields().keySet()) {
            merged = merged.with(
                    field, field(shown.get(field), old.get(field), now.get(field), sameFormat));
        }
        var other = new LinkedHashMap<>(shown.other());
        now.other().forEach(other::putIfAbsent);
        return merged.withOther(other);
    }

    private static String field(String shown, String old, String now, boolean sameFormat) {
        boolean isOpen = shown.isBlank() || (sameFormat && shown.equals(old));
        return isOpen && !now.isBlank() ? now : shown;
    }
}

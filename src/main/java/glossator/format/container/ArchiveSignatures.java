package glossator.format.container;

import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Recognizes, by the names of their entries, archives that are not readable documents.
final class ArchiveSignatures {
    private static final String PICTURE = ".*\\.(jpe?g|png|gif|webp|avif)";

    private ArchiveSignatures() {}

    /// @param entry a prefix of entry names that only this kind has
    private record Kind(String entry, String key) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("word/", "format.kind.docx"),
            new Kind("xl/", "format.kind.office"),
            new Kind("ppt/", "format.kind.office"),
            new Kind("content.xml", "format.kind.opendocument"),
            new Kind("META-INF/MANIFEST.MF", "format.kind.program"),
            new Kind("AndroidManifest.xml", "format.kind.program"));

    /// Refusals of crafted archives: the user must not be advised to unpack such a file.
    private static final Set<String> MISLEADING =
            Set.of("format.archive.entries", "format.archive.overlapping", "format.archive.twice");

    /// Empty if the file is not an archive or is of no known kind.
    static Optional<Refusal> refusalFor(SourceFile original) {
        if (!Archive.isArchive(original)) {
            return Optional.empty();
        }
        try {
            return keyFor(Archive.open(original).names())
                    .map(key -> new Refusal(key, original.name()));
        } catch (Refusal refusal) {
            return MISLEADING.contains(refusal.key()) ? Optional.of(refusal) : Optional.empty();
        }
    }

    private static Optional<String> keyFor(Set<String> names) {
        for (Kind kind : KINDS) {
            if (names.stream().anyMatch(n -> n.startsWith(kind.entry))) {
                return Optional.of(kind.key);
            }
        }
        long pictures = names.stream()
                .filter(n -> n.toLowerCase(Locale.ROOT).matches(PICTURE))
                .count();
        return pictures > 0 && pictures >= names.size() - 2
                ? Optional.of("format.kind.comic")
                : Optional.empty();
    }
}

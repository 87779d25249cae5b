package glossator.bibliography;

import java.util.List;

/// A file that a bibliography names as that of a work.
///
/// @param path as it is written: absolute, or relative to the bibliography
/// @param title what the bibliography calls it
/// @param annotations that the reference manager keeps of it
public record AttachedFile(String path, String title, List<AttachedAnnotation> annotations) {
    public AttachedFile {
        annotations = List.copyOf(annotations);
    }

    public static AttachedFile of(String path) {
        return new AttachedFile(path, "", List.of());
    }
}

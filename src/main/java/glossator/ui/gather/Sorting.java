package glossator.ui.gather;

import glossator.annotation.Annotation;
import glossator.library.LibraryNote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// In which order notes stand within their groups.
enum Sorting {
    /// As the sources are read.
    PLACE,
    NEWEST,
    OLDEST,
    CHANGED,
    COLOR;

    String key() {
        return "ui.gather.sort." + name().toLowerCase(Locale.ROOT);
    }

    List<LibraryNote> sort(List<LibraryNote> notes) {
        if (this == PLACE) {
            return notes;
        }
        Comparator<Annotation> order = switch (this) {
            case NEWEST -> Comparator.comparing(Annotation::created).reversed();
            case CHANGED -> Comparator.comparing(Annotation::changed).reversed();
            case COLOR -> Comparator.comparing(Annotation::color);
            case OLDEST, PLACE -> Comparator.comparing(Annotation::created);
        };
        var sorted = new ArrayList<>(notes);
        sorted.sort(Comparator.comparing(LibraryNote::annotation, order));
        return sorted;
    }
}

package glossator.bibliography;

import java.util.List;

/// An annotation that a reference manager keeps of a file.
///
/// @param quote the words it is on; empty for one that is on none
/// @param color as `#rrggbb`
/// @param page the number of the page from 1; 0 if it is unknown
/// @param underlines whether it is a line rather than a color
public record AttachedAnnotation(
        String quote,
        String comment,
        String color,
        int page,
        boolean underlines,
        List<String> tags) {

    public AttachedAnnotation {
        tags = List.copyOf(tags);
    }
}

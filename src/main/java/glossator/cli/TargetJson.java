package glossator.cli;

import com.fasterxml.jackson.annotation.JsonInclude;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an annotation is on, as JSON. Areas of pages are in points of the file's page space, y
/// upward; areas of pictures in pixels from the upper left corner, y downward.
///
/// @param kind `area`, `page` or `source`
/// @param page from 1
/// @param label as printed
/// @param rectangles each x, y, width, height; x and y are the smallest coordinates
/// @param words the text beneath an area
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetJson(
        String kind,
        @Nullable Integer page,
        @Nullable String label,
        @Nullable String picture,
        @Nullable List<List<Float>> rectangles,
        @Nullable String words) {

    /// Null for a passage, which `exact` gives.
    static @Nullable TargetJson of(Target target) {
        return switch (target) {
            case Target.Passage _ -> null;
            case Target.WholeSource _ -> new TargetJson("source", null, null, null, null, null);
            case Target.WholePage(Surface.Page page) ->
                new TargetJson("page", page.index() + 1, page.label(), null, null, null);
            case Target.Area(Surface.Page page, var parts, String words) ->
                new TargetJson(
                        "area", page.index() + 1, page.label(), null, rectangles(parts), words);
            case Target.Area(Surface.Picture(String id), var parts, String words) ->
                new TargetJson("area", null, null, id, rectangles(parts), words);
        };
    }

    private static List<List<Float>> rectangles(List<Rectangle> parts) {
        return parts.stream()
                .map(r -> List.of(r.x(), r.y(), r.width(), r.height()))
                .toList();
    }
}

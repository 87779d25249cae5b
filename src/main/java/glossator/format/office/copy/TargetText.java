package glossator.format.office.copy;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Targets other than passages, in a document property: parts between `/`, numbers between `,`.
public final class TargetText {
    private TargetText() {}

    public static String write(Target target) {
        return switch (target) {
            case Target.Passage _ -> "";
            case Target.WholeSource _ -> "source";
            case Target.WholePage(Surface.Page page) -> "page/" + surface(page);
            case Target.Area(Surface surface, List<Rectangle> rectangles, String words) -> {
                var out = new StringBuilder("area/" + surface(surface) + "/");
                out.append(ValueText.escape(words));
                rectangles.forEach(r -> out.append('/')
                        .append(r.x())
                        .append(',')
                        .append(r.y())
                        .append(',')
                        .append(r.width())
                        .append(',')
                        .append(r.height()));
                yield out.toString();
            }
        };
    }

    private static String surface(Surface surface) {
        return switch (surface) {
            case Surface.Page(int index, String label) -> index + "," + ValueText.escape(label);
            case Surface.Picture(String id) -> "picture," + ValueText.escape(id);
        };
    }

    /// Empty if it is damaged.
    public static Optional<Target> read(String written) {
        String[] parts = written.split("/", -1);
        try {
            return switch (parts[0]) {
                case "" -> Optional.of(Target.PASSAGE);
                case "source" -> Optional.of(Target.WHOLE_SOURCE);
                case "page" ->
                    surfaceOf(parts[1]) instanceof Surface.Page page
                            ? Optional.of(new Target.WholePage(page))
                            : Optional.empty();
                case "area" -> Optional.of(area(parts));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Target area(String[] parts) {
        var rectangles = new ArrayList<Rectangle>();
        for (int i = 3; i < parts.length; i++) {
            String[] n = parts[i].split(",", -1);
            rectangles.add(new Rectangle(
                    Float.parseFloat(n[0]),
                    Float.parseFloat(n[1]),
                    Float.parseFloat(n[2]),
                    Float.parseFloat(n[3])));
        }
        return new Target.Area(surfaceOf(parts[1]), rectangles, ValueText.unescape(parts[2]));
    }

    private static Surface surfaceOf(String written) {
        String[] parts = written.split(",", 2);
        String rest = ValueText.unescape(parts[1]);
        return parts[0].equals("picture")
                ? new Surface.Picture(rest)
                : new Surface.Page(Integer.parseInt(parts[0]), rest);
    }
}

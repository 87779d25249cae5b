package glossator.format.copy;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.format.EmbeddedAnnotation;
import glossator.format.PlacelessNote;
import glossator.message.Messages;

/// Where an annotation is, in words, for a note that no mark leads to.
public final class PlaceWording {
    private static final int MAX_QUOTE = 80;

    private PlaceWording() {}

    /// Empty for a note that says so itself.
    public static String of(EmbeddedAnnotation annotation, String text) {
        if (PlacelessNote.is(annotation.note())) {
            return "";
        }
        return switch (annotation.target()) {
            case Target.WholeSource _ -> Messages.of("format.copy.place.source");
            case Target.WholePage(Surface.Page page) ->
                Messages.of("format.copy.place.page", label(page));
            case Target.Area(Surface.Page page, var _, var _) ->
                Messages.of("format.copy.place.area-of-page", label(page));
            case Target.Area(Surface.Picture _, var _, var _) ->
                Messages.of("format.copy.place.area-of-picture");
            case Target.Passage _ -> quote(annotation.range().of(text));
        };
    }

    private static String label(Surface.Page page) {
        return page.label().isBlank()
                ? String.valueOf(page.index() + 1)
                : NoteText.line(page.label());
    }

    private static String quote(String passage) {
        String line = NoteText.line(passage);
        int length = Math.min(MAX_QUOTE, line.length());
        boolean splits = length < line.length() && Character.isLowSurrogate(line.charAt(length));
        String shown = line.substring(0, splits ? length - 1 : length);
        return shown.isEmpty()
                ? ""
                : Messages.of(
                        "format.copy.place.passage", shown + (shown.equals(line) ? "" : "..."));
    }
}

package glossator.cli;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.wording.AnchorWording;
import glossator.wording.JournalWording;
import glossator.wording.TargetWording;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Annotations in human-readable form: a line for the source, then for each annotation its id,
/// color, locator and state, the words, the note, the tags and the replies.
final class AnnotationListing {
    private static final int QUOTE = 200;
    private static final String INDENT = "    ";

    private AnnotationListing() {}

    static void print(
            Map<Source, List<Placement>> found, AnnotationContext context, PrintStream out) {
        int length = ShortIds.shortestLength(found.values().stream()
                .flatMap(Collection::stream)
                .map(Placement::id)
                .toList());
        boolean first = true;
        for (var entry : found.entrySet()) {
            out.print(first ? "" : System.lineSeparator());
            first = false;
            out.println(TerminalText.toOneLine(entry.getKey().title()));
            for (Placement placement : entry.getValue()) {
                out.println();
                print(placement, context, length, out);
            }
        }
    }

    private static void print(
            Placement placement, AnnotationContext context, int length, PrintStream out) {
        Annotation annotation = placement.annotation();
        out.println("  "
                + annotation.id().toString().substring(0, length)
                + "  "
                + kind(annotation, context)
                + place(placement, context)
                + fate(placement)
                + (annotation.resolved() ? ", " + Messages.of("cli.notes.resolved") : ""));
        if (!annotation.words().isBlank()) {
            out.println(INDENT + "“" + TerminalText.shorten(annotation.words(), QUOTE) + "”");
        }
        if (placement.isPassage() && placement.anchor() instanceof Anchor.Changed changed) {
            String now =
                    changed.range().of(context.document(placement.edition()).text());
            out.println(INDENT
                    + Messages.of("cli.notes.now", "“" + TerminalText.shorten(now, QUOTE) + "”"));
        }
        TerminalText.toLines(annotation.note()).forEach(line -> out.println(INDENT + line));
        if (!annotation.origin().isBlank()) {
            out.println(INDENT + origin(annotation));
        }
        if (!annotation.tags().isEmpty()) {
            out.println(INDENT
                    + context.codebook().paths(annotation.tags()).stream()
                            .map(path -> "#" + TerminalText.toOneLine(path))
                            .collect(Collectors.joining(" ")));
        }
        new ReplyListing(context, out).print(annotation);
    }

    /// `PDF annotation by Ada`: an imported annotation may not be the user's own, so its author is
    /// named.
    private static String origin(Annotation annotation) {
        String origin = TerminalText.toOneLine(annotation.origin());
        String author = TerminalText.toOneLine(annotation.author());
        return author.isEmpty() ? origin : Messages.of("cli.notes.origin", origin, author);
    }

    private static String kind(Annotation annotation, AnnotationContext context) {
        String meaning = TerminalText.toOneLine(context.meaningOf(annotation.color()));
        String kind = JournalWording.kind(annotation);
        return meaning.isEmpty() ? kind : kind + " (" + meaning + ")";
    }

    private static String fate(Placement placement) {
        String fate = AnchorWording.badge(placement);
        return fate.isEmpty() ? "" : " (" + fate + ")";
    }

    private static String place(Placement placement, AnnotationContext context) {
        String place = placement.isOrphan()
                ? TargetWording.name(placement.target())
                : context.places(placement.edition()).of(placement);
        return place.isEmpty() ? "" : ", " + TerminalText.toOneLine(place);
    }
}

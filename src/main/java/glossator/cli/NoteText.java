package glossator.cli;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Placed;
import glossator.annotation.Selector;
import glossator.exchange.Fate;
import glossator.exchange.History;
import glossator.library.Source;
import glossator.message.Messages;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Annotations as a person reads them: a line for the source, then for each annotation its id,
/// colour and place, the quote, the note and the tags.
final class NoteText {
    private static final int QUOTE = 200;
    private static final String INDENT = "    ";

    private NoteText() {}

    static void print(Map<Source, List<Placed>> found, Shelf shelf, PrintStream out) {
        int length =
                Ids.length(
                        found.values().stream()
                                .flatMap(Collection::stream)
                                .map(Placed::id)
                                .toList());
        boolean first = true;
        for (var entry : found.entrySet()) {
            out.print(first ? "" : System.lineSeparator());
            first = false;
            out.println(Lines.plain(entry.getKey().title()));
            for (Placed placed : entry.getValue()) {
                out.println();
                print(placed, shelf, length, out);
            }
        }
    }

    private static void print(Placed placed, Shelf shelf, int length, PrintStream out) {
        Annotation annotation = placed.annotation();
        out.println(
                "  "
                        + annotation.id().toString().substring(0, length)
                        + "  "
                        + kind(annotation, shelf)
                        + place(placed, shelf)
                        + fate(placed));
        Selector selector = annotation.selector();
        if (!selector.exact().isEmpty()) {
            out.println(INDENT + "“" + Lines.brief(selector.exact(), QUOTE) + "”");
        }
        if (placed.anchor() instanceof Anchor.Changed changed) {
            String now = changed.range().of(shelf.document(placed.edition()).text());
            out.println(INDENT + Messages.of("cli.notes.now", "“" + Lines.brief(now, QUOTE) + "”"));
        }
        Lines.of(annotation.note()).forEach(line -> out.println(INDENT + line));
        if (!annotation.origin().isBlank()) {
            out.println(INDENT + origin(annotation));
        }
        if (!annotation.tags().isEmpty()) {
            out.println(
                    INDENT
                            + shelf.codebook().paths(annotation.tags()).stream()
                                    .map(path -> "#" + Lines.plain(path))
                                    .collect(Collectors.joining(" ")));
        }
    }

    /// `PDF annotation by Ada`; whose it is needs saying where it is not the reader's own.
    private static String origin(Annotation annotation) {
        String origin = Lines.plain(annotation.origin());
        String author = Lines.plain(annotation.author());
        return author.isEmpty() ? origin : Messages.of("cli.notes.origin", origin, author);
    }

    private static String kind(Annotation annotation, Shelf shelf) {
        String meaning = Lines.plain(shelf.meaning(annotation.color()));
        String kind = History.kind(annotation);
        return meaning.isEmpty() ? kind : kind + " (" + meaning + ")";
    }

    private static String fate(Placed placed) {
        String fate = Fate.badge(placed);
        return fate.isEmpty() ? "" : " (" + fate + ")";
    }

    private static String place(Placed placed, Shelf shelf) {
        String place = placed.place().map(shelf.places(placed.edition())::of).orElse("");
        return place.isEmpty() ? "" : ", " + Lines.plain(place);
    }
}

package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Selector;
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

    static void print(Map<Source, List<Annotation>> found, Shelf shelf, PrintStream out) {
        int length =
                Ids.length(
                        found.values().stream()
                                .flatMap(Collection::stream)
                                .map(Annotation::id)
                                .toList());
        boolean first = true;
        for (var entry : found.entrySet()) {
            out.print(first ? "" : System.lineSeparator());
            first = false;
            out.println(Lines.plain(entry.getKey().title()));
            for (Annotation annotation : entry.getValue()) {
                out.println();
                print(annotation, shelf, length, out);
            }
        }
    }

    private static void print(Annotation annotation, Shelf shelf, int length, PrintStream out) {
        out.println(
                "  "
                        + annotation.id().toString().substring(0, length)
                        + "  "
                        + kind(annotation, shelf)
                        + place(annotation, shelf));
        Selector selector = annotation.selector();
        if (!selector.exact().isEmpty()) {
            out.println(INDENT + "“" + Lines.brief(selector.exact(), QUOTE) + "”");
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

    private static String place(Annotation annotation, Shelf shelf) {
        String place = shelf.places(annotation.edition()).of(annotation.selector().range());
        return place.isEmpty() ? "" : ", " + Lines.plain(place);
    }
}

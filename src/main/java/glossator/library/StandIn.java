package glossator.library;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Messages;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A document of quotes, in the place of one whose text is lost: every note still has its passage,
/// with the words around it, by which it finds its place again when the file is there as a new
/// edition.
final class StandIn {
    private static final String FORMAT = "text";
    private static final int VERSION = 1;
    private static final int MOST = Block.MAX_LENGTH - 100;

    /// The words that a note or a decision is on, and what stood around them.
    record Quote(String exact, String prefix, String suffix) {}

    private final DocumentBuilder builder = new DocumentBuilder();
    private final Map<Quote, Range> places = new HashMap<>();
    private final Set<Quote> changed = new HashSet<>();
    private final ImportedDocument imported;

    /// @param name of the lost file
    StandIn(Metadata metadata, String name, List<Quote> quotes) {
        builder.metadata(metadata);
        String title = metadata.title().isBlank() ? name : metadata.title();
        builder.begin(new Block.Heading(1)).text(Messages.of("library.stand-in-title", title));
        builder.begin(new Block.Paragraph()).text(Messages.of("library.stand-in", name));
        quotes.stream().distinct().forEach(this::add);
        Document document = builder.build();
        quotes.stream().distinct().forEach(quote -> verify(quote, document.text()));
        imported = new ImportedDocument(
                FORMAT, VERSION, document, List.of(), Map.of(), List.of());
    }

    /// The words around are left out where a block would become too long to stay whole.
    private void add(Quote quote) {
        List<String> lines = List.of(quote.exact().split("\n", -1));
        builder.begin(new Block.Paragraph());
        String before = lastLine(quote.prefix());
        String after = quote.suffix().split("\n", -1)[0];
        boolean fits = lines.getFirst().length() + lines.getLast().length() < MOST;
        builder.text(fits ? "… " + before : "");
        int start = builder.offset();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                // Only a rule may be empty.
                builder.begin(
                        lines.get(i).isBlank() ? new Block.Rule() : new Block.Paragraph());
            }
            builder.text(lines.get(i));
        }
        int end = builder.offset();
        builder.text(fits ? after + " …" : "");
        places.put(quote, new Range(start, end));
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private void verify(Quote quote, String text) {
        Range range = place(quote);
        if (range.end() > text.length()) {
            places.put(quote, new Range(text.length(), text.length()));
        }
        if (!place(quote).of(text).equals(quote.exact())) {
            changed.add(quote);
        }
    }

    /// Where the quote is in the text.
    Range place(Quote quote) {
        return places.getOrDefault(quote, new Range(0, 0));
    }

    /// Whether the words could not be kept as they were, such as those of a picture.
    boolean isChanged(Quote quote) {
        return changed.contains(quote);
    }

    ImportedDocument imported() {
        return imported;
    }

    /// The document as a file of its own.
    SourceFile file(String name) {
        byte[] bytes = imported.document()
                .text()
                .replace("\n", "\n\n")
                .getBytes(StandardCharsets.UTF_8);
        return new SourceFile(name, bytes, null);
    }
}

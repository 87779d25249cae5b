package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.format.SourceFile;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The same work as plain text, as a web page and as Markdown.
class AcrossFormatsTest {
    @TempDir
    Path folder;

    private static List<String> paragraphs() {
        return Article.FIRST.lines().toList();
    }

    private static String written(String ending) {
        List<String> all = paragraphs();
        List<String> body = all.subList(1, all.size());
        return switch (ending) {
            case "html" ->
                "<!DOCTYPE html><html lang=\"en\"><head><title>"
                        + all.getFirst()
                        + "</title></head><body><nav><a href=\"/\">Home</a></nav><h1>"
                        + all.getFirst()
                        + "</h1>"
                        + body.stream()
                                .map(p -> "<p>" + p.replace("“", "&ldquo;") + "</p>\n")
                                .collect(Collectors.joining())
                        + "</body></html>";
            case "md" ->
                "# "
                        + all.getFirst()
                        + "\n\n"
                        + body.stream()
                                .map(p -> p.replace("old harbour", "*old harbour*"))
                                .collect(Collectors.joining("\n\n"))
                        + "\n";
            default -> String.join("\n\n", all).replaceAll("(.{1,60})(?: |$)", "$1\n") + "\n";
        };
    }

    @ParameterizedTest
    @CsvSource({"txt, html", "html, md", "md, txt", "html, txt", "txt, md", "md, html"})
    void everyMarkFindsItsWordsInTheOtherFormat(String from, String to) throws IOException {
        Path old = Files.writeString(folder.resolve("a." + from), written(from));
        Path now = Files.writeString(folder.resolve("a." + to), written(to));
        try (Library library = Library.open(folder.resolve("lib"))) {
            Source source = library.add(old, Formats::read).source();
            String text = library.document(source.edition()).text();
            for (String quote : Article.QUOTES) {
                var words = java.util.regex.Pattern.compile(
                                quote.replace("?", "\\?").replace(" ", "[\\s\\u2028]+"))
                        .matcher(text);
                assertTrue(words.find(), quote);
                Annotation annotation = Sample.annotation(library, source, 0, 1);
                library.apply(Change.add(annotation.withSelector(
                        Selector.of(text, new Range(words.start(), words.end())))));
            }
            EditionCandidate candidate =
                    library.compare(source.id(), SourceFile.read(now), Formats::read);
            assertFalse(candidate.isDoubtful());
            AnchorReport report = library.addEdition(candidate).report();
            for (AnchorReport.Line line : report.lines()) {
                Placement placement = line.placement();
                assertInstanceOf(Anchor.Exact.class, placement.anchor(), line.before());
                assertEquals(bare(line.before()), bare(line.after()));
            }
            assertEquals(10, report.exact());
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u2028]+", " ").replaceAll("[“”]", "\"").replace('’', '\'');
    }
}

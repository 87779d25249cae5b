package glossator.exchange;

import glossator.exchange.bibliography.BibliographyExporter;
import glossator.exchange.copy.NativeExporter;
import glossator.exchange.csv.CsvExporter;
import glossator.exchange.html.HtmlExporter;
import glossator.exchange.markdown.MarkdownExporter;
import glossator.exchange.markdown.NotesExporter;
import glossator.exchange.typeset.PdfExporter;
import glossator.exchange.typeset.WordExporter;
import glossator.exchange.w3c.WebAnnotationExporter;
import glossator.message.Refusal;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of all export formats; the first one is the first choice.
public final class Exporters {
    public static final List<Exporter> ALL = Stream.concat(
                    annotations().stream(), BibliographyExporter.all().stream())
            .toList();

    private Exporters() {}

    private static List<Exporter> annotations() {
        return List.of(
                new NativeExporter(UUID::randomUUID),
                new HtmlExporter(InstantSource.system()),
                new PdfExporter(InstantSource.system()),
                new WordExporter(UUID::randomUUID),
                new MarkdownExporter(InstantSource.system()),
                new NotesExporter(),
                new CsvExporter(),
                new WebAnnotationExporter(InstantSource.system()));
    }

    /// The export format that `--as` calls `name`; refuses an unknown one.
    public static Exporter byName(String name) {
        return ALL.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "exchange.unknown",
                        name,
                        ALL.stream().map(Exporter::name).collect(Collectors.joining(", "))));
    }
}

package glossator.exchange;

import glossator.message.Refusal;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/// The list of all kinds of export.
public final class Exchanges {
    public static final List<Exchange> ALL =
            List.of(
                    new AnnotatedHtml(InstantSource.system()),
                    new AnnotatedMarkdown(InstantSource.system()),
                    new WebAnnotations(InstantSource.system()),
                    new CsvTable(),
                    new NotesMarkdown());

    private Exchanges() {}

    /// The export that `--as` calls `name`; refuses an unknown one.
    public static Exchange named(String name) {
        return ALL.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "exchange.unknown",
                                        name,
                                        ALL.stream()
                                                .map(Exchange::name)
                                                .collect(Collectors.joining(", "))));
    }
}

package glossator.cli;

import glossator.annotation.Annotation;
import glossator.bibliography.citation.CitationFormat;
import glossator.bibliography.citation.CitationStyle;
import glossator.bibliography.citation.CitationStyles;
import glossator.bibliography.citation.Citations;
import glossator.bibliography.citation.Cited;
import glossator.document.Metadata;
import glossator.library.Library;
import glossator.library.Source;
import glossator.wording.Citation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `cite SOURCE… --style S`: a citation of the sources, or the list of them, in a style.
@Command(name = "cite", sortOptions = false)
final class CiteCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..*")
    private List<String> references = List.of();

    @Option(names = "--style", paramLabel = "S")
    private String style = CitationStyles.SHIPPED.getFirst();

    @Option(names = "--page", paramLabel = "P")
    private Optional<String> page = Optional.empty();

    @Option(names = "--annotation", paramLabel = "ID")
    private Optional<String> annotation = Optional.empty();

    @Option(names = "--bibliography")
    private boolean bibliography;

    @Option(names = "--locale", paramLabel = "TAG")
    private String locale = "";

    @Option(names = "--format", paramLabel = "text|html|markdown")
    private String formatWord = CitationFormat.TEXT.word();

    @Option(names = "--styles")
    private boolean styles;

    @Option(names = "--json")
    private boolean json;

    CiteCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        format();
        if (!styles && references.isEmpty() && annotation.isEmpty()) {
            throw new UsageException("cli.cite.nothing");
        }
        if (page.isPresent()
                && (references.size() != 1 || annotation.isPresent() || bibliography)) {
            throw new UsageException("cli.cite.page");
        }
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        var known = CitationStyles.of(library.folder());
        return styles ? list(known) : cite(library, known);
    }

    private CitationFormat format() {
        return Arrays.stream(CitationFormat.values())
                .filter(f -> f.word().equals(formatWord))
                .findFirst()
                .orElseThrow(() -> new UsageException("cli.cite.format", formatWord));
    }

    private int list(CitationStyles known) {
        var problems = new ArrayList<String>();
        List<CitationStyle> all = known.all(problems);
        problems.forEach(surroundings().err()::println);
        if (json) {
            JsonOutput.print(
                    all.stream()
                            .map(s -> Map.of("id", s.id(), "title", s.title(), "note", s.isNote()))
                            .toList(),
                    out());
        } else {
            TerminalText.table(all.stream().map(s -> List.of(s.id(), s.title())).toList())
                    .forEach(out()::println);
        }
        return problems.isEmpty() ? 0 : ExitCode.FAILED;
    }

    private int cite(Library library, CitationStyles known) {
        CitationStyle chosen = known.find(style);
        Citations citations = Citations.of(known, chosen, locale);
        List<Cited> works = works(library);
        List<Metadata> all = works.stream().map(Cited::metadata).distinct().toList();
        CitationFormat format = format();
        List<String> lines = bibliography
                ? citations.bibliography(all, format)
                : List.of(citations.cite(works, format));
        if (json) {
            JsonOutput.print(Map.of("style", chosen.id(), "entries", lines), out());
        } else {
            lines.forEach(out()::println);
        }
        return 0;
    }

    private List<Cited> works(Library library) {
        var works = new ArrayList<Cited>();
        for (String reference : references) {
            Source source = library.source(reference);
            works.add(Cited.page(Citation.described(source), page.orElse("")));
        }
        annotation.map(library::annotation).ifPresent(a -> works.add(cited(library, a)));
        return works;
    }

    /// The source of an annotation with the page of its passage.
    private static Cited cited(Library library, Annotation annotation) {
        Source source = library.source(annotation.source());
        var placement = library.place(annotation, source.edition());
        return Citation.cited(source, library.document(source.edition()), placement);
    }
}

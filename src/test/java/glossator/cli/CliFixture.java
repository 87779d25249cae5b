package glossator.cli;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.document.PageFrame;
import glossator.document.PageRun;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.exchange.PictureSamples;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.library.ImportResult;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.reading.FileWorker;
import glossator.reading.InProcessWorker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Runs commands in this process over a library in a folder of the test, and keeps what they say.
final class CliFixture {
    private final Path folder;
    private final Path library;
    private final List<String> windowCalls = new ArrayList<>();
    private boolean display;
    private boolean terminal;
    private FileWorker worker = new InProcessWorker();
    private Optional<Path> tour = Optional.empty();
    private String input = "";
    private final Deque<String> secrets = new ArrayDeque<>();
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> questions = new ArrayList<>();

    CliFixture(Path folder) {
        this.folder = folder;
        library = folder.resolve("library");
    }

    /// Another command line at the same library, for another thread.
    CliFixture sibling() {
        return new CliFixture(folder);
    }

    CliFixture withDisplay() {
        display = true;
        return this;
    }

    CliFixture onTerminal() {
        terminal = true;
        return this;
    }

    CliFixture withTour(Path output) {
        tour = Optional.of(output);
        return this;
    }

    /// Reads the files of the next command with this one, which is closed with the command.
    CliFixture withWorker(FileWorker other) {
        worker = other;
        return this;
    }

    CliFixture withInput(String text) {
        input = text;
        return this;
    }

    /// What is typed, one after the other, where a secret is asked for.
    CliFixture withSecrets(String... typed) {
        secrets.addAll(List.of(typed));
        return this;
    }

    CliFixture withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /// What secrets were asked for.
    List<String> questions() {
        return questions;
    }

    private Optional<String> secret(String question) {
        questions.add(question);
        return Optional.ofNullable(secrets.poll());
    }

    Path library() {
        return library;
    }

    List<String> windowCalls() {
        return windowCalls;
    }

    /// What one command said and its exit code.
    record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<String> lines() {
            return out.lines().toList();
        }
    }

    /// Runs with the library of this fixture.
    Said run(String... arguments) {
        return runBare(
                Stream.concat(Stream.of("--library", library.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /// Runs with these arguments and no others; the environment names the library.
    Said runBare(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        variables.put("GLOSSATOR_LIBRARY", library.toString());
        variables.put("NO_COLOR", "1");
        var surroundings = new CliContext(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                terminal,
                display,
                variables,
                this::secret,
                worker,
                tour);
        int code = Cli.run(arguments, surroundings, window());
        return new Said(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Puts a text with these paragraphs in the library, without any parser.
    Source put(String title, String... paragraphs) {
        var builder = new DocumentBuilder()
                .metadata(Metadata.of(title, List.of("Ada"), "", "2026", "", "en"));
        Stream.of(paragraphs)
                .forEach(p -> builder.begin(new Block.Paragraph()).text(p).end());
        byte[] bytes = String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8);
        var original = new SourceFile(title + ".txt", bytes, null);
        var imported = new ImportedDocument(
                "text", ReaderVersions.of("text"), builder.build(), List.of(), Map.of(), List.of());
        try (Library open = Library.open(library)) {
            ImportResult result = open.add(new ParsedFile(original, imported, title + ".txt"));
            return result.source();
        }
    }

    /// Puts a text with printed pages of 300 by 400 points in the library: on each one line, 20
    /// points from the top and 50 from the left, with characters of 10 by 10 points. A picture of
    /// 40 by 30 pixels, `fig`, comes last.
    Source putPages(String title, List<String> labels, List<String> lines) {
        var builder = new DocumentBuilder()
                .metadata(Metadata.of(title, List.of("Ada"), "", "2026", "", "en"));
        for (int i = 0; i < lines.size(); i++) {
            builder.page(labels.get(i))
                    .begin(new Block.Paragraph())
                    .text(lines.get(i))
                    .end();
        }
        Document document =
                builder.begin(new Block.Paragraph()).image("fig", "a chart").build();
        var pages = new ArrayList<PrintedPage>();
        for (String label : labels) {
            Range range = document.range(pages.size());
            var edges = new float[2 * range.length()];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = 50 + 10 * ((i + 1) / 2);
            }
            var run = new PageRun(range.start(), 0, 20, 30, edges);
            var frame = new PageFrame(0, 0, 300, 400, 0);
            pages.add(PrintedPage.of(label, frame, 0, List.of(run), document.text()));
        }
        var original = new SourceFile(title + ".pdf", title.getBytes(StandardCharsets.UTF_8), null);
        var imported = new ImportedDocument(
                "pdf",
                ReaderVersions.of("pdf"),
                document,
                List.of(new Picture("fig", "image/png", PictureSamples.png(40, 30))),
                Map.of(),
                List.of(),
                List.of(),
                pages);
        try (Library open = Library.open(library)) {
            return open.add(new ParsedFile(original, imported, title + ".pdf")).source();
        }
    }

    private WindowLauncher window() {
        return new WindowLauncher() {
            @Override
            public int open(Path folder, List<Path> files, Consumer<String> tell) {
                windowCalls.add("open " + folder + " " + files);
                return 0;
            }

            @Override
            public int tour(Optional<Path> folder, Path output) {
                windowCalls.add("tour " + folder + " " + output);
                return 0;
            }
        };
    }
}

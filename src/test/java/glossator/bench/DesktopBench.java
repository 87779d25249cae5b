package glossator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Seconds from the start of the program until its text is on the screen, and its memory then,
/// beside other programs with the same file; they are run in turn, and the first run of each is not
/// counted. Arguments: the folder to work in, the program, a short text, a folder with a long book
/// or nothing, how many rounds. Prints a table and writes it to `desktop.md` in the folder.
final class DesktopBench {
    private static final int MARKS = 10_000;
    private static final int SOURCES = 3_000;
    private static final double LIMIT = 8;
    private static final String SECOND = "a second start";

    private final Path folder;
    private final Path program;
    private final int rounds;
    private final String wanted;

    private DesktopBench(Path folder, Path program, int rounds, String wanted) {
        this.folder = folder;
        this.program = program.toAbsolutePath();
        this.rounds = rounds;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> missing = Display.missing();
        if (!missing.isEmpty() || !Files.isExecutable(Path.of(arguments[1]))) {
            System.out.println("The start is not measured: it needs "
                    + (missing.isEmpty() ? arguments[1] : String.join(" and ", missing)) + ".");
            return;
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        Optional<Path> books =
                Optional.of(arguments[3]).filter(b -> !b.isEmpty()).map(Path::of);
        var bench = new DesktopBench(
                folder,
                Path.of(arguments[1]),
                Integer.parseInt(arguments[4]),
                arguments.length > 5 ? arguments[5] : "");
        bench.run(BenchFiles.in(folder.resolve("files"), Path.of(arguments[2]), books));
    }

    private void run(BenchFiles files) throws IOException {
        List<Case> cases = cases(files);
        var table = new ArrayList<String>();
        table.add(Case.HEAD);
        table.add(Case.RULE);
        for (Case one : cases.stream().filter(c -> c.name().contains(wanted)).toList()) {
            measure(one);
            table.add(one.row());
            System.out.println(one.row());
        }
        if (SECOND.contains(wanted)) {
            table.add(second(files));
        }
        String text = String.join("\n", table) + "\n";
        Files.writeString(folder.resolve("desktop.md"), text);
        print(text);
    }

    private void print(String table) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%nFirst text, medians of %d runs in turn, %d processors, load %.1f%n%n%s%n",
                rounds,
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage(),
                table);
    }

    private List<Case> cases(BenchFiles files) {
        Path empty = files.emptyLibrary();
        Path bare = files.library("bare", files.epub(), 0);
        Path marked = files.library("marked", files.epub(), MARKS);
        Path pages = files.library("pages", files.pdf(), 0);
        Path web = files.library("web", files.html(), 0);
        Path many = files.libraryOf(SOURCES);
        return List.of(
                new Case(
                        "a short text",
                        ours(empty, files.article()),
                        Peer.OKULAR.showing(files.article())),
                new Case(
                        "a long book (EPUB)",
                        ours(bare, files.epub()),
                        Peer.FOLIATE.showing(files.epub())),
                new Case(
                        "the same with %,d marks".formatted(MARKS),
                        ours(marked, files.epub()),
                        Peer.FOLIATE.showing(files.epub())),
                new Case(
                        "a long web page",
                        ours(web, files.html()),
                        Peer.CHROMIUM.showing(files.html())),
                new Case("a long PDF", ours(pages, files.pdf()), Peer.OKULAR.showing(files.pdf())),
                new Case(
                        "a short text in a library of %,d".formatted(SOURCES),
                        ours(many, files.article()),
                        ours(empty, files.article()).named("empty library")));
    }

    private Contender ours(Path library, Path file) {
        return new Contender(
                "glossator",
                List.of(program.toString(), "--library", library.toString(), file.toString()));
    }

    /// Each round on a display of its own, which no program has left anything on.
    private void measure(Case one) throws IOException {
        for (int round = 0; round <= rounds; round++) {
            for (Contender contender : one.contenders()) {
                try (Display display = Display.open(folder.resolve("display"))) {
                    contender.run(display, LIMIT, round > 0);
                }
            }
        }
    }

    /// A second start while the window is open: until its file is on the screen.
    private String second(BenchFiles files) throws IOException {
        Path library = files.library("second", files.article(), 0);
        Path other = files.otherText();
        Contender first = ours(library, files.article());
        Contender second = ours(library, other);
        try (Display display = Display.open(folder.resolve("display"))) {
            ProcessTree window = first.start(display);
            Pause.millis((long) (LIMIT * 1000));
            try {
                for (int round = 0; round <= 2 * rounds; round++) {
                    Contender turn = round % 2 == 0 ? second : ours(library, files.article());
                    turn.run(display, 2, turn == second && round > 0);
                }
            } finally {
                window.end();
            }
        }
        return new Case(SECOND, second, first).row();
    }
}

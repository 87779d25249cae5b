package glossator.library;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.search.ParsedQuery;
import glossator.search.QueryParser;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/// Fills a library with made-up text whose words are as frequent as those of a language, and prints
/// how large the index is, how fast it is made, and how long it takes to find something while the
/// query is typed, letter by letter. Arguments: megabytes of text, how many sources they are, and a
/// folder for the library, which is kept there and used again.
final class SearchBench {
    private static final int VOCABULARY = 150_000;
    private static final int ROUNDS = 3;

    private final Random random = new Random(1);
    private final String[] words = new String[VOCABULARY];
    private final double[] frequency = new double[VOCABULARY];

    private SearchBench() {
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = word(1 + (int) (Math.log(i + 2.0) / Math.log(12)));
            // Zipf and Mandelbrot.
            sum += 1.0 / (i + 2.7);
            frequency[i] = sum;
        }
    }

    public static void main(String[] arguments) throws IOException {
        int megabytes = Integer.parseInt(arguments[0]);
        int sources = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]).resolve("search-bench-" + megabytes);
        var bench = new SearchBench();
        try (Library library = Library.open(folder)) {
            bench.fill(library, megabytes, sources);
            bench.index(library);
            bench.find(library);
            bench.compare(library, folder.resolve("text"));
        }
    }

    /// The same words by ripgrep over the same text in files, if it is installed.
    private void compare(Library library, Path folder) throws IOException {
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(p -> Files.isExecutable(Path.of(p, "rg")))) {
            print("ripgrep", "is not installed");
            return;
        }
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            for (Source source : library.sources()) {
                String text = library.document(source.edition()).text();
                Files.writeString(folder.resolve(source.id() + ".txt"), text);
            }
        }
        for (String word : List.of(words[60_000], words[400], words[0])) {
            long start = System.nanoTime();
            try {
                new ProcessBuilder("rg", "-iwc", word, folder.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            print("ripgrep, only counted: " + word, "%.1f ms", (System.nanoTime() - start) / 1e6);
        }
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bcdfghklmnprstvz".charAt(random.nextInt(16)));
            word.append("aeiouy".charAt(random.nextInt(6)));
            if (random.nextInt(3) == 0) {
                word.append("nrslt".charAt(random.nextInt(5)));
            }
        }
        return word.toString();
    }

    private String next() {
        double wanted = random.nextDouble() * frequency[VOCABULARY - 1];
        int found = Arrays.binarySearch(frequency, wanted);
        return words[found < 0 ? Math.min(VOCABULARY - 1, -found - 1) : found];
    }

    private void fill(Library library, int megabytes, int sources) {
        if (!library.isNew()) {
            return;
        }
        int each = megabytes * 1_000_000 / sources;
        long nanos = 0;
        for (int i = 0; i < sources; i++) {
            var builder = new DocumentBuilder();
            builder.metadata(Metadata.of(
                    next() + " " + next() + " " + i, List.of(next()), "", "", "", "en"));
            for (int length = 0; length < each; ) {
                String paragraph = paragraph();
                builder.begin(new Block.Paragraph()).text(paragraph);
                length += paragraph.length() + 1;
            }
            var imported = new ImportedDocument(
                    "text", 1, builder.build(), List.of(), Map.of(), List.of());
            byte[] bytes = imported.document().text().getBytes(StandardCharsets.UTF_8);
            var file = new SourceFile(i + ".txt", bytes, null);
            long start = System.nanoTime();
            library.add(new ParsedFile(file, imported, i + ".txt"));
            nanos += System.nanoTime() - start;
        }
        print("stored without reading", "%.1f MB/s", megabytes / (nanos / 1e9));
    }

    private String paragraph() {
        int length = 100 + random.nextInt(900);
        var paragraph = new StringBuilder();
        while (paragraph.length() < length) {
            paragraph.append(next()).append(random.nextInt(10) == 0 ? ". " : " ");
        }
        return paragraph.toString().strip();
    }

    private void index(Library library) throws IOException {
        long text = library.sources().stream().mapToLong(Source::length).sum();
        long start = System.nanoTime();
        long cpu = cpu();
        boolean isNew = !library.search().progress().isComplete();
        while (!library.search().update(() -> false).isComplete()) {
            // The next slice.
        }
        if (isNew) {
            double seconds = (System.nanoTime() - start) / 1e9;
            print(
                    "indexed",
                    "%.1f MB/s; %.1f MB in a second of the processor",
                    text / 1e6 / seconds,
                    text / 1e6 / ((cpu() - cpu) / 1e9));
        }
        long size = Files.size(library.folder().resolve(DerivedIndex.FILE));
        print("size of the index", "%.0f %% of the text", 100.0 * size / text);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void find(Library library) {
        Map<String, String> queries = Map.of(
                "1 rare", words[60_000],
                "2 frequent", words[400],
                "3 most frequent", words[0],
                "4 most frequent three", words[0] + " " + words[1] + " " + words[2],
                "5 two frequent", words[300] + " " + words[500],
                "6 phrase", "\"" + words[0] + " " + words[30] + "\"",
                "7 near", "NEAR(" + words[100] + " " + words[200] + ", 5)",
                "8 one of them not", words[50] + " NOT " + words[70] + " OR " + words[9_000],
                "9 beginning", words[3_000].substring(0, 3) + "*");
        for (String name : queries.keySet().stream().sorted().toList()) {
            measure(library, name.substring(2), Objects.requireNonNull(queries.get(name)));
        }
    }

    private static void measure(Library library, String name, String query) {
        var times = new ArrayList<Double>();
        var busy = new ArrayList<Double>();
        SearchResult last = null;
        SearchRequest request = null;
        double whole = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int end = 1; end <= query.length(); end++) {
                long start = System.nanoTime();
                long processor = cpu();
                if (QueryParser.parseTyped(query.substring(0, end))
                        instanceof ParsedQuery.Sound(var sound)) {
                    last = library.search().findAtOnce(new SearchRequest(sound), () -> false);
                    request = new SearchRequest(sound);
                }
                if (round > 0) {
                    times.add((System.nanoTime() - start) / 1e6);
                    busy.add((cpu() - processor) / 1e6);
                }
                if (last != null && last.isCut() && request != null) {
                    long again = System.nanoTime();
                    last = library.search().find(request, () -> false);
                    whole = Math.max(whole, (System.nanoTime() - again) / 1e6);
                }
            }
        }
        times.sort(null);
        busy.sort(null);
        print(
                "find as typed: " + name,
                "p50 %.1f ms, p95 %.1f ms (of the processor %.1f, %.1f); "
                        + (last == null
                                ? ""
                                : last.hits().least() + (last.hits().isExact() ? "" : "+") + " in "
                                        + last.sources().least()
                                        + (last.sources().isExact() ? "" : "+")),
                times.get(times.size() / 2),
                times.get((int) (times.size() * 0.95)),
                busy.get(busy.size() / 2),
                busy.get((int) (busy.size() * 0.95)));
        if (whole > 0) {
            print("  the whole answer after the first", "at most %.1f ms more", whole);
        }
    }

    private static void print(String name, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-40s " + format + "%n", prepend(name, values));
    }

    private static Object[] prepend(String name, Object[] values) {
        var all = new ArrayList<Object>(List.of(name));
        all.addAll(List.of(values));
        return all.toArray();
    }
}

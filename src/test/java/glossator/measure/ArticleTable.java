package glossator.measure;

import glossator.document.Document;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.format.SourceFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where saved pages open, and what of them is folded. For the pages in `articles.tsv`, somebody
/// has said where the article begins and ends; all before and after it is boilerplate.
final class ArticleTable {
    private static final String KNOWN = "/glossator/measure/articles.tsv";

    private final PrintStream out;
    private int pages;
    private int atHeading;
    private final int[] article = new int[2];
    private final int[] beside = new int[2];

    /// @param name of the file
    /// @param last the beginning of the last paragraph
    private record Known(String name, String heading, String last) {}

    ArticleTable(PrintStream out) {
        this.out = out;
    }

    void print(List<Path> folders) throws IOException {
        out.println("| page | opens at the heading | words beside the article | of them folded "
                + "| words of the article | of them folded |");
        out.println("|---|---|---:|---:|---:|---:|");
        for (Known known : known()) {
            Optional<Path> file = find(known.name, folders);
            if (file.isPresent()) {
                row(known, file.get());
            }
        }
        out.printf(
                "| all %d | %d | %,d | %s | %,d | %s |%n%n",
                pages, atHeading, beside[0], share(beside), article[0], share(article));
    }

    private static List<Known> known() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ArticleTable.class.getResourceAsStream(KNOWN))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .map(c -> new Known(c[0], c[1], c[2]))
                    .toList();
        }
    }

    private static Optional<Path> find(String name, List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try (var files = Files.walk(folder)) {
                Optional<Path> found = files.filter(f -> f.endsWith(name)).findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private void row(Known known, Path file) {
        Document document = Formats.read(SourceFile.read(file)).document();
        int start = document.text().indexOf(known.heading);
        int last = document.text().lastIndexOf(known.last);
        int end = last < 0 ? document.length() : document.end(document.blockAt(last));
        int[] inside = new int[2];
        int[] outside = new int[2];
        String opens = "";
        for (int i = 0; i < document.blocks().size(); i++) {
            String text = document.blocks().get(i).text();
            boolean folded = isFolded(document, document.start(i));
            int[] counts = document.start(i) >= start && document.start(i) < end ? inside : outside;
            int words = text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
            counts[0] += words;
            counts[1] += folded ? words : 0;
            opens = opens.isEmpty() && !folded ? text.strip() : opens;
        }
        boolean right = opens.startsWith(known.heading);
        add(right, inside, outside);
        String name = known.name.replaceAll("^.*__|_source\\.html$", "");
        out.printf(
                "| %s | %s | %,d | %s | %,d | %s |%n",
                name,
                right ? "yes" : "at “" + opens.substring(0, Math.min(30, opens.length())) + "”",
                outside[0],
                share(outside),
                inside[0],
                share(inside));
    }

    private void add(boolean right, int[] inside, int[] outside) {
        pages++;
        atHeading += right ? 1 : 0;
        for (int i = 0; i < 2; i++) {
            article[i] += inside[i];
            beside[i] += outside[i];
        }
    }

    private static boolean isFolded(Document document, int at) {
        for (Range range : document.boilerplate()) {
            if (range.start() <= at && at < Math.max(range.end(), range.start() + 1)) {
                return true;
            }
        }
        return false;
    }

    private static String share(int[] counts) {
        return counts[0] == 0 ? "–" : "%.1f %%".formatted(100.0 * counts[1] / counts[0]);
    }
}

package glossator.measure;

import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.format.Formats;
import glossator.format.SourceFile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A book that lies in a folder as plain text and in other kinds: how many words of the plain text
/// each has in the same order, and what its outline and pages are.
final class BookTable {
    private static final List<String> KINDS = List.of("pdf", "epub", "html");
    private static final Pattern CHAPTER = Pattern.compile("(?m)^(CHAPTER [IVXLC]+)\\.?\\s*$");

    private final PrintStream out;

    BookTable(PrintStream out) {
        this.out = out;
    }

    void print(List<Path> folders) throws IOException {
        out.println(
                "| book | words of the text | in order | share | chapters | in the outline | page"
                        + " labels |");
        out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path text : all.filter(f -> f.toString().endsWith(".txt")).toList()) {
                    book(text);
                }
            }
        }
        out.println();
    }

    private void book(Path text) throws IOException {
        String plain = Files.readString(text);
        List<String> words = Words.of(plain);
        String stem = text.getFileName().toString().replaceFirst("\\.txt$", "");
        for (String kind : KINDS) {
            Path file = text.resolveSibling(stem + "." + kind);
            if (Files.exists(file)) {
                Document document = Formats.read(SourceFile.read(file)).document();
                int ordered = Words.inOrder(words, Words.of(Words.shown(document)));
                out.printf(
                        Locale.ROOT,
                        "| `%s` | %,d | %,d | %.3f %% | %d | %d | %d |%n",
                        kind,
                        words.size(),
                        ordered,
                        100.0 * ordered / words.size(),
                        chapters(plain),
                        outlined(document),
                        new HashSet<>(document.pages()).size());
            }
        }
    }

    private static int chapters(String text) {
        Matcher m = CHAPTER.matcher(text);
        int count = 0;
        while (m.find()) {
            count++;
        }
        return count;
    }

    private static int outlined(Document document) {
        Set<Integer> places = document.outline().stream()
                .filter(e -> e.title().toUpperCase(Locale.ROOT).startsWith("CHAPTER"))
                .map(OutlineEntry::offset)
                .collect(Collectors.toSet());
        return places.size();
    }
}

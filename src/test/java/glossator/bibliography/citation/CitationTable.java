package glossator.bibliography.citation;

import glossator.bibliography.BibliographyEntry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Ten kinds of works in three styles, beside the answers of `pandoc --citeproc` 2.17.1.1, which
/// are kept in `pandoc.tsv`: style, kind, citation of page 12, entry (empty for one not asked for).
/// Its `main` writes the table into the page.
final class CitationTable {
    static final Path PAGE = Path.of("src/site/markdown/citations.md");
    static final String BEGIN = "<!-- table -->\n";

    private CitationTable() {}

    record Line(String style, String kind, String pandocs, String pandocsEntry) {
        static Line of(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(cells[0], cells[1], cells[2], cells[3]);
        }

        private BibliographyEntry work() {
            return TenKinds.all().stream()
                    .filter(e -> e.key().equals(kind))
                    .findFirst()
                    .orElseThrow();
        }

        private Citations citations() {
            var styles = CitationStyles.shipped();
            return Citations.of(styles, styles.find(style), "en-US");
        }

        String citation() {
            return citations()
                    .cite(List.of(Cited.page(work().metadata(), "12")), CitationFormat.TEXT);
        }

        String entry() {
            return citations()
                    .bibliography(List.of(work().metadata()), CitationFormat.TEXT)
                    .getFirst();
        }

        String row() {
            return "| " + style + " | " + kind + " | " + cell(citation(), pandocs) + " | "
                    + cell(entry(), pandocsEntry) + " |\n";
        }

        private static String cell(String ours, String pandocs) {
            String other = ours.equals(pandocs) ? "" : " ≠ " + pandocs;
            return (ours + other).replace("|", "\\|").replace("*", "\\*");
        }
    }

    static List<Line> lines() {
        try (InputStream in = CitationTable.class.getResourceAsStream("pandoc.tsv")) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().map(Line::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String table() {
        var out = new StringBuilder("| style | kind | citation | entry |\n|---|---|---|---|\n");
        int same = 0;
        for (Line line : lines()) {
            out.append(line.row());
            same += line.citation().equals(line.pandocs) ? 1 : 0;
            same += line.entry().equals(line.pandocsEntry) ? 1 : 0;
        }
        return out + "\n" + same + " of " + 2 * lines().size() + " are the same.\n";
    }

    public static void main(String[] args) throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        Files.writeString(PAGE, head + "\n" + table());
    }
}

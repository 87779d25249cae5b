package glossator.copies;

import glossator.format.CopyAnnotation;
import glossator.format.SourceFile;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The page as chromium has it after it has run its scripts.
final class ChromiumJudge {
    private final JudgesTable table;
    private final Path folder;

    ChromiumJudge(JudgesTable table, Path folder) {
        this.table = table;
        this.folder = folder;
    }

    void judge(int sets) throws IOException {
        SourceFile page = Samples.file("page.html", Samples.page());
        List<AnnotatedCopy> copies = JudgedCopies.of(List.of(page), sets);
        boolean there = Program.isThere("chromium");
        List<Document> seen = there ? opened(copies) : List.of();
        table.row(
                "chromium",
                there,
                "HTML: passages whose words are in its mark elements",
                () -> marks(copies, seen));
        table.row("chromium", there, "HTML: notes in the page", () -> notes(copies, seen));
    }

    private List<Document> opened(List<AnnotatedCopy> copies) throws IOException {
        var seen = new ArrayList<Document>();
        for (AnnotatedCopy copy : copies) {
            Path file = folder.resolve("copy" + seen.size() + ".html");
            Files.write(file, copy.copy().bytes());
            Program.Answer answer = Program.run(
                    folder,
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--dump-dom",
                    file.toUri());
            seen.add(Jsoup.parse(answer.out()));
        }
        return seen;
    }

    private static Verdict marks(List<AnnotatedCopy> copies, List<Document> seen) {
        Verdict all = Verdict.NONE;
        for (int i = 0; i < copies.size(); i++) {
            AnnotatedCopy copy = copies.get(i);
            var marked = new ArrayList<>(marked(seen.get(i)).values());
            List<CopyAnnotation> passages = copy.passages();
            int right = 0;
            for (CopyAnnotation each : passages) {
                String quote = copy.quote(each);
                boolean found = marked.stream()
                        .filter(words -> Letters.areSame(words, quote))
                        .findFirst()
                        .map(marked::remove)
                        .orElse(false);
                right += found ? 1 : 0;
                if (!found) {
                    Findings.add("chromium: no mark on “" + quote + "”");
                }
            }
            all = all.plus(new Verdict(1, passages.size(), right));
        }
        return all;
    }

    /// The words of each mark, which may be parted, without the readings above them.
    private static Map<String, String> marked(Document page) {
        page.select("rt, rp").remove();
        page.select("[data-marginalia^=n]").remove();
        var words = new TreeMap<String, String>();
        for (Element mark : page.select("[data-marginalia^=m]")) {
            words.merge(mark.attr("data-marginalia"), mark.wholeText(), String::concat);
        }
        return words;
    }

    private static Verdict notes(List<AnnotatedCopy> copies, List<Document> seen) {
        Verdict all = Verdict.NONE;
        for (int i = 0; i < copies.size(); i++) {
            String said = seen.get(i).select("[data-marginalia=s]").text();
            List<CopyAnnotation> wanted = copies.get(i).annotations();
            int right = (int) wanted.stream()
                    .map(JudgedCopies::word)
                    .filter(said::contains)
                    .count();
            all = all.plus(new Verdict(1, wanted.size(), right));
        }
        return all;
    }
}

package glossator.copies;

import glossator.format.CopyAnnotation;
import glossator.format.epub.EpubProblems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// EPUBCheck and calibre.
final class EpubJudges {
    private final JudgesTable table;
    private final Path folder;

    EpubJudges(JudgesTable table, Path folder) {
        this.table = table;
        this.folder = folder;
    }

    void judge(int sets) throws IOException {
        List<AnnotatedCopy> copies = JudgedCopies.of(Samples.books(), sets);
        table.row("EPUBCheck", true, "EPUB: copies without a new problem", () -> check(copies));
        table.row(
                "calibre",
                Program.isThere("calibre-debug"),
                "EPUB: passages that its viewer's store has with their words",
                () -> calibre(copies));
        table.row(
                "calibre",
                Program.isThere("ebook-convert"),
                "EPUB: notes that are in the text that it converts the book to",
                () -> converted(copies));
    }

    private static Verdict check(List<AnnotatedCopy> copies) {
        Verdict all = Verdict.NONE;
        for (AnnotatedCopy copy : copies) {
            int before = EpubProblems.of(copy.original()).size();
            var after = EpubProblems.of(copy.copy());
            if (after.size() > before) {
                Findings.add("EPUBCheck: " + after.keySet());
            }
            all = all.plus(Verdict.of(after.size() <= before));
        }
        return all;
    }

    private Path file(int number, AnnotatedCopy copy) throws IOException {
        return Files.write(
                folder.resolve("copy" + number + ".epub"), copy.copy().bytes());
    }

    private Verdict calibre(List<AnnotatedCopy> copies) throws IOException {
        Path script = folder.resolve("highlights.py");
        try (InputStream in = EpubJudges.class.getResourceAsStream("highlights.py")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        Verdict all = Verdict.NONE;
        for (int i = 0; i < copies.size(); i++) {
            AnnotatedCopy copy = copies.get(i);
            Program.Answer answer =
                    Program.run(folder, "calibre-debug", "-e", script, "--", file(i, copy));
            var found = new ArrayList<>(answer.out().lines().toList());
            List<CopyAnnotation> passages = copy.passages();
            int right = 0;
            for (CopyAnnotation each : passages) {
                boolean there = found.removeIf(words -> words.startsWith(each.id() + "\t")
                        && Letters.areSame(words.substring(37), copy.quote(each)));
                right += there ? 1 : 0;
                if (!there) {
                    Findings.add("calibre: not “" + copy.quote(each) + "” " + answer.errors());
                }
            }
            all = all.plus(new Verdict(1, passages.size(), right));
        }
        return all;
    }

    private Verdict converted(List<AnnotatedCopy> copies) throws IOException {
        Verdict all = Verdict.NONE;
        for (int i = 0; i < copies.size(); i++) {
            Path text = folder.resolve("copy" + i + ".txt");
            Program.run(folder, "ebook-convert", file(i, copies.get(i)), text);
            String said = Files.exists(text) ? Files.readString(text) : "";
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

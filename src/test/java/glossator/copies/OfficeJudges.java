package glossator.copies;

import glossator.format.CopyAnnotation;
import glossator.format.SourceFile;
import glossator.format.container.SafeXml;
import glossator.format.office.docx.RichDocx;

import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// LibreOffice and Apache POI. LibreOffice also makes the originals, from a page of the tests.
final class OfficeJudges {
    private final JudgesTable table;
    private final Path folder;

    OfficeJudges(JudgesTable table, Path folder) {
        this.table = table;
        this.folder = folder;
    }

    void judge(int sets) throws IOException {
        boolean there = Program.isThere("soffice");
        Path page = Files.writeString(folder.resolve("page.html"), Samples.page());
        if (there) {
            office("odt", folder, List.of(page), "--infilter=HTML (StarWriter)");
        }
        for (String kind : List.of("docx", "odt", "rtf")) {
            List<AnnotatedCopy> copies = there ? JudgedCopies.of(originals(kind), sets) : List.of();
            Map<String, CommentRanges> seen = there ? converted(kind, copies) : Map.of();
            String name = kind.toUpperCase(Locale.ROOT);
            table.row(
                    "LibreOffice", there, name + ": notes that it has", () -> notes(copies, seen));
            table.row(
                    "LibreOffice",
                    there,
                    name + ": passages whose comment is over their words",
                    () -> passages("LibreOffice, " + name, copies, seen));
        }
        List<AnnotatedCopy> rich = JudgedCopies.of(List.of(RichDocx.file()), sets);
        table.row(
                "Apache POI",
                true,
                "DOCX: passages whose comment is over their words",
                () -> passages("POI", rich, opened(rich)));
    }

    private List<SourceFile> originals(String kind) throws IOException {
        Path odt = folder.resolve("page.odt");
        if (!kind.equals("odt")) {
            office(kind, folder, List.of(odt));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("page." + kind));
        return List.of(new SourceFile("page." + kind, bytes, null));
    }

    private void office(String kind, Path into, List<Path> files, String... options)
            throws IOException {
        var command = new ArrayList<Object>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(List.of("--headless", "--convert-to", kind, "--outdir", into));
        command.addAll(List.of(options));
        command.addAll(files);
        Program.Answer answer = Program.run(folder, command.toArray());
        if (answer.status() != 0) {
            Findings.add("LibreOffice: " + answer.errors());
        }
    }

    /// By the names of the copies' files, which are their places in the list.
    private Map<String, CommentRanges> converted(String kind, List<AnnotatedCopy> copies)
            throws IOException {
        Path from = Files.createDirectory(folder.resolve(kind + "-copies"));
        Path into = Files.createDirectory(folder.resolve(kind + "-seen"));
        var files = new ArrayList<Path>();
        for (AnnotatedCopy copy : copies) {
            Path file = from.resolve("copy" + files.size() + "." + kind);
            files.add(Files.write(file, copy.copy().bytes()));
        }
        office("odt", into, files);
        var seen = new HashMap<String, CommentRanges>();
        for (int i = 0; i < copies.size(); i++) {
            Path file = into.resolve("copy" + i + ".odt");
            if (Files.exists(file)) {
                seen.put("" + i, content(file));
            }
        }
        return seen;
    }

    private static CommentRanges content(Path odt) throws IOException {
        try (ZipFile zip = new ZipFile(odt.toFile());
                var in = zip.getInputStream(zip.getEntry("content.xml"))) {
            return CommentRanges.of(SafeXml.parse(in.readAllBytes(), "content.xml", "content.xml"));
        }
    }

    private static Map<String, CommentRanges> opened(List<AnnotatedCopy> copies)
            throws IOException {
        var seen = new HashMap<String, CommentRanges>();
        for (int i = 0; i < copies.size(); i++) {
            byte[] bytes = copies.get(i).copy().bytes();
            try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                CommentRanges ranges = CommentRanges.of(document.getDocument().getDomNode());
                for (XWPFComment comment : document.getComments()) {
                    ranges.comments().put(comment.getId(), comment.getText());
                }
                seen.put("" + i, ranges);
            }
        }
        return seen;
    }

    private static Verdict notes(List<AnnotatedCopy> copies, Map<String, CommentRanges> seen) {
        Verdict all = Verdict.NONE;
        for (int i = 0; i < copies.size(); i++) {
            CommentRanges ranges = seen.get("" + i);
            String said =
                    ranges == null ? "" : String.join("\n", ranges.comments().values());
            List<CopyAnnotation> wanted = copies.get(i).annotations();
            int right = (int) wanted.stream()
                    .map(JudgedCopies::word)
                    .filter(said::contains)
                    .count();
            all = all.plus(new Verdict(1, wanted.size(), right));
        }
        return all;
    }

    private static Verdict passages(
            String who, List<AnnotatedCopy> copies, Map<String, CommentRanges> seen) {
        Verdict all = Verdict.NONE;
        for (int i = 0; i < copies.size(); i++) {
            AnnotatedCopy copy = copies.get(i);
            CommentRanges ranges = seen.get("" + i);
            List<CopyAnnotation> passages = copy.passages();
            List<CopyAnnotation> wrong = passages.stream()
                    .filter(each -> ranges == null || !isOver(copy.quote(each), each, ranges))
                    .toList();
            wrong.forEach(each -> Findings.add(who + ": " + JudgedCopies.word(each) + " on “"
                    + copy.quote(each) + "” is over " + over(each, ranges)));
            all = all.plus(new Verdict(1, passages.size(), passages.size() - wrong.size()));
        }
        return all;
    }

    private static boolean isOver(String quote, CopyAnnotation each, CommentRanges ranges) {
        return ranges.comments().entrySet().stream()
                .filter(e -> e.getValue().contains(JudgedCopies.word(each)))
                .anyMatch(e -> Letters.areSame(quote, ranges.words().getOrDefault(e.getKey(), "")));
    }

    private static String over(CopyAnnotation each, @Nullable CommentRanges ranges) {
        return ranges == null
                ? "nothing: it is not opened"
                : ranges.comments().entrySet().stream()
                        .filter(e -> e.getValue().contains(JudgedCopies.word(each)))
                        .map(e -> "“" + ranges.words().get(e.getKey()) + "”")
                        .collect(Collectors.joining(", "));
    }
}

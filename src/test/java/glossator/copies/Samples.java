package glossator.copies;

import glossator.format.CaseTable;
import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.format.epub.ValidBook;
import glossator.format.html.HtmlCopyTest;
import glossator.format.mail.EmlTest;
import glossator.format.mail.MhtmlTest;
import glossator.format.markdown.MarkdownCopyTest;
import glossator.format.office.OfficeSamples;
import glossator.format.office.docx.RichDocx;
import glossator.format.office.rtf.RtfTest;
import glossator.format.pdf.PdfCopyPapers;
import glossator.format.text.TextCopyTest;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Files made by the tests, with what is hard to annotate in each format.
public final class Samples {
    private Samples() {}

    /// By the name of the format.
    public static SequencedMap<String, List<SourceFile>> all() throws IOException {
        var all = new LinkedHashMap<String, List<SourceFile>>();
        all.put("PDF", pdf());
        all.put("DOCX", List.of(RichDocx.file()));
        all.put("ODT", odt());
        all.put("flat ODT", cases("odt.cases").map(Samples::flat).toList());
        all.put("RTF", rtf());
        all.put("EPUB", books());
        all.put("HTML", List.of(file("page.html", HtmlCopyTest.PAGE)));
        all.put("MHTML", List.of(new SourceFile("page.mhtml", MhtmlTest.page(), null)));
        all.put("EML", List.of(file("letter.eml", EmlTest.letter())));
        all.put("Markdown", List.of(file("text.md", MarkdownCopyTest.TEXT)));
        all.put("text", List.of(file("voyage.txt", TextCopyTest.TEXT)));
        return all;
    }

    static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8), null);
    }

    /// The page of the tests without what has other words in each program: a missing picture, and
    /// controls.
    static String page() {
        return HtmlCopyTest.PAGE.replaceAll(
                "(?s)<(form|svg|template|script|style)\\b.*?</\\1>|<img[^>]*>", "");
    }

    static List<SourceFile> pdf() {
        return PdfCopyPapers.all().stream()
                .map(bytes -> new SourceFile("paper.pdf", bytes, null))
                .toList();
    }

    static List<SourceFile> books() {
        return Stream.of(ValidBook.values()).map(ValidBook::original).toList();
    }

    private static Stream<String> cases(String table) throws IOException {
        return CaseTable.in(table).map(each -> String.valueOf(each.get()[1]));
    }

    private static List<SourceFile> odt() throws IOException {
        String styles = CaseTable.resource("odt.styles.xml");
        return cases("odt.cases")
                .map(body -> OfficeSamples.odt(styles, body, ""))
                .toList();
    }

    private static SourceFile flat(String body) {
        try {
            return OfficeSamples.fodt(CaseTable.resource("odt.styles.xml"), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Some of the cases have no text.
    private static List<SourceFile> rtf() throws IOException {
        return cases("rtf.cases")
                .map(body -> (RtfTest.HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1))
                .map(bytes -> new SourceFile("a.rtf", bytes, null))
                .filter(Samples::isReadable)
                .toList();
    }

    private static boolean isReadable(SourceFile file) {
        try {
            Formats.read(file);
            return true;
        } catch (Refusal none) {
            return false;
        }
    }
}

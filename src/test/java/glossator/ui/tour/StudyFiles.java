package glossator.ui.tour;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes one text as a PDF, a book, a web page or a plain file.
///
/// @param sections each a heading and its paragraphs
public record StudyFiles(String title, String author, List<List<String>> sections) {
    private static final float MARGIN = 72;
    private static final float LEADING = 15;
    private static final float SIZE = 11;

    public void writeText(Path file) throws IOException {
        var text = new StringBuilder("# " + title + "\n\n" + author + "\n");
        for (List<String> section : sections) {
            text.append("\n## ").append(section.getFirst()).append("\n\n");
            text.append(String.join("\n\n", section.subList(1, section.size()))).append('\n');
        }
        Files.writeString(file, text);
    }

    public void writeEpub(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/epub+zip");
            put(
                    zip,
                    "META-INF/container.xml",
                    "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'>"
                            + "<rootfiles><rootfile full-path='book.opf'"
                            + " media-type='application/oebps-package+xml'/></rootfiles></container>");
            var manifest = new StringBuilder();
            var spine = new StringBuilder();
            for (int i = 0; i < sections.size(); i++) {
                put(zip, "c" + i + ".xhtml", chapter(sections.get(i)));
                manifest.append("<item id='c" + i + "' href='c" + i
                        + ".xhtml' media-type='application/xhtml+xml'/>");
                spine.append("<itemref idref='c" + i + "'/>");
            }
            put(
                    zip,
                    "book.opf",
                    "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'"
                            + " unique-identifier='id'><metadata"
                            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier id='id'>"
                            + title.hashCode() + "</dc:identifier><dc:title>" + title
                            + "</dc:title><dc:creator>" + author + "</dc:creator>"
                            + "<dc:language>en</dc:language></metadata><manifest>" + manifest
                            + "</manifest><spine>" + spine + "</spine></package>");
        }
    }

    public void writeHtml(Path file) throws IOException {
        Files.writeString(
                file,
                "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>" + title
                        + "</title></head><body><h1>" + title + "</h1>"
                        + String.join(
                                "", sections.stream().map(StudyFiles::body).toList())
                        + "</body></html>");
    }

    private static String chapter(List<String> section) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>" + section.getFirst()
                + "</title></head><body>" + body(section) + "</body></html>";
    }

    private static String body(List<String> section) {
        return "<h2>" + section.getFirst() + "</h2><p>"
                + String.join("</p><p>", section.subList(1, section.size())) + "</p>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    public void writePdf(Path file) throws IOException {
        PDFont plain = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        PDFont bold = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
        try (var pdf = new PDDocument()) {
            var page = new Page(pdf);
            page.write(bold, 17, List.of(title));
            page.write(plain, SIZE, List.of(author, ""));
            for (List<String> section : sections) {
                page.write(bold, 13, List.of("", section.getFirst()));
                for (String paragraph : section.subList(1, section.size())) {
                    page.write(plain, SIZE, lines(plain, paragraph));
                }
            }
            page.close();
            pdf.getDocumentInformation().setTitle(title);
            pdf.getDocumentInformation().setAuthor(author);
            pdf.save(file.toFile());
        }
    }

    private static List<String> lines(PDFont font, String paragraph) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            float width = font.getStringWidth(line + " " + word) / 1000 * SIZE;
            if (width > PDRectangle.A4.getWidth() - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        lines.add("");
        return lines;
    }

    /// Where lines are written; the next page begins when one is full.
    private static final class Page {
        private final PDDocument pdf;
        private PDPageContentStream out;
        private float y;

        Page(PDDocument pdf) throws IOException {
            this.pdf = pdf;
            out = begin();
        }

        private PDPageContentStream begin() throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            y = PDRectangle.A4.getHeight() - MARGIN;
            return new PDPageContentStream(pdf, page);
        }

        void write(PDFont font, float size, List<String> lines) throws IOException {
            for (String line : lines) {
                if (y < MARGIN) {
                    close();
                    out = begin();
                }
                out.beginText();
                out.setFont(font, size);
                out.newLineAtOffset(MARGIN, y);
                out.showText(line);
                out.endText();
                y -= line.isEmpty() ? LEADING / 2 : LEADING * Math.max(1, size / 13);
            }
        }

        void close() throws IOException {
            out.close();
        }
    }
}

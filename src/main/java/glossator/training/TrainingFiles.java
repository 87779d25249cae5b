package glossator.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files in several formats with the same text, as simple as their parsers allow; for
/// training only.
final class TrainingFiles {
    private static final int LINES = 40;
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final List<String> paragraphs;

    /// @param text Latin letters, with an empty line between paragraphs
    TrainingFiles(String text) {
        paragraphs = List.of(text.strip().split("\n\n+"));
    }

    /// The bytes by file name.
    Map<String, byte[]> all() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("training.txt", utf8(String.join("\n\n", paragraphs)));
        files.put("training.md", utf8(markdown()));
        files.put("training.html", utf8(html("")));
        files.put("training.eml", utf8(mail()));
        files.put("training.epub", epub());
        files.put("training.docx", docx());
        files.put("training.odt", odt());
        files.put("training.pdf", pdf());
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String markdown() {
        return "# Training\n\n" + String.join("\n\n* *", paragraphs) + "*\n";
    }

    private String html(String attributes) {
        return "<html"
                + attributes
                + "><head><title>Training</title></head><body><h1>Training</h1><table><tr><td>1</td>"
                + "<td>2</td></tr></table><p>"
                + String.join("</p>\n<p>", paragraphs)
                + "</p></body></html>";
    }

    private String mail() {
        return "From: Ada <ada@example.org>\nSubject: Training\nDate: Mon, 2 Nov 2026 10:00:00 +0100"
                + "\nContent-Type: text/plain; charset=utf-8\n\n"
                + String.join("\n\n", paragraphs);
    }

    private byte[] epub() throws IOException {
        return zip(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
                        + "<rootfiles><rootfile full-path='book.opf' media-type="
                        + "'application/oebps-package+xml'/></rootfiles></container>",
                "book.opf",
                "<package version='3.0' unique-identifier='i' xmlns='http://www.idpf.org/2007/opf'>"
                        + "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier"
                        + " id='i'>training</dc:identifier><dc:title>Training</dc:title>"
                        + "<dc:language>en</dc:language></metadata><manifest><item id='a'"
                        + " href='a.xhtml' media-type='application/xhtml+xml'/><item id='n'"
                        + " href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
                        + "</manifest><spine><itemref idref='a'/></spine></package>",
                "nav.xhtml",
                "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub="
                        + "'http://www.idpf.org/2007/ops'><body><nav epub:type='toc'><ol><li>"
                        + "<a href='a.xhtml'>Training</a></li></ol></nav></body></html>",
                "a.xhtml",
                html(" xmlns='http://www.w3.org/1999/xhtml'"));
    }

    private byte[] docx() throws IOException {
        String package1 = "http://schemas.openxmlformats.org/package/2006/";
        return zip(
                "[Content_Types].xml",
                "<Types xmlns='"
                        + package1
                        + "content-types'><Default Extension='xml' ContentType='application/vnd."
                        + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                        + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns='"
                        + package1
                        + "relationships'><Relationship Id='r' Type='http://schemas.openxmlformats"
                        + ".org/officeDocument/2006/relationships/officeDocument' Target='word/"
                        + "document.xml'/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w='"
                        + WORD
                        + "'><w:body><w:p><w:r><w:t>"
                        + String.join("</w:t></w:r></w:p><w:p><w:r><w:t>", paragraphs)
                        + "</w:t></w:r></w:p></w:body></w:document>");
    }

    private byte[] odt() throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office='"
                        + OASIS
                        + "office:1.0' xmlns:text='"
                        + OASIS
                        + "text:1.0'><office:body><office:text><text:p>"
                        + String.join("</text:p><text:p>", paragraphs)
                        + "</text:p></office:text></office:body></office:document-content>");
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(utf8(parts[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    /// One page in a font that every viewer has (ISO 32000-1, 9.6.2.2 and 7.5).
    private byte[] pdf() {
        var page = new StringBuilder("BT /F 11 Tf 14 TL 60 760 Td\n");
        for (String line : lines()) {
            page.append('(').append(line.replaceAll("[^ -~]|[()\\\\]", " ")).append(") Tj T*\n");
        }
        page.append("ET");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int at = file.length();
        file.append("xref\n0 6\n").append(table);
        file.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n").append(at);
        return file.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String rest = paragraph;
            while (rest.length() > 80 && lines.size() < LINES) {
                int cut = Math.max(1, rest.lastIndexOf(' ', 80));
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut).strip();
            }
            lines.add(rest.substring(0, Math.min(80, rest.length())));
        }
        return lines.subList(0, Math.min(LINES, lines.size()));
    }
}

package glossator.format.office;

import glossator.format.SourceFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small documents of word processors, packed from XML written by hand for these tests.
public final class OfficeSamples {
    private static final String NAMES =
            " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                    + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                    + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                    + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
                    + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                    + " xmlns:v='urn:schemas-microsoft-com:vml'"
                    + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
                    + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                    + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
                    + " xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'"
                    + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                    + " xmlns:dcterms='http://purl.org/dc/terms/'";

    private static final String[] OASIS = {
        "office",
        "text",
        "table",
        "style",
        "draw:drawing",
        "meta",
        "manifest",
        "svg:svg-compatible",
        "fo:xsl-fo-compatible"
    };

    /// The smallest picture that is one by its first bytes.
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    private OfficeSamples() {}

    public static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The parts of a Word document by their names in `word/`, with all that refers to them;
    /// `core` is the core properties.
    public static Map<String, byte[]> word(String body, Map<String, String> parts) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "[Content_Types].xml",
                utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/word/document.xml'"
                        + " ContentType='application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml'/></Types>"));
        entries.put(
                "_rels/.rels",
                relations(relation("r1", "officeDocument", "word/document.xml", "")
                        + relation("r2", "core-properties", "core.xml", "")));
        entries.put(
                "core.xml",
                utf8("<core" + NAMES + ">" + parts.getOrDefault("core", "") + "</core>"));
        entries.put(
                "word/document.xml",
                utf8("<w:document" + NAMES + "><w:body>" + body + "</w:body></w:document>"));
        var relations = new StringBuilder();
        parts.forEach((name, xml) -> {
            relations.append(relation("id-" + name, name, name + ".xml", ""));
            entries.put("word/" + name + ".xml", utf8("<w:part" + NAMES + ">" + xml + "</w:part>"));
        });
        relations.append(relation("pic", "image", "media/a.png", ""));
        relations.append(relation("out", "hyperlink", "https://example.org/a", "External"));
        relations.append(relation("far", "image", "https://example.org/a.png", "External"));
        relations.append(relation("script", "hyperlink", "javascript:alert(1)", "External"));
        relations.append(relation("up", "image", "../../../../etc/passwd", ""));
        entries.put("word/_rels/document.xml.rels", relations(relations.toString()));
        entries.put("word/media/a.png", PNG);
        return entries;
    }

    private static byte[] relations(String all) {
        return utf8(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + all
                        + "</Relationships>");
    }

    private static String relation(String id, String type, String target, String mode) {
        return "<Relationship Id='"
                + id
                + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type
                + "' Target='"
                + target
                + "'"
                + (mode.isEmpty() ? "" : " TargetMode='" + mode + "'")
                + "/>";
    }

    public static SourceFile docx(String body, Map<String, String> parts) {
        return new SourceFile("a.docx", zip(word(body, parts)), null);
    }

    private static String openNames() {
        var names = new StringBuilder();
        for (String each : OASIS) {
            String prefix = each.replaceFirst(":.*", "");
            String space = each.replaceFirst(".*:", "");
            names.append(" xmlns:").append(prefix);
            names.append("='urn:oasis:names:tc:opendocument:xmlns:")
                    .append(space)
                    .append(":1.0'");
        }
        return names
                + " xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:math='http://www.w3.org/1998/Math/MathML'"
                + " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'";
    }

    public static Map<String, byte[]> open(String styles, String text, String meta) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        entries.put(
                "content.xml",
                utf8("<office:document-content"
                        + openNames()
                        + "><office:body><office:text>"
                        + text
                        + "</office:text></office:body></office:document-content>"));
        entries.put(
                "styles.xml",
                utf8("<office:document-styles"
                        + openNames()
                        + "><office:styles>"
                        + styles
                        + "</office:styles></office:document-styles>"));
        entries.put(
                "meta.xml",
                utf8("<office:document-meta"
                        + openNames()
                        + "><office:meta>"
                        + meta
                        + "</office:meta></office:document-meta>"));
        entries.put("Pictures/a.png", PNG);
        return entries;
    }

    public static SourceFile odt(String styles, String text, String meta) {
        return new SourceFile("a.odt", zip(open(styles, text, meta)), null);
    }

    /// The same in one piece.
    public static SourceFile fodt(String styles, String text) {
        String xml = "<?xml version='1.0' encoding='UTF-8'?><office:document"
                + openNames()
                + " office:mimetype='application/vnd.oasis.opendocument.text'>"
                + "<office:styles>"
                + styles
                + "</office:styles><office:body><office:text>"
                + text
                + "</office:text></office:body></office:document>";
        return new SourceFile("a.fodt", utf8(xml), null);
    }
}

package glossator.exchange.typeset;

import glossator.exchange.TextSanitizer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs the parts of a new Word document (ECMA-376, part 2).
public record WordPackage(WordParts parts, TextSanitizer clean) {
    /// The page, as the last element of a body.
    public static final String SECTION = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar"
            + " w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
            + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

    /// The earliest that a zip archive can say: a file made twice is the same.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String FOOTNOTES_TYPE = "<Override PartName=\"/word/footnotes.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml"
            + ".footnotes+xml\"/>";

    /// The start of a part whose root has the namespaces of a document.
    public static WordXml begin(String root, TextSanitizer clean) {
        return new WordXml(clean)
                .raw(HEAD)
                .open(
                        root,
                        "xmlns:w",
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "xmlns:r",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "xmlns:wp",
                        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                        "xmlns:a",
                        "http://schemas.openxmlformats.org/drawingml/2006/main",
                        "xmlns:pic",
                        "http://schemas.openxmlformats.org/drawingml/2006/picture");
    }

    /// The whole document.
    ///
    /// @param footnotes the part with the footnotes; empty if there are none
    public byte[] toBytes(String document, String footnotes, String core) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", types(!footnotes.isEmpty()));
            put(zip, "_rels/.rels", resource("relationships.xml"));
            put(zip, "docProps/core.xml", core);
            put(zip, "word/document.xml", document);
            put(zip, "word/styles.xml", resource("styles.xml"));
            if (!footnotes.isEmpty()) {
                put(zip, "word/footnotes.xml", footnotes);
            }
            put(zip, "word/_rels/document.xml.rels", parts.relationshipsXml());
            for (Map.Entry<String, byte[]> one : parts.media().entrySet()) {
                put(zip, one.getKey(), one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no array throws it
        }
        return out.toByteArray();
    }

    private static String types(boolean footnotes) {
        String types = resource("content-types.xml");
        return footnotes ? types.replace("</Types>", FOOTNOTES_TYPE + "</Types>") : types;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        put(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String resource(String name) {
        try (InputStream in = WordPackage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a file manager shows; blank values are left out.
    public String coreXml(String title, String creator, String language) {
        var xml = new WordXml(clean);
        xml.raw(HEAD)
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/");
        element(xml, "dc:title", title);
        element(xml, "dc:creator", creator);
        element(xml, "dc:language", language);
        return xml.close("cp:coreProperties").toString();
    }

    private void element(WordXml xml, String name, String value) {
        if (!value.isBlank()) {
            xml.open(name).raw(WordXml.escape(clean.sanitize(value))).close(name);
        }
    }
}

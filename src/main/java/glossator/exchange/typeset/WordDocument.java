package glossator.exchange.typeset;

import glossator.document.Metadata;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Losses;
import glossator.exchange.SourceParagraph;
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

/// Writes the text of a source as a new Word document (ECMA-376), without its annotations.
final class WordDocument {
    /// The earliest that a zip archive can say: a file made twice is the same.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final AnnotatedDocument work;
    private final TextSanitizer clean;
    private final Losses losses;

    private WordDocument(AnnotatedDocument work, Losses losses) {
        this.work = work;
        this.losses = losses;
        this.clean = new TextSanitizer(losses);
    }

    static byte[] of(AnnotatedDocument work, Losses losses) {
        return new WordDocument(work, losses).toBytes();
    }

    private byte[] toBytes() {
        var parts = new WordParts();
        String text = documentXml(parts);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", resource("content-types.xml"));
            put(zip, "_rels/.rels", resource("relationships.xml"));
            put(zip, "docProps/core.xml", coreXml());
            put(zip, "word/document.xml", text);
            put(zip, "word/styles.xml", resource("styles.xml"));
            put(zip, "word/_rels/document.xml.rels", parts.relationshipsXml());
            for (Map.Entry<String, byte[]> one : parts.media().entrySet()) {
                put(zip, one.getKey(), one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no array throws it
        }
        return out.toByteArray();
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
        try (InputStream in = WordDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String documentXml(WordParts parts) {
        var xml = new WordXml(clean);
        xml.raw(HEAD)
                .open(
                        "w:document",
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
        xml.open("w:body");
        var runs = new WordRuns(work, xml, parts, losses);
        new WordBlocks(work.document(), xml, runs).write(SourceParagraph.allOf(work.document()));
        xml.raw("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\""
                + " w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
                + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>");
        return xml.close("w:body").close("w:document").toString();
    }

    private String coreXml() {
        Metadata metadata = work.source().metadata();
        var xml = new WordXml(clean);
        xml.raw(HEAD)
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/");
        element(xml, "dc:title", work.source().title());
        element(xml, "dc:creator", String.join("; ", metadata.creators()));
        element(xml, "dc:language", metadata.language());
        return xml.close("cp:coreProperties").toString();
    }

    private void element(WordXml xml, String name, String value) {
        if (!value.isBlank()) {
            xml.open(name).raw(WordXml.escape(clean.sanitize(value))).close(name);
        }
    }
}

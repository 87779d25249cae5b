package glossator.format.epub;

import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.container.ZipSamples;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small books made for tests; `put` replaces or adds a part.
public final class SampleBook {
    public static final byte[] PIXEL = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /// A book of two chapters, `c1.xhtml` and `c2.xhtml`, with the given bodies.
    public static SampleBook of(String first, String second) {
        return new SampleBook()
                .put("mimetype", "application/epub+zip")
                .put(
                        "META-INF/container.xml",
                        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
                                + "<rootfiles><rootfile full-path='OPS/book.opf'"
                                + " media-type='application/oebps-package+xml'/></rootfiles>"
                                + "</container>")
                .put("OPS/c1.xhtml", page(first))
                .put("OPS/c2.xhtml", page(second))
                .opf("", "<itemref idref='c1'/><itemref idref='c2'/>", "");
    }

    static String page(String body) {
        return "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html>"
                + "<html xmlns='http://www.w3.org/1999/xhtml'"
                + " xmlns:epub='http://www.idpf.org/2007/ops'><head><title/></head><body>"
                + body
                + "</body></html>";
    }

    SampleBook put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public SampleBook put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    SampleBook without(String name) {
        parts.remove(name);
        return this;
    }

    /// The package document with more items, this spine, and more metadata.
    SampleBook opf(String items, String spine, String metadata) {
        return put(
                "OPS/book.opf",
                "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'"
                        + " xmlns:opf='http://www.idpf.org/2007/opf'>"
                        + "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<dc:title>Two Chapters</dc:title>"
                        + metadata
                        + "</metadata><manifest>"
                        + "<item id='c1' href='c1.xhtml' media-type='application/xhtml+xml'/>"
                        + "<item id='c2' href='c2.xhtml' media-type='application/xhtml+xml'/>"
                        + items
                        + "</manifest><spine toc='ncx'>"
                        + spine
                        + "</spine></package>");
    }

    static final String SPINE = "<itemref idref='c1'/><itemref idref='c2'/>";

    /// With a navigation document of this body.
    SampleBook nav(String body) {
        String item = "<item id='nav' href='nav.xhtml' properties='nav'"
                + " media-type='application/xhtml+xml'/>";
        return opf(item, SPINE, "").put("OPS/nav.xhtml", page(body));
    }

    public byte[] bytes() {
        return ZipSamples.of(parts);
    }

    public SourceFile original() {
        return new SourceFile("book.epub", bytes(), null);
    }

    public ImportedDocument read() {
        return Formats.read(original());
    }
}

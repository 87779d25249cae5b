package glossator.format.epub;

import glossator.format.SourceFile;

/// Books that EPUBCheck finds valid.
public enum ValidBook {
    EPUB_3(
            3,
            "",
            "<p>Words, <b>bold <i>both</i></b> and a <a href=\"#x\">link in it</a>.</p>"
                    + "<p id=\"x\" dir=\"rtl\">\u05E9\u05DC\u05D5\u05DD <ruby>\u6F22<rt>kan</rt></ruby></p>"
                    + "<pre>kept  spaces\n  and lines</pre><ul><li>item <em>one</em></li></ul>"
                    + "<table><tr><th>h1</th><td>c &amp; 1</td></tr></table><blockquote><p>Q <q>said</q>"
                    + "</p></blockquote><p><img src=\"pic.png\" alt=\"a pixel\"/> <![CDATA[a < b]]></p>"
                    + "<a href=\"#x\">A bare link</a> <dl><dt>term</dt><dd>meaning</dd></dl>"),
    EPUB_2(
            2,
            "",
            "<p>Words, <b>bold <i>both</i></b> and a <a href=\"#x\">link in it</a>.</p>"
                    + "<p id=\"x\" dir=\"rtl\">\u05E9\u05DC\u05D5\u05DD</p>"
                    + "<pre>kept  spaces\n  and lines</pre><ul><li>item <em>one</em></li></ul>"
                    + "<table><tr><th>h1</th><td>c &amp; 1</td></tr></table><blockquote><p>Q <q>said</q>"
                    + "</p></blockquote><p><img src=\"pic.png\" alt=\"a pixel\"/> <![CDATA[a < b]]></p>"),
    FIXED(
            3,
            "<meta property=\"rendition:layout\">pre-paginated</meta>",
            "<p>Words on a <b>fixed</b> page.</p><p><img src=\"pic.png\" alt=\"a pixel\"/></p>");

    private final int version;
    private final String metadata;
    private final String body;

    ValidBook(int version, String metadata, String body) {
        this.version = version;
        this.metadata = metadata;
        this.body = body;
    }

    public SourceFile original() {
        SampleBook book = SampleBook.of("", "")
                .without("OPS/c2.xhtml")
                .put("mimetype", "application/epub+zip")
                .put(
                        "META-INF/container.xml",
                        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'"
                                + " version='1.0'><rootfiles><rootfile full-path='OPS/book.opf'"
                                + " media-type='application/oebps-package+xml'/></rootfiles>"
                                + "</container>")
                .put("OPS/c1.xhtml", page(body))
                .put("OPS/pic.png", SampleBook.PIXEL)
                .put("OPS/book.opf", opf());
        if (version == 3) {
            book.put(
                    "OPS/nav.xhtml",
                    page("<nav epub:type=\"toc\"><ol><li><a href=\"c1.xhtml\">One</a></li></ol>"
                            + "</nav>"));
        } else {
            book.put("OPS/toc.ncx", ncx());
        }
        return book.original();
    }

    private String page(String content) {
        String type = version == 3
                ? "<!DOCTYPE html>"
                : "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\""
                        + " \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">";
        String epub = version == 3 ? " xmlns:epub=\"http://www.idpf.org/2007/ops\"" : "";
        String view =
                this == FIXED ? "<meta name=\"viewport\" content=\"width=600, height=800\"/>" : "";
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + type
                + "\n<html xmlns=\"http://www.w3.org/1999/xhtml\"" + epub
                + "><head><title>T</title>"
                + view + "</head><body>" + content + "</body></html>";
    }

    private String opf() {
        boolean three = version == 3;
        return "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"" + version
                + ".0\" unique-identifier=\"id\"><metadata"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier id=\"id\">"
                + "urn:uuid:12345678-1234-1234-1234-123456789abc</dc:identifier>"
                + "<dc:title>Valid</dc:title><dc:language>en</dc:language>"
                + (three ? "<meta property=\"dcterms:modified\">2026-01-01T00:00:00Z</meta>" : "")
                + metadata
                + "</metadata><manifest>"
                + "<item id=\"c1\" href=\"c1.xhtml\" media-type=\"application/xhtml+xml\"/>"
                + "<item id=\"pic\" href=\"pic.png\" media-type=\"image/png\"/>"
                + (three
                        ? "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\""
                                + " media-type=\"application/xhtml+xml\"/>"
                        : "<item id=\"ncx\" href=\"toc.ncx\""
                                + " media-type=\"application/x-dtbncx+xml\"/>")
                + "</manifest><spine" + (three ? "" : " toc=\"ncx\"")
                + "><itemref idref=\"c1\"/>"
                + (three ? "<itemref idref=\"nav\"/>" : "")
                + "</spine></package>";
    }

    private static String ncx() {
        return "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"><head>"
                + "<meta name=\"dtb:uid\" content=\"urn:uuid:12345678-1234-1234-1234-123456789abc\"/>"
                + "</head><docTitle><text>Valid</text></docTitle><navMap><navPoint id=\"n\""
                + " playOrder=\"1\"><navLabel><text>One</text></navLabel>"
                + "<content src=\"c1.xhtml\"/></navPoint></navMap></ncx>";
    }
}

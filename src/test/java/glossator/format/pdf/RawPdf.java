package glossator.format.pdf;

import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A file written object by object, as damaged and unusual ones are that no library writes. Object
/// 1 is the catalog, unless the trailer says otherwise.
final class RawPdf {
    static final String FONT =
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    private final List<byte[]> objects = new ArrayList<>();
    private String header = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
    private String trailer = "/Root 1 0 R";

    /// One page, object 3, with the font `F1`, object 4, and the content of object 5.
    ///
    /// @param page further entries of the page
    static RawPdf page(String page, byte[] content, String filter) {
        return new RawPdf()
                        .add("<< /Type /Catalog /Pages 2 0 R >>")
                        .add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
                        .add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]"
                                + " /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R " + page
                                + " >>")
                        .add(FONT)
                        .stream(filter, content);
    }

    static RawPdf page(String content) {
        return page("", bytes(content), "");
    }

    /// Lines of text, the first at the top of the page.
    static String text(String... lines) {
        var content = new StringBuilder("BT /F1 12 Tf");
        for (int i = 0; i < lines.length; i++) {
            content.append(" 1 0 0 1 72 ").append(700 - 16 * i).append(" Tm (");
            content.append(lines[i]).append(") Tj");
        }
        return content.append(" ET\n").toString();
    }

    RawPdf add(String object) {
        objects.add(bytes(object));
        return this;
    }

    RawPdf stream(String entries, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<< " + entries + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream"));
        objects.add(out.toByteArray());
        return this;
    }

    /// Replaces object `number`.
    RawPdf set(int number, String object) {
        objects.set(number - 1, bytes(object));
        return this;
    }

    RawPdf header(String other) {
        header = other;
        return this;
    }

    RawPdf trailer(String other) {
        trailer = other;
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes(header));
        var places =
                new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(bytes(i + 1 + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(bytes(places.toString()));
        out.writeBytes(bytes("trailer\n<< /Size " + (objects.size() + 1) + " " + trailer
                + " >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    ImportedDocument read() {
        return Formats.read(file());
    }

    SourceFile file() {
        return new SourceFile("paper.pdf", bytes(), null);
    }

    /// A string of the file in hexadecimal.
    static String hex(byte... bytes) {
        var hex = new StringBuilder("<");
        for (byte b : bytes) {
            hex.append("%02x".formatted(b));
        }
        return hex.append(">").toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] deflated(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(plain);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package glossator.format.pdf;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Papers to be annotated: rotated, cropped, in columns, with hyphens, in several scripts and
/// directions, over several pages; as they are saved with and without object streams.
public final class PdfCopyPapers {
    private static final String PROSE =
            "The ferry|man counted his passen|gers twice that morning, once on the land|ing and "
                    + "once in mid|stream, and each time the num|ber was the same, al|though no "
                    + "one had left the boat and no one had come aboard since the clock struck. ";

    private PdfCopyPapers() {}

    public static List<byte[]> all() {
        var papers = new ArrayList<byte[]>();
        for (int rotation : new int[] {0, 90, 180, 270}) {
            papers.add(prose(rotation).bytes());
        }
        papers.add(cropped());
        papers.add(scripts());
        papers.add(turned());
        papers.add(saved(prose(0), CompressParameters.NO_COMPRESSION));
        return papers;
    }

    /// Two pages, so that passages cross them.
    static PdfPaper prose(int rotation) {
        var paper = new PdfPaper();
        for (int page = 0; page < 2; page++) {
            paper.page(rotation);
            float at = paper.lines(12, 72, 100, 200, 14, 12, PROSE.repeat(2));
            paper.lines(12, 72, at + 14, 200, 14, 12, PROSE.repeat(2));
            paper.lines(12, 320, 100, 200, 14, 12, PROSE.repeat(3));
        }
        return paper;
    }

    static byte[] cropped() {
        PdfPaper paper = prose(90);
        for (var page : paper.file.getPages()) {
            page.setMediaBox(new PDRectangle(-20, -30, 900, 900));
            page.setCropBox(new PDRectangle(10, 20, 770, 580));
        }
        return paper.bytes();
    }

    static byte[] scripts() {
        return new PdfPaper()
                .page()
                .text(PdfPaper.ROMAN, 12, 72, 70, "The first line is in English.")
                .script(14, 72, 100, "םולש םלוע ארוק")
                .script(14, 72, 130, "漢字とかなの文章です")
                .script(14, 72, 160, "abc םולש def")
                .text(PdfPaper.ROMAN, 12, 72, 200, "The last line is in English.")
                .bytes();
    }

    static byte[] turned() {
        return new PdfPaper()
                .page()
                .text(PdfPaper.ROMAN, 12, 72, 100, "This line is level and easy to read.")
                .turned(PdfPaper.ROMAN, 12, 500, 300, 90, "This line runs down the page.")
                .turned(PdfPaper.ROMAN, 12, 100, 600, 270, "This line runs up the page.")
                .turned(PdfPaper.ROMAN, 12, 200, 300, 30, "This line is at an angle.")
                .bytes();
    }

    /// Usually a paper has object streams and a cross-reference stream; without compression it has
    /// a cross-reference table.
    static byte[] saved(PdfPaper paper, CompressParameters how) {
        var out = new ByteArrayOutputStream();
        try (var file = paper.file) {
            file.save(out, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

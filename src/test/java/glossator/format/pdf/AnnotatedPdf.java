package glossator.format.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A PDF of one line in which another program has highlighted words, for tests of what is done with
/// it: “The ferryman counted his passengers twice that morning.”
public final class AnnotatedPdf {
    public static final String TEXT = "The ferryman counted his passengers twice that morning.";
    private final PdfPaper paper = new PdfPaper().page();

    public AnnotatedPdf() {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, TEXT);
    }

    /// Highlights `quote`, which is in the line, as Ada Well did in May 2024.
    public AnnotatedPdf highlight(String quote, String note) {
        try {
            String before = TEXT.substring(0, TEXT.indexOf(quote));
            float from = 72 + PdfPaper.ROMAN.getStringWidth(before) * 12 / 1000;
            float to = from + PdfPaper.ROMAN.getStringWidth(quote) * 12 / 1000;
            var source = new COSDictionary();
            source.setItem(COSName.TYPE, COSName.ANNOT);
            source.setName(COSName.SUBTYPE, "Highlight");
            source.setItem(COSName.RECT, numbers(from, 689, to, 701));
            source.setItem(
                    COSName.getPDFName("QuadPoints"),
                    numbers(from, 701, to, 701, from, 689, to, 689));
            source.setString(COSName.CONTENTS, note);
            source.setString(COSName.T, "Ada Well");
            source.setString(COSName.M, "D:20240521162811Z");
            var all = paper.last().getAnnotations();
            all.add(PDAnnotation.createAnnotation(source));
            paper.last().setAnnotations(all);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last annotation was made at `moment`, such as `D:20240503100000Z`, before its last
    /// change.
    public AnnotatedPdf made(String moment) {
        COSArray all = paper.last().getCOSObject().getCOSArray(COSName.ANNOTS);
        ((COSDictionary) all.getObject(all.size() - 1)).setString(COSName.CREATION_DATE, moment);
        return this;
    }

    /// Answers the last annotation, or the last answer if `deeper`, a day later each time.
    public AnnotatedPdf reply(String author, String text, boolean deeper) {
        return add(new COSDictionary(), "Text", author, text, deeper);
    }

    /// The same with a review state, such as `Completed`.
    public AnnotatedPdf state(String author, String state) {
        var source = new COSDictionary();
        source.setString("StateModel", "Review");
        source.setString("State", state);
        return add(source, "Text", author, state + " set by " + author, false);
    }

    private AnnotatedPdf add(
            COSDictionary source, String kind, String author, String text, boolean deeper) {
        COSArray all = paper.last().getCOSObject().getCOSArray(COSName.ANNOTS);
        COSDictionary last = (COSDictionary) all.getObject(all.size() - 1);
        COSDictionary head = last;
        while (head.getDictionaryObject("IRT") instanceof COSDictionary up) {
            head = up;
        }
        source.setItem(COSName.TYPE, COSName.ANNOT);
        source.setName(COSName.SUBTYPE, kind);
        source.setItem(COSName.RECT, numbers(0, 0, 20, 20));
        source.setString(COSName.CONTENTS, text);
        source.setString(COSName.T, author);
        source.setString(COSName.M, "D:202405" + (21 + all.size()) + "100000Z");
        source.setItem("IRT", deeper ? last : head);
        all.add(source);
        return this;
    }

    public AnnotatedPdf locked(String password) {
        try {
            paper.file.protect(
                    new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        return paper.bytes();
    }

    private static COSArray numbers(float... all) {
        var array = new COSArray();
        array.setFloatArray(all);
        return array;
    }
}

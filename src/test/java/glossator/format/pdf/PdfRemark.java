package glossator.format.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/// An annotation as another program writes it, in the coordinates of the file.
public final class PdfRemark {
    public final COSDictionary source = new COSDictionary();

    public PdfRemark(PDPage page, String kind) {
        source.setItem(COSName.TYPE, COSName.ANNOT);
        source.setName(COSName.SUBTYPE, kind);
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, all);
        }
        all.add(source);
    }

    public PdfRemark rect(float... corners) {
        return set("Rect", numbers(corners));
    }

    public PdfRemark set(String key, COSBase value) {
        source.setItem(COSName.getPDFName(key), value);
        return this;
    }

    public PdfRemark text(String key, String value) {
        source.setString(COSName.getPDFName(key), value);
        return this;
    }

    public PdfRemark says(String contents) {
        return text("Contents", contents);
    }

    /// As this author made it; `moment` as in `20240521162811Z`.
    public PdfRemark by(String author, String moment) {
        return text("T", author).text("CreationDate", "D:" + moment);
    }

    public PdfRemark answers(PdfRemark other) {
        source.setName("RT", "R");
        return set("IRT", other.source);
    }

    public PdfRemark belongsTo(PdfRemark other) {
        source.setName("RT", "Group");
        return set("IRT", other.source);
    }

    public PdfRemark states(String model, String state) {
        return text("StateModel", model).text("State", state);
    }

    static COSArray numbers(float... all) {
        var array = new COSArray();
        array.setFloatArray(all);
        return array;
    }
}

package glossator.exchange.typeset;

import glossator.format.PictureSize;

/// Writes pictures into the runs of a Word document, no wider than the text; numbers them.
public final class WordDrawings {
    /// English Metric Units in a pixel of CSS, and in the width between the margins.
    private static final double EMU = 9_525;

    private static final double MOST = 5_760_000;

    private final WordXml xml;
    private int pictures;

    public WordDrawings(WordXml xml) {
        this.xml = xml;
    }

    /// An inline drawing (§20.4.2.8).
    public void write(String relationship, PictureSize size, String alternative) {
        pictures++;
        double scale = Math.min(EMU, MOST / size.width());
        String width = String.valueOf(Math.max(1, Math.round(size.width() * scale)));
        String height = String.valueOf(Math.max(1, Math.round(size.height() * scale)));
        String number = String.valueOf(pictures);
        xml.open("w:r").open("w:drawing").open("wp:inline");
        xml.empty("wp:extent", "cx", width, "cy", height);
        xml.empty("wp:docPr", "id", number, "name", "Picture " + number, "descr", alternative);
        xml.open("a:graphic")
                .open(
                        "a:graphicData",
                        "uri",
                        "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("pic:pic").open("pic:nvPicPr");
        xml.empty("pic:cNvPr", "id", number, "name", "Picture " + number);
        xml.empty("pic:cNvPicPr").close("pic:nvPicPr");
        xml.open("pic:blipFill").empty("a:blip", "r:embed", relationship);
        xml.raw("<a:stretch><a:fillRect/></a:stretch>").close("pic:blipFill");
        xml.open("pic:spPr").raw("<a:xfrm><a:off x=\"0\" y=\"0\"/>");
        xml.empty("a:ext", "cx", width, "cy", height).raw("</a:xfrm>");
        xml.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>").close("pic:spPr");
        xml.close("pic:pic").close("a:graphicData").close("a:graphic");
        xml.close("wp:inline").close("w:drawing").close("w:r");
    }
}

package glossator.format.office.docx;

import glossator.format.CaseTable;
import glossator.format.SourceFile;
import glossator.format.office.OfficeSamples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A Word document with everything that marks have to get around: tables, notes, text boxes,
/// tracked changes, fields, content controls, formulas, ruby, right-to-left text, comments.
public final class RichDocx {
    private static final String BOX = """
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
            <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0"
             locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
            <wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>
            <wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
            <wp:extent cx="1800000" cy="900000"/><wp:wrapSquare wrapText="bothSides"/>
            <wp:docPr id="7" name="Box"/><a:graphic>
            <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
            <wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/>
            </a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>In the box</w:t></w:r><w:r>
            <w:t xml:space="preserve"> stands a second sentence.</w:t></w:r></w:p>
            </w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
            </mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent><w:p><w:r>
            <w:t>In the box stands a second sentence.</w:t></w:r></w:p></w:txbxContent></v:textbox>
            </v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>""";

    private static final String BODY = """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Of marks</w:t></w:r></w:p>
            <w:p w14:paraId="1A2B3C4D"><w:r w:rsidR="00AB12CD"><w:rPr><w:rFonts w:ascii="Arial"/>
            <w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">The first sentence has &amp; entities, </w:t>
            </w:r><w:r><w:rPr><w:b/><w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/></w:rPr>
            <w:t>own shading</w:t></w:r><w:r><w:rPr><w:highlight w:val="cyan"/><w:u w:val="double"/></w:rPr>
            <w:t xml:space="preserve">, a highlight of Word </w:t><w:tab/><w:t>and a tab</w:t><w:br/>
            <w:t>and a line.</w:t></w:r></w:p>
            <w:p><w:r><w:t>  unkept spaces  </w:t></w:r><w:r><w:t xml:space="preserve"> between runs, </w:t></w:r>
            <w:ins w:id="1" w:author="Ann" w:date="2024-01-01T00:00:00Z"><w:r>
            <w:t>inserted words here</w:t></w:r></w:ins><w:del w:id="2" w:author="Ann"
             w:date="2024-01-01T00:00:00Z"><w:r><w:delText>deleted words</w:delText></w:r></w:del><w:r>
            <w:t xml:space="preserve"> and after. 😀 emoji 👩‍👩‍👧 too.</w:t></w:r></w:p>
            <w:p><w:hyperlink r:id="out"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>A linked phrase</w:t>
            </w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:r>
            <w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r>
            <w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field result</w:t></w:r><w:r>
            <w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> with a note</w:t></w:r><w:r>
            <w:footnoteReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> and another</w:t></w:r><w:r>
            <w:endnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
            <w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>שלום עולם, זהו טקסט.</w:t></w:r>
            <w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve"> مرحبا بالعالم</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Before the box, </w:t></w:r>%s<w:r><w:t>behind the box.</w:t></w:r></w:p>
            <w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>Cell one</w:t></w:r></w:p><w:p><w:r><w:t>second line</w:t>
            </w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cell two</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p>
            <w:r><w:t>Cell three</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cell four</w:t></w:r></w:p></w:tc>
            </w:tr></w:tbl>
            <w:p><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>Controlled words</w:t></w:r>
            </w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> and a formula </w:t></w:r><m:oMath><m:f><m:num>
            <m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath><w:r>
            <w:t xml:space="preserve"> inside, </w:t></w:r><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かん</w:t></w:r></w:rt>
            <w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>字 with ruby.</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">A picture </w:t></w:r><w:r><w:drawing><wp:inline>
            <wp:extent cx="95250" cy="95250"/><wp:docPr id="9" name="Picture"/><a:graphic>
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
            <pic:nvPicPr><pic:cNvPr id="9" name="a.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>
            <a:blip r:embed="pic"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>
            <a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
            </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            <w:r><w:t xml:space="preserve"> in a line, and </w:t></w:r><w:commentRangeStart w:id="5"/><w:r>
            <w:t>words with a comment</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>
            <w:commentRangeStart w:id="6"/><w:commentRangeEnd w:id="6"/><w:r><w:commentReference w:id="6"/></w:r>
            <w:bookmarkStart w:id="3" w:name="there"/><w:bookmarkEnd w:id="3"/><w:r><w:t>.</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">   </w:t></w:r></w:p>
            <w:p><w:r><w:t>The last paragraph ends here.</w:t></w:r></w:p><w:sectPr/>""";

    private static final String COMMENTS = """
            <w:comment w:id="5" w:author="Ben" w:date="2024-02-03T04:05:06Z" w:initials="B">
            <w:p w14:paraId="0A0B0C0D"><w:r><w:annotationRef/></w:r><w:r><w:t>A question?</w:t></w:r></w:p></w:comment>
            <w:comment w:id="6" w:author="Cy" w:date="2024-02-03T04:06:06Z" w:initials="C">
            <w:p w14:paraId="0A0B0C0E"><w:r><w:t>An answer.</w:t></w:r></w:p></w:comment>""";

    private static final String THREADS = """
            <w15:commentEx w15:paraId="0A0B0C0D" w15:done="0"/>
            <w15:commentEx w15:paraId="0A0B0C0E" w15:paraIdParent="0A0B0C0D" w15:done="0"/>""";

    private static final String FOOTNOTES = """
            <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
            <w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r>
            <w:t xml:space="preserve"> The first note speaks.</w:t></w:r></w:p><w:p><w:r><w:t>And more.</w:t></w:r></w:p>
            </w:footnote>""";

    private static final String ENDNOTES =
            "<w:endnote w:id='2'><w:p><w:r><w:t>An endnote ends it.</w:t></w:r></w:p></w:endnote>";

    private RichDocx() {}

    public static SourceFile file() throws IOException {
        return of(BODY.replace("%s", BOX), true);
    }

    /// A document with this body; the notes of [#file] are in it, and on wish its comments.
    static SourceFile of(String body, boolean commented) throws IOException {
        var parts = new HashMap<>(Map.of(
                "styles",
                CaseTable.resource("docx.styles.xml"),
                "numbering",
                CaseTable.resource("docx.numbering.xml"),
                "footnotes",
                FOOTNOTES,
                "endnotes",
                ENDNOTES));
        if (commented) {
            parts.put("comments", COMMENTS);
            parts.put("commentsExtended", THREADS);
        }
        Map<String, byte[]> entries = OfficeSamples.word(body.replace("\n", ""), parts);
        entries.put("[Content_Types].xml", types(parts));
        for (String part : parts.keySet()) {
            entries.computeIfPresent("word/" + part + ".xml", (_, bytes) -> rooted(part, bytes));
        }
        // Other libraries do not open a file that points outside of it.
        entries.computeIfPresent(
                "word/_rels/document.xml.rels",
                (_, bytes) -> OfficeSamples.utf8(
                        new String(bytes, StandardCharsets.UTF_8)
                                .replaceAll("<Relationship Id='(up|script)'[^>]*/>", "")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/commentsExtended",
                                        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended")));
        return new SourceFile("rich.docx", OfficeSamples.zip(entries), null);
    }

    /// The root that the part must have for readers that look at it.
    private static byte[] rooted(String part, byte[] bytes) {
        String root = part.equals("commentsExtended") ? "w15:commentsEx" : "w:" + part;
        String xml = new String(bytes, StandardCharsets.UTF_8)
                .replace("<w:part", "<" + root)
                .replace("</w:part>", "</" + root + ">");
        return OfficeSamples.utf8(xml);
    }

    private static byte[] types(Map<String, String> parts) {
        var types = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><Types");
        types.append(" xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>");
        types.append("<Default Extension='rels' ContentType=");
        types.append("'application/vnd.openxmlformats-package.relationships+xml'/>");
        types.append("<Default Extension='xml' ContentType='application/xml'/>");
        types.append("<Default Extension='png' ContentType='image/png'/>");
        override(types, "document", "document.main");
        parts.keySet().forEach(part -> override(types, part, part));
        return OfficeSamples.utf8(types.append("</Types>").toString());
    }

    private static void override(StringBuilder types, String part, String type) {
        types.append("<Override PartName='/word/").append(part).append(".xml' ContentType='");
        types.append("application/vnd.openxmlformats-officedocument.wordprocessingml.");
        types.append(type).append("+xml'/>");
    }
}

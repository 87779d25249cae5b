package glossator.exchange.digest;

import glossator.exchange.Losses;
import glossator.exchange.TextSanitizer;
import glossator.exchange.typeset.WordDrawings;
import glossator.exchange.typeset.WordPackage;
import glossator.exchange.typeset.WordParts;
import glossator.exchange.typeset.WordXml;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;

/// Writes a digest as a Word document with real footnotes (ECMA-376, part 1, §17.11).
final class DigestWord {
    /// Twips by which a list or a quote inside another is moved.
    private static final int INDENT = 500;

    private static final int DEEPEST = 8;

    private final WordXml xml;
    private final DigestWordRuns runs;
    private final IdentityHashMap<Node, UUID> quotes;
    private int bookmarks;

    private DigestWord(WordXml xml, WordParts parts, DigestTree.Tree tree) {
        this.xml = xml;
        this.runs = new DigestWordRuns(xml, parts, tree.pictures(), new WordDrawings(xml));
        this.quotes = tree.quotes();
    }

    static byte[] of(DigestTree.Tree tree, String title, Losses losses) {
        var clean = new TextSanitizer(losses);
        var parts = new WordParts();
        String footnotes = footnotesXml(tree, clean);
        if (!footnotes.isEmpty()) {
            parts.footnotes();
        }
        WordXml xml = WordPackage.begin("w:document", clean).open("w:body");
        var word = new DigestWord(xml, parts, tree);
        DigestTree.children(tree.root()).stream()
                .filter(block -> !(block instanceof FootnoteDefinition))
                .forEach(block -> word.write(block, new Context("", 0, "")));
        String document =
                xml.raw(WordPackage.SECTION).close("w:body").close("w:document").toString();
        var whole = new WordPackage(parts, clean);
        return whole.toBytes(document, footnotes, whole.coreXml(title, "", ""));
    }

    /// The separators have the ids −1 and 0 (§17.11.23).
    private static String footnotesXml(DigestTree.Tree tree, TextSanitizer clean) {
        List<Node> all = DigestTree.children(tree.root()).stream()
                .filter(FootnoteDefinition.class::isInstance)
                .toList();
        if (all.isEmpty()) {
            return "";
        }
        WordXml xml = WordPackage.begin("w:footnotes", clean);
        xml.raw("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
                + "</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
                + "<w:continuationSeparator/></w:r></w:p></w:footnote>");
        var runs = new DigestWordRuns(xml, null, new IdentityHashMap<>(), new WordDrawings(xml));
        for (Node one : all) {
            xml.open("w:footnote", "w:id", ((FootnoteDefinition) one).getLabel())
                    .open("w:p");
            xml.raw("<w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>");
            xml.raw(
                    "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>");
            runs.writeText(" ");
            DigestTree.children(one).forEach(runs::writeChildren);
            xml.close("w:p").close("w:footnote");
        }
        return xml.close("w:footnotes").toString();
    }

    /// Where a block is.
    ///
    /// @param style of its paragraphs; empty for the usual one
    /// @param depth how deep inside lists and quotes
    /// @param marker before its first paragraph; empty if there is none
    private record Context(String style, int depth, String marker) {
        Context deeper(String other, String first) {
            return new Context(other, Math.min(DEEPEST, depth + 1), first);
        }

        Context withoutMarker() {
            return new Context(style, depth, "");
        }
    }

    private void write(Node block, Context in) {
        switch (block) {
            case Heading heading ->
                writeParagraph(heading, new Context("Heading" + heading.getLevel(), 0, ""));
            case Paragraph paragraph -> writeParagraph(paragraph, in);
            case BlockQuote quote -> writeQuote(quote, in);
            case BulletList list -> writeList(list, in, 0);
            case OrderedList list -> writeList(list, in, number(list));
            case FencedCodeBlock code -> writeCode(code.getLiteral());
            case IndentedCodeBlock code -> writeCode(code.getLiteral());
            case ThematicBreak _ -> xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Rule\"/></w:pPr></w:p>");
            case TableBlock table -> writeTable(table);
            default -> writeAll(DigestTree.children(block), in);
        }
    }

    private static int number(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        return first == null ? 1 : Math.max(1, first);
    }

    private void writeAll(List<Node> blocks, Context in) {
        Context at = in;
        for (Node block : blocks) {
            write(block, at);
            at = at.withoutMarker();
        }
    }

    /// A bookmark leads back to the note: `note_` and its id without dashes (§17.13.6.2).
    private void writeQuote(BlockQuote quote, Context in) {
        UUID annotation = quotes.get(quote);
        String id = String.valueOf(++bookmarks);
        if (annotation != null) {
            String name = "note_" + annotation.toString().replace("-", "");
            xml.empty("w:bookmarkStart", "w:id", id, "w:name", name);
        }
        writeAll(DigestTree.children(quote), in.deeper("Quote", ""));
        if (annotation != null) {
            xml.empty("w:bookmarkEnd", "w:id", id);
        }
    }

    /// @param first the number of the first item; 0 for bullets
    private void writeList(Node list, Context in, int first) {
        int number = first;
        for (Node item : DigestTree.children(list)) {
            if (item instanceof ListItem) {
                String marker = first == 0 ? "•" : number++ + ".";
                writeAll(DigestTree.children(item), in.deeper("ListParagraph", marker));
            }
        }
    }

    private void writeParagraph(Node paragraph, Context in) {
        xml.open("w:p").open("w:pPr");
        if (!in.style().isEmpty()) {
            xml.empty("w:pStyle", "w:val", in.style());
        }
        if (runs.isRightToLeft(paragraph)) {
            xml.empty("w:bidi");
        }
        if (in.depth() > 0) {
            boolean hanging = !in.marker().isEmpty();
            xml.empty(
                    "w:ind",
                    "w:left",
                    String.valueOf(in.depth() * INDENT),
                    hanging ? "w:hanging" : "",
                    String.valueOf(INDENT));
        }
        xml.close("w:pPr");
        if (!in.marker().isEmpty()) {
            runs.writeText(in.marker());
            xml.raw("<w:r><w:tab/></w:r>");
        }
        runs.writeChildren(paragraph);
        xml.close("w:p");
    }

    private void writeCode(String literal) {
        literal.stripTrailing().lines().forEach(line -> {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Code\"/></w:pPr>");
            runs.writeText(line);
            xml.close("w:p");
        });
    }

    private void writeTable(TableBlock table) {
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\""
                + " w:type=\"auto\"/></w:tblPr>");
        int columns = DigestTree.children(table).stream()
                .flatMap(part -> DigestTree.children(part).stream())
                .mapToInt(row -> DigestTree.children(row).size())
                .max()
                .orElse(1);
        xml.raw("<w:tblGrid>" + "<w:gridCol/>".repeat(columns) + "</w:tblGrid>");
        for (Node part : DigestTree.children(table)) {
            String style = part instanceof TableHead ? "TableHeading" : "TableText";
            DigestTree.children(part).forEach(row -> writeRow(row, style));
        }
        xml.raw("</w:tbl><w:p/>");
    }

    private void writeRow(Node row, String style) {
        xml.open("w:tr");
        for (Node cell : DigestTree.children(row)) {
            if (cell instanceof TableCell) {
                xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
                writeParagraph(cell, new Context(style, 0, ""));
                xml.close("w:tc");
            }
        }
        xml.close("w:tr");
    }
}

package glossator.exchange.digest;

import glossator.document.Picture;
import glossator.exchange.typeset.WordDrawings;
import glossator.exchange.typeset.WordParts;
import glossator.exchange.typeset.WordXml;
import glossator.format.PictureSize;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

import java.text.Bidi;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;

/// Writes what is inside a paragraph of CommonMark as runs of a Word document (ECMA-376, part 1,
/// §17.3.2).
///
/// @param pictures what images show
/// @param parts for links; null where a part has no relationships of its own: links are then text
record DigestWordRuns(
        WordXml xml,
        @Nullable WordParts parts,
        IdentityHashMap<Node, Picture> pictures,
        WordDrawings drawings) {
    /// Cut-outs have more pixels than a screen, so that they are sharp in print.
    private static final float SCALE = 2;

    /// In the order that the schema asks for (§17.3.2.28).
    private enum Look {
        LINK("<w:rStyle w:val=\"Hyperlink\"/>"),
        CODE("<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>"),
        BOLD("<w:b/><w:bCs/>"),
        ITALIC("<w:i/><w:iCs/>"),
        STRUCK("<w:strike/>");

        private final String markup;

        Look(String markup) {
            this.markup = markup;
        }
    }

    void writeChildren(Node of) {
        DigestTree.children(of).forEach(child -> write(child, EnumSet.noneOf(Look.class)));
    }

    void writeText(String text) {
        writeRun(text, EnumSet.noneOf(Look.class));
    }

    private void write(Node node, Set<Look> looks) {
        switch (node) {
            case Text text -> writeRun(text.getLiteral(), looks);
            case Code code -> writeRun(code.getLiteral(), with(looks, Look.CODE));
            case SoftLineBreak _ -> writeRun(" ", looks);
            case HardLineBreak _ -> xml.raw("<w:r><w:br/></w:r>");
            case Emphasis _ -> writeAll(node, with(looks, Look.ITALIC));
            case StrongEmphasis _ -> writeAll(node, with(looks, Look.BOLD));
            case Strikethrough _ -> writeAll(node, with(looks, Look.STRUCK));
            case FootnoteReference reference -> writeReference(reference);
            case Image image
            when parts != null && pictures.containsKey(image) -> writePicture(parts, image);
            case Link link -> writeLink(link, looks);
            default -> writeAll(node, looks);
        }
    }

    private void writeAll(Node of, Set<Look> looks) {
        DigestTree.children(of).forEach(child -> write(child, looks));
    }

    private static Set<Look> with(Set<Look> looks, Look look) {
        Set<Look> more = EnumSet.copyOf(looks);
        more.add(look);
        return more;
    }

    private void writeLink(Link link, Set<Look> looks) {
        if (parts == null) {
            writeAll(link, looks);
            return;
        }
        xml.open("w:hyperlink", "r:id", parts.link(link.getDestination()));
        writeAll(link, with(looks, Look.LINK));
        xml.close("w:hyperlink");
    }

    private void writePicture(WordParts into, Image image) {
        Picture picture = Objects.requireNonNull(pictures.get(image));
        PictureSize.of(picture)
                .ifPresent(size -> drawings.write(
                        into.picture(picture),
                        new PictureSize(size.width() / SCALE, size.height() / SCALE),
                        alternative(image)));
    }

    private static String alternative(Image image) {
        var text = new StringBuilder();
        collect(image, text);
        return text.toString();
    }

    private void writeReference(FootnoteReference reference) {
        xml.raw("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>");
        xml.empty("w:footnoteReference", "w:id", reference.getLabel()).raw("</w:r>");
    }

    private void writeRun(String text, Set<Look> looks) {
        if (text.isEmpty()) {
            return;
        }
        xml.open("w:r").open("w:rPr");
        looks.forEach(look -> xml.raw(look.markup));
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            xml.empty("w:rtl");
        }
        xml.close("w:rPr").text(text).close("w:r");
    }

    /// Whether the first strong letter of the paragraph is of a right-to-left script.
    boolean isRightToLeft(Node paragraph) {
        var text = new StringBuilder();
        collect(paragraph, text);
        return !text.isEmpty()
                && !new Bidi(text.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                        .baseIsLeftToRight();
    }

    private static void collect(Node of, StringBuilder into) {
        for (Node child : DigestTree.children(of)) {
            if (child instanceof Text text) {
                into.append(text.getLiteral());
            }
            collect(child, into);
        }
    }
}

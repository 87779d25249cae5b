package glossator.format.office.docx;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.format.office.StyleNames;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.List;
import java.util.Optional;

/// Determines the kind of a Word paragraph by its outline level or by the name of its style.
final class DocxParagraphKinds {
    private static final int BODY_TEXT = 9;

    private final DocxStyles styles;
    private final DocxNumbering numbering;

    DocxParagraphKinds(DocxStyles styles, DocxNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    /// @param marker the number or bullet, shown as the item's marker or before the text
    /// @param part which part of a title page it is
    record Look(
            String style,
            Block.Kind kind,
            int quote,
            int indent,
            String marker,
            Optional<Inline.TitlePart> part) {
        /// Whether it is the title of the whole work.
        boolean title() {
            return kind instanceof Block.Heading
                    && part.filter(Inline.TitlePart.TITLE::equals).isPresent();
        }

        boolean heading() {
            return kind instanceof Block.Heading;
        }
    }

    Look of(Element paragraph) {
        Optional<Element> own = XmlNames.child(paragraph, "w:pPr");
        String style = styles.paragraph(
                own.map(e -> XmlNames.valueOf(e, "w:val", "w:pStyle")).orElse(""));
        List<String> names = styles.names(style);
        boolean title = names.stream().anyMatch(StyleNames::isTitle);
        var part = StyleNames.titlePart(names);
        int level = level(own, style, names);
        var number = numbering.of(own, style);
        String marker = number.map(DocxNumbering.Counted::text).orElse("");
        int depth = number.map(n -> n.level() + 1).orElse(0);
        if (title || level > 0) {
            var heading = new Block.Heading(title ? 1 : Math.min(level, 6));
            return new Look(style, heading, 0, 0, marker, part);
        }
        String named = names.isEmpty() ? "" : names.getFirst();
        if (StyleNames.isCode(named)) {
            return new Look(style, new Block.Code(""), 0, 0, "", part);
        }
        if (StyleNames.isCaption(named)) {
            return new Look(style, new Block.Caption(), 0, 0, marker, part);
        }
        int quote = StyleNames.isQuote(named) ? 1 : 0;
        if (!marker.isEmpty()) {
            return new Look(style, new Block.Item(marker), quote, depth, marker, part);
        }
        return new Look(style, new Block.Paragraph(), quote, depth, "", part);
    }

    /// The level of a heading from 1, or 0 for body text.
    private int level(Optional<Element> own, String style, List<String> names) {
        String direct =
                own.map(e -> XmlNames.valueOf(e, "w:val", "w:outlineLvl")).orElse("");
        if (direct.isEmpty()) {
            for (String name : names) {
                int named = StyleNames.headingLevel(name);
                if (named > 0) {
                    return named;
                }
            }
            direct = styles.paragraphProperty(style, "w:outlineLvl")
                    .map(e -> XmlNames.attribute(e, "w:val"))
                    .orElse("");
        }
        int level = direct.matches("\\d") ? Integer.parseInt(direct) : BODY_TEXT;
        return level >= BODY_TEXT ? 0 : level + 1;
    }
}

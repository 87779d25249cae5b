package glossator.format.office.odt;

import glossator.document.Block;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.StyleNames;
import glossator.format.office.XmlNames;
import glossator.format.source.Pictures;

import org.w3c.dom.Element;

import java.util.List;

/// The one traversal of an OpenDocument text: its blocks in the order in which they are shown.
/// Deleted text is stored separately in the file and is left out.
final class OdtWalk {
    private final ParagraphBuilder paragraphBuilder;
    private final OdtParts parts;
    private final OdtStyles styles;
    private final OdtLists lists;
    private final OdtRuns runs;
    private final OdtTables tables;
    private final OdtPages pages;
    private String title = "";
    private String item = "";

    OdtWalk(
            OdtParts parts,
            OdtStyles styles,
            ParagraphBuilder paragraphBuilder,
            Pictures pictures,
            OdtMarkup markup) {
        this.parts = parts;
        this.styles = styles;
        this.paragraphBuilder = paragraphBuilder;
        lists = new OdtLists(styles);
        pages = new OdtPages(parts.content(), paragraphBuilder);
        runs = new OdtRuns(
                styles,
                paragraphBuilder,
                new OdtShapes(parts, pictures, paragraphBuilder, markup),
                markup,
                pages);
        tables = new OdtTables(this, paragraphBuilder);
    }

    /// The text of the first paragraph styled as the title of the work; empty if there is none.
    String title() {
        return title;
    }

    void walk() {
        pages.begin();
        XmlNames.child(parts.content(), "office:body", "office:text").ifPresent(this::blocks);
        pages.end();
        for (int i = 0; i < runs.notes().size(); i++) {
            OdtRuns.Note note = runs.notes().get(i);
            paragraphBuilder.writeNote(note.label(), note.target(), () -> blocks(note.body()));
        }
        paragraphBuilder.finish();
    }

    void blocks(Element parent) {
        XmlNames.children(parent).forEach(this::block);
    }

    private void block(Element e) {
        switch (XmlNames.nameOf(e)) {
            case "text:p" -> paragraph(e, 0);
            case "text:h" -> paragraph(e, level(e));
            case "text:list" -> list(e);
            case "text:numbered-paragraph" -> blocks(e);
            case "text:section" -> {
                if (!XmlNames.attribute(e, "text:display").equals("none")) {
                    place(e);
                    blocks(e);
                }
            }
            case "table:table" -> tables.table(e);
            case "text:table-of-content",
                    "text:illustration-index",
                    "text:table-index",
                    "text:object-index",
                    "text:user-index",
                    "text:alphabetical-index",
                    "text:bibliography" ->
                XmlNames.child(e, "text:index-body").ifPresent(this::blocks);
            case "text:index-title" -> blocks(e);
            case "text:tracked-changes",
                    "text:sequence-decls",
                    "text:variable-decls",
                    "text:user-field-decls",
                    "text:dde-connection-decls",
                    "office:forms" -> {}
            case "text:soft-page-break" -> pages.handleSoftBreak();
            default -> {
                runs.element(e);
                runs.boxes(this::blocks);
            }
        }
    }

    private void place(Element section) {
        String name = XmlNames.attribute(section, "text:name");
        if (!name.isEmpty()) {
            paragraphBuilder.addTarget(name);
        }
    }

    private static int level(Element heading) {
        String level = XmlNames.attribute(heading, "text:outline-level");
        return level.matches("[1-9]\\d?") ? Integer.parseInt(level) : 1;
    }

    private void list(Element list) {
        lists.begin(list);
        for (Element e : XmlNames.children(list)) {
            boolean counted = XmlNames.is(e, "text:list-item");
            if (!counted && !XmlNames.is(e, "text:list-header")) {
                continue;
            }
            List<Element> inside = XmlNames.children(e);
            if (counted && !inside.isEmpty() && paragraph(inside.getFirst())) {
                String style = XmlNames.attribute(inside.getFirst(), "text:style-name");
                item = lists.item(e, style);
            }
            inside.forEach(this::block);
            item = "";
        }
        lists.end();
    }

    private static boolean paragraph(Element e) {
        return XmlNames.is(e, "text:p") || XmlNames.is(e, "text:h");
    }

    /// @param level of a heading; 0 for other paragraphs
    private void paragraph(Element e, int level) {
        String style = XmlNames.attribute(e, "text:style-name");
        if (styles.beginsPage(style)) {
            pages.handleHardBreak();
        }
        pages.markUsed();
        String marker = item;
        item = "";
        List<String> names = styles.names(style);
        String outline = styles.nearestAttribute(style, "style:default-outline-level");
        int as = level == 0 && outline.matches("[1-9]") ? Integer.parseInt(outline) : level;
        boolean titled = names.stream().anyMatch(StyleNames::isTitle);
        String number = marker;
        if (level > 0 && lists.depth() == 0 && !isUnnumbered(e)) {
            String start = XmlNames.attribute(e, "text:start-value");
            number = styles.outline().isPresent() ? lists.chapter(level, start) : "";
        }
        Block.Kind kind = kind(as, titled, names, marker);
        int quote = names.stream().limit(2).anyMatch(StyleNames::isQuote) ? 1 : 0;
        paragraphBuilder.beginParagraph(
                kind, quote, kind instanceof Block.Heading ? 0 : lists.depth());
        if (!(kind instanceof Block.Item) && !number.isEmpty()) {
            paragraphBuilder.addPrefix(number + " ");
        }
        runs.paragraph(e, style, kind instanceof Block.Heading);
        if (titled && title.isEmpty() && !paragraphBuilder.inRow()) {
            title = paragraphBuilder.openText().replace(Block.LINE_BREAK, ' ').strip();
        }
        StyleNames.titlePart(names).ifPresent(paragraphBuilder::markTitlePart);
        paragraphBuilder.endParagraph();
        runs.boxes(this::blocks);
    }

    private static boolean isUnnumbered(Element heading) {
        return XmlNames.attribute(heading, "text:is-list-header").equals("true");
    }

    private static Block.Kind kind(int level, boolean titled, List<String> names, String marker) {
        if (titled || level > 0) {
            return new Block.Heading(titled ? 1 : Math.min(level, 6));
        } else if (names.stream().limit(2).anyMatch(StyleNames::isCode)) {
            return new Block.Code("");
        } else if (names.stream().anyMatch(StyleNames::isCaption)) {
            return new Block.Caption();
        }
        return marker.isEmpty() ? new Block.Paragraph() : new Block.Item(marker);
    }
}

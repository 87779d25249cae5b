package glossator.format.office.docx;

import glossator.document.Block;
import glossator.format.office.OfficeComments;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.source.Pictures;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one traversal of a Word document: its blocks in the order in which they are shown, with
/// tracked changes accepted.
final class DocxWalk {
    private final ParagraphBuilder paragraphBuilder;
    private final DocxParagraphKinds paragraphs;
    private final DocxRuns runs;
    private final DocxTables tables;
    private final DocxPages pages;
    private final DocxChunks chunks;
    private final DocxFootnotes notes;
    private final DocxParts.Part main;
    private final String language;
    private DocxParts.Part part;
    private String title = "";

    DocxWalk(
            DocxParts parts,
            ParagraphBuilder paragraphBuilder,
            Pictures pictures,
            OfficeComments comments,
            DocxMarks marks) {
        this.paragraphBuilder = paragraphBuilder;
        main = parts.main();
        var styles = new DocxStyles(parts.related(main, "styles").map(DocxParts.Part::root));
        Optional<Element> numbering = parts.related(main, "numbering").map(DocxParts.Part::root);
        language = styles.language();
        paragraphs = new DocxParagraphKinds(styles, new DocxNumbering(numbering, styles));
        pages = new DocxPages(main.root(), paragraphBuilder);
        notes = new DocxFootnotes(parts, main);
        runs = new DocxRuns(
                paragraphBuilder,
                new DocxRunStyle(styles),
                new DocxShapes(parts, pictures, paragraphBuilder),
                comments,
                marks,
                notes,
                pages);
        tables = new DocxTables(this, paragraphBuilder, pages);
        chunks = new DocxChunks(parts, paragraphBuilder, pictures);
        part = main;
    }

    /// The text of the first paragraph styled as the title of the work; empty if there is none.
    String title() {
        return title;
    }

    /// Whether there is a part in a format that is not shown.
    boolean hasLeftOutChunks() {
        return chunks.hasLeftOut();
    }

    /// Whether what may be the instruction of a field is shown as text.
    boolean hasBrokenFields() {
        return runs.hasBrokenFields();
    }

    /// The language of the writer's program; empty if the file does not say.
    String language() {
        return language;
    }

    void walk() {
        runs.setPart(main);
        pages.begin();
        XmlNames.child(main.root(), "w:body").ifPresent(this::blocks);
        pages.end();
        for (int i = 0; i < notes.called().size(); i++) {
            DocxFootnotes.Note note = notes.called().get(i);
            part = note.part();
            runs.setPart(part);
            paragraphBuilder.writeNote(note.label(), note.target(), () -> blocks(note.element()));
        }
        paragraphBuilder.finish();
    }

    void blocks(Element parent) {
        var joined = new ArrayList<Element>();
        for (Element e : XmlNames.children(parent)) {
            if (XmlNames.is(e, "w:p")) {
                joined.add(e);
                if (!isEndDeleted(e) && !isDropCap(e)) {
                    paragraph(joined);
                    joined.clear();
                }
            } else {
                block(e);
            }
        }
        if (!joined.isEmpty()) {
            paragraph(joined);
        }
    }

    private void block(Element e) {
        switch (XmlNames.nameOf(e)) {
            case "w:tbl" -> tables.table(e);
            case "w:altChunk" -> chunks.write(e, part);
            case "w:ins", "w:moveTo", "w:customXml", "w:smartTag" -> blocks(e);
            case "w:sdt" -> {
                DocxPlacesBetween between = DocxPlacesBetween.of(e, "w:sdtContent");
                XmlNames.child(e, "w:sdtContent").ifPresent(content -> {
                    between.before(content).forEach(runs::writePlace);
                    blocks(content);
                });
                between.behind().forEach(runs::writePlace);
            }
            case "mc:AlternateContent" -> DocxShapes.findReadable(e).ifPresent(this::blocks);
            case "m:oMathPara", "m:oMath" -> {
                paragraphBuilder.beginParagraph(new Block.Paragraph(), 0, 0);
                runs.math(e);
                paragraphBuilder.endParagraph();
            }
            default -> runs.writePlace(e);
        }
    }

    /// Paragraphs whose ends were deleted become one, formatted like the last of them.
    private void paragraph(List<Element> joined) {
        Element last = joined.getLast();
        DocxParagraphKinds.Look look = paragraphs.of(last);
        paragraphBuilder.beginParagraph(look.kind(), look.quote(), look.indent());
        if (!(look.kind() instanceof Block.Item) && !look.marker().isEmpty()) {
            paragraphBuilder.addPrefix(look.marker() + " ");
        }
        for (Element paragraph : joined) {
            runs.paragraph(paragraph, look);
        }
        if (look.title() && title.isEmpty() && !paragraphBuilder.inRow()) {
            title = paragraphBuilder.openText().replace(Block.LINE_BREAK, ' ').strip();
        }
        look.part().ifPresent(paragraphBuilder::markTitlePart);
        paragraphBuilder.endParagraph();
        runs.handOverBoxes(this::blocks);
        if (XmlNames.child(last, "w:pPr", "w:sectPr").isPresent()) {
            pages.endSection();
            notes.endSection();
        }
    }

    /// Whether a paragraph is the large first letter of the next one (ECMA-376, part 1, 17.3.1.11).
    private static boolean isDropCap(Element paragraph) {
        return XmlNames.child(paragraph, "w:pPr", "w:framePr")
                .map(frame -> XmlNames.attribute(frame, "w:dropCap"))
                .filter(kind -> kind.equals("drop") || kind.equals("margin"))
                .isPresent();
    }

    private static boolean isEndDeleted(Element paragraph) {
        return XmlNames.child(paragraph, "w:pPr", "w:rPr")
                .filter(e -> XmlNames.child(e, "w:del").isPresent()
                        || XmlNames.child(e, "w:moveFrom").isPresent())
                .isPresent();
    }

    /// Adds a target or comment boundary that stands by itself.
    void place(Element place) {
        runs.writePlace(place);
    }

    /// Adds the targets and comment boundaries in content that is not shown.
    void places(Element of) {
        runs.writePlaces(of);
    }
}

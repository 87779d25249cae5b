package glossator.format;

import glossator.document.Block;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one traversal of a Word document: its blocks in the order in which they are shown, changes
/// taken as accepted.
final class DocxWalk {
    private final Galley galley;
    private final DocxParagraphs paragraphs;
    private final DocxRuns runs;
    private final DocxTables tables;
    private final DocxPages pages;
    private final DocxNotes notes;
    private final DocxParts.Part main;
    private final String language;
    private String title = "";

    DocxWalk(DocxParts parts, Galley galley, Pictures pictures, Remarks remarks) {
        this.galley = galley;
        main = parts.main();
        var styles = new DocxStyles(parts.related(main, "styles").map(DocxParts.Part::root));
        Optional<Element> numbering = parts.related(main, "numbering").map(DocxParts.Part::root);
        language = styles.language();
        paragraphs = new DocxParagraphs(styles, new DocxNumbering(numbering, styles));
        pages = new DocxPages(main.root(), galley);
        notes = new DocxNotes(parts, main);
        runs =
                new DocxRuns(
                        galley,
                        new DocxLook(styles),
                        new DocxShapes(parts, pictures, galley),
                        remarks,
                        notes,
                        pages);
        tables = new DocxTables(this, galley, pages);
    }

    /// The text of the first paragraph that is set as the work's title; empty if there is none.
    String title() {
        return title;
    }

    /// That of the writer's program; empty if the file does not say.
    String language() {
        return language;
    }

    void walk() {
        runs.in(main);
        pages.begin();
        XmlNames.child(main.root(), "w:body").ifPresent(this::blocks);
        pages.end();
        for (int i = 0; i < notes.called().size(); i++) {
            DocxNotes.Note note = notes.called().get(i);
            runs.in(note.part());
            galley.note(note.label(), note.target(), () -> blocks(note.element()));
        }
        galley.finish();
    }

    void blocks(Element parent) {
        var joined = new ArrayList<Element>();
        for (Element e : XmlNames.children(parent)) {
            if (XmlNames.is(e, "w:p")) {
                joined.add(e);
                if (!endDeleted(e)) {
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
        switch (XmlNames.of(e)) {
            case "w:tbl" -> tables.table(e);
            case "w:ins", "w:moveTo", "w:customXml", "w:smartTag" -> blocks(e);
            case "w:sdt" -> XmlNames.child(e, "w:sdtContent").ifPresent(this::blocks);
            case "mc:AlternateContent" -> DocxShapes.chosen(e).ifPresent(this::blocks);
            case "m:oMathPara", "m:oMath" -> {
                galley.paragraph(new Block.Paragraph(), 0, 0);
                runs.math(e);
                galley.endParagraph();
            }
            default -> runs.place(e);
        }
    }

    /// Of paragraphs whose ends were deleted one is left, set as the last of them.
    private void paragraph(List<Element> joined) {
        Element last = joined.getLast();
        DocxParagraphs.Look look = paragraphs.of(last);
        galley.paragraph(look.kind(), look.quote(), look.indent());
        if (!(look.kind() instanceof Block.Item) && !look.marker().isEmpty()) {
            galley.before(look.marker() + " ");
        }
        for (Element paragraph : joined) {
            runs.paragraph(paragraph, look);
        }
        if (look.title() && title.isEmpty() && !galley.inRow()) {
            title = galley.soFar().replace(Block.LINE_BREAK, ' ').strip();
        }
        galley.endParagraph();
        runs.boxes(this::blocks);
        if (XmlNames.child(last, "w:pPr", "w:sectPr").isPresent()) {
            pages.section();
            notes.section();
        }
    }

    private static boolean endDeleted(Element paragraph) {
        return XmlNames.child(paragraph, "w:pPr", "w:rPr")
                .filter(
                        e ->
                                XmlNames.child(e, "w:del").isPresent()
                                        || XmlNames.child(e, "w:moveFrom").isPresent())
                .isPresent();
    }

    /// The named places and comment borders of what is not shown.
    void places(Element of) {
        runs.places(of);
    }
}

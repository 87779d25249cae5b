package glossator.format;

import glossator.document.Mark;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The runs of a paragraph and what else stands in its line.
final class DocxRuns {
    private static final Set<String> PLACES =
            Set.of(
                    "w:bookmarkStart",
                    "w:commentRangeStart",
                    "w:commentRangeEnd",
                    "w:commentReference");

    private final Galley galley;
    private final DocxLook looks;
    private final DocxShapes shapes;
    private final Remarks remarks;
    private final DocxNotes notes;
    private final DocxPages pages;
    private final DocxFields fields = new DocxFields();
    private final List<Mark> links = new ArrayList<>();
    private Map<String, DocxParts.Relation> relations = Map.of();
    private String style = "";
    private boolean heading;

    DocxRuns(
            Galley galley,
            DocxLook looks,
            DocxShapes shapes,
            Remarks remarks,
            DocxNotes notes,
            DocxPages pages) {
        this.galley = galley;
        this.looks = looks;
        this.shapes = shapes;
        this.remarks = remarks;
        this.notes = notes;
        this.pages = pages;
    }

    /// What follows is read from this part; fields do not go on from one part to another.
    void in(DocxParts.Part other) {
        relations = other.relations();
        shapes.in(other);
        fields.clear();
        links.clear();
    }

    void paragraph(Element paragraph, DocxParagraphs.Look look) {
        style = look.style();
        heading = look.heading();
        inline(paragraph);
    }

    /// Hands over the text boxes met since the last time; in a row they are lines of the cell.
    void boxes(Consumer<Element> blocks) {
        for (Element box : shapes.boxes()) {
            blocks.accept(box);
        }
    }

    private void inline(Element parent) {
        for (Element e : XmlNames.children(parent)) {
            switch (XmlNames.of(e)) {
                case "w:r" -> run(e);
                case "w:hyperlink" -> linked(hyperlink(e), e);
                case "w:fldSimple" -> linked(FieldLinks.of(XmlNames.attribute(e, "w:instr")), e);
                case "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo" ->
                        inline(e);
                case "w:sdt" -> XmlNames.child(e, "w:sdtContent").ifPresent(this::inline);
                case "w:del", "w:moveFrom" -> places(e);
                case "mc:AlternateContent" -> DocxShapes.chosen(e).ifPresent(this::inline);
                case "m:oMath", "m:oMathPara" -> math(e);
                default -> place(e);
            }
        }
    }

    void places(Element of) {
        for (String name : PLACES) {
            XmlNames.all(of, name).forEach(this::place);
        }
    }

    void place(Element e) {
        switch (XmlNames.of(e)) {
            case "w:bookmarkStart" -> {
                String name = XmlNames.attribute(e, "w:name");
                if (!name.isEmpty() && !name.equals("_GoBack")) {
                    galley.target(name);
                }
            }
            case "w:commentRangeStart", "w:commentReference" ->
                    remarks.start(XmlNames.attribute(e, "w:id"));
            case "w:commentRangeEnd" -> remarks.end(XmlNames.attribute(e, "w:id"));
            default -> {}
        }
    }

    private Optional<Mark> hyperlink(Element e) {
        String anchor = XmlNames.attribute(e, "w:anchor");
        DocxParts.Relation to = relations.get(XmlNames.attribute(e, "r:id"));
        if (to == null || !to.external()) {
            return anchor.isEmpty() ? Optional.empty() : Optional.of(new Mark.Link("#" + anchor));
        }
        String address = anchor.isEmpty() ? to.target() : to.target() + "#" + anchor;
        return SafeLinks.to(address);
    }

    private void linked(Optional<Mark> link, Element e) {
        link.ifPresent(links::add);
        inline(e);
        link.ifPresent(_ -> links.removeLast());
    }

    private void run(Element run) {
        Optional<Element> properties = XmlNames.child(run, "w:rPr");
        List<Mark> over = new ArrayList<>(links);
        over.addAll(fields.links());
        DocxLook.Setting look = looks.of(properties, style, heading, !over.isEmpty());
        var marks = new ArrayList<>(look.marks());
        marks.addAll(over);
        content(run, marks, look.hidden());
    }

    private void content(Element run, List<Mark> marks, boolean vanished) {
        for (Element e : XmlNames.children(run)) {
            boolean hidden = vanished || fields.hiding();
            switch (XmlNames.of(e)) {
                case "w:fldChar" -> field(e, marks, hidden);
                case "w:instrText" -> fields.instruction(e.getTextContent());
                case "w:lastRenderedPageBreak" -> pages.next();
                case "mc:AlternateContent" ->
                        DocxShapes.chosen(e).ifPresent(c -> content(c, marks, vanished));
                case "w:commentReference" -> place(e);
                default -> {
                    if (!hidden) {
                        shown(e, run, marks);
                    }
                }
            }
        }
    }

    private void field(Element e, List<Mark> marks, boolean hidden) {
        List<Mark> before = fields.links();
        fields.mark(XmlNames.attribute(e, "w:fldCharType"));
        if (!hidden) {
            DocxFields.box(e).ifPresent(box -> galley.made(box, marks));
        }
        marks.removeAll(before);
        marks.addAll(fields.links());
    }

    private void shown(Element e, Element run, List<Mark> marks) {
        switch (XmlNames.of(e)) {
            case "w:t" -> text(e, marks);
            case "w:tab", "w:ptab" -> galley.tab(marks);
            case "w:cr" -> galley.lineBreak(marks);
            case "w:br" -> {
                if (XmlNames.attribute(e, "w:type").matches("page|column")) {
                    galley.softBreak();
                } else {
                    galley.lineBreak(marks);
                }
            }
            case "w:noBreakHyphen" -> galley.made("\u2011", marks);
            case "w:softHyphen" -> galley.made("\u00AD", marks);
            case "w:sym" ->
                    galley.made(
                            Symbols.of(
                                    XmlNames.attribute(e, "w:font"),
                                    XmlNames.attribute(e, "w:char")),
                            marks);
            case "w:footnoteReference", "w:endnoteReference" -> call(e, run, marks);
            case "w:drawing", "w:pict", "w:object" -> shapes.show(e, marks);
            case "w:ruby" -> ruby(e);
            default -> {}
        }
    }

    private void text(Element e, List<Mark> marks) {
        boolean kept = e.getAttribute("xml:space").equals("preserve");
        for (Node child = e.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text) {
                String text = child.getNodeValue().replace('\n', ' ').replace('\r', ' ');
                int from = 0;
                if (!kept) {
                    String led = text.stripLeading();
                    from = text.length() - led.length();
                    text = led.stripTrailing();
                }
                galley.text(text, marks, child, from);
            }
        }
    }

    /// A mark of the writer's own stands behind the reference, in the same run.
    private void call(Element e, Element run, List<Mark> marks) {
        boolean custom = DocxStyles.on(XmlNames.attribute(e, "w:customMarkFollows"), "0");
        var own = new StringBuilder();
        if (custom) {
            XmlNames.children(run, "w:t").forEach(t -> own.append(t.getTextContent()));
            XmlNames.children(run, "w:sym")
                    .forEach(
                            s ->
                                    own.append(
                                            Symbols.of(
                                                    XmlNames.attribute(s, "w:font"),
                                                    XmlNames.attribute(s, "w:char"))));
        }
        notes.call(e, custom ? own.toString().strip() : "")
                .ifPresent(
                        note -> {
                            marks.add(new Mark.NoteCall(note.target()));
                            if (!custom) {
                                galley.made(note.label(), marks);
                                marks.removeLast();
                            }
                        });
    }

    private void ruby(Element e) {
        XmlNames.child(e, "w:rubyBase").ifPresent(this::inline);
        Optional<Element> reading =
                XmlNames.child(e, "w:rt").filter(rt -> !rt.getTextContent().isBlank());
        reading.ifPresent(
                rt -> {
                    galley.made("(", List.of());
                    inline(rt);
                    galley.made(")", List.of());
                });
    }

    void math(Element e) {
        if (!fields.hiding()) {
            new DocxMath(galley, List.copyOf(links)).write(e);
        }
    }
}

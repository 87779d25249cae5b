package glossator.format.office.docx;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.format.office.FieldLinks;
import glossator.format.office.OfficeComments;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.SymbolFonts;
import glossator.format.office.XmlNames;
import glossator.format.source.SafeLinks;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Writes the runs of a paragraph and the other content of its line.
final class DocxRuns {
    private static final Set<String> PLACES = Set.of(
            "w:bookmarkStart",
            "w:bookmarkEnd",
            "w:commentRangeStart",
            "w:commentRangeEnd",
            "w:commentReference");

    private final ParagraphBuilder paragraphBuilder;
    private final DocxRunStyle looks;
    private final DocxShapes shapes;
    private final OfficeComments comments;
    private final DocxMarks marks;
    private final DocxFootnotes notes;
    private final DocxPages pages;
    private final DocxFieldStack fields = new DocxFieldStack();
    private final List<Inline> links = new ArrayList<>();
    private final List<Inline> readings = new ArrayList<>();
    private Map<String, DocxParts.Relation> relations = Map.of();
    private String style = "";
    private boolean heading;
    private String font = "";

    DocxRuns(
            ParagraphBuilder paragraphBuilder,
            DocxRunStyle looks,
            DocxShapes shapes,
            OfficeComments comments,
            DocxMarks marks,
            DocxFootnotes notes,
            DocxPages pages) {
        this.paragraphBuilder = paragraphBuilder;
        this.looks = looks;
        this.shapes = shapes;
        this.comments = comments;
        this.marks = marks;
        this.notes = notes;
        this.pages = pages;
    }

    /// Reads on from this part; fields do not continue from one part into another.
    void setPart(DocxParts.Part other) {
        relations = other.relations();
        fields.setPart(other.root());
        shapes.setPart(other);
        marks.setPart();
        links.clear();
    }

    void paragraph(Element paragraph, DocxParagraphKinds.Look look) {
        style = look.style();
        heading = look.heading();
        inline(paragraph);
    }

    /// Passes on the text boxes found since the last call; in a row they are lines of the cell.
    void handOverBoxes(Consumer<Element> blocks) {
        for (Element box : shapes.boxes()) {
            blocks.accept(box);
        }
    }

    private void inline(Element parent) {
        for (Element e : XmlNames.children(parent)) {
            switch (XmlNames.nameOf(e)) {
                case "w:r" -> run(e);
                case "w:hyperlink" -> writeLinked(hyperlink(e), e);
                case "w:fldSimple" ->
                    writeLinked(FieldLinks.of(XmlNames.attribute(e, "w:instr")), e);
                case "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo" ->
                    inline(e);
                case "w:sdt" -> XmlNames.child(e, "w:sdtContent").ifPresent(this::inline);
                case "w:del", "w:moveFrom" -> writePlaces(e);
                case "mc:AlternateContent" -> DocxShapes.findReadable(e).ifPresent(this::inline);
                case "m:oMath", "m:oMathPara" -> math(e);
                default -> writePlace(e);
            }
        }
    }

    static boolean isPlace(Element e) {
        return PLACES.contains(XmlNames.nameOf(e));
    }

    void writePlaces(Element of) {
        for (String name : PLACES) {
            XmlNames.all(of, name).forEach(this::writePlace);
        }
    }

    void writePlace(Element e) {
        switch (XmlNames.nameOf(e)) {
            case "w:bookmarkStart" -> {
                String name = XmlNames.attribute(e, "w:name");
                if (!name.isEmpty() && !name.equals("_GoBack") && !marks.begin(e, name)) {
                    paragraphBuilder.addTarget(name);
                }
            }
            case "w:bookmarkEnd" -> marks.end(e);
            case "w:commentRangeStart", "w:commentReference" -> {
                marks.addCommentMark(e);
                comments.beginComment(XmlNames.attribute(e, "w:id"));
            }
            case "w:commentRangeEnd" -> {
                marks.addCommentMark(e);
                comments.endComment(XmlNames.attribute(e, "w:id"));
            }
            default -> {}
        }
    }

    private Optional<Inline> hyperlink(Element e) {
        String anchor = XmlNames.attribute(e, "w:anchor");
        DocxParts.Relation to = relations.get(XmlNames.attribute(e, "r:id"));
        if (to == null || !to.external()) {
            return anchor.isEmpty() ? Optional.empty() : Optional.of(new Inline.Link("#" + anchor));
        }
        String address = anchor.isEmpty() ? to.target() : to.target() + "#" + anchor;
        return SafeLinks.to(address);
    }

    private void writeLinked(Optional<Inline> link, Element e) {
        link.ifPresent(links::add);
        inline(e);
        link.ifPresent(_ -> links.removeLast());
    }

    private void run(Element run) {
        Optional<Element> properties = XmlNames.child(run, "w:rPr");
        List<Inline> over = new ArrayList<>(links);
        over.addAll(fields.links());
        DocxRunStyle.Setting look =
                looks.of(marks.ownLook(run, properties), style, heading, !over.isEmpty());
        var inlines = new ArrayList<>(look.inlines());
        inlines.addAll(over);
        font = look.font();
        inlines.addAll(readings);
        content(run, inlines, look.hidden());
    }

    private void content(Element run, List<Inline> inlines, boolean vanished) {
        for (Element e : XmlNames.children(run)) {
            boolean hidden = vanished || fields.isHiding(e);
            switch (XmlNames.nameOf(e)) {
                case "w:fldChar" -> field(e, inlines, hidden);
                case "w:instrText" -> fields.addInstruction(e.getTextContent());
                case "w:lastRenderedPageBreak" -> pages.handleRenderedBreak();
                case "mc:AlternateContent" ->
                    DocxShapes.findReadable(e).ifPresent(c -> content(c, inlines, vanished));
                case "w:commentReference" -> writePlace(e);
                default -> {
                    if (!hidden) {
                        writeShown(e, run, inlines);
                    }
                }
            }
        }
    }

    private void field(Element e, List<Inline> inlines, boolean hidden) {
        List<Inline> before = fields.links();
        String type = XmlNames.attribute(e, "w:fldCharType");
        fields.rubyOf(type)
                .ifPresent(ruby -> paragraphBuilder.addRuby(ruby, inlines, Optional.of(e)));
        fields.handleFieldChar(type, e);
        if (!hidden) {
            DocxFieldStack.checkBoxOf(e)
                    .ifPresent(box -> paragraphBuilder.addGenerated(box, inlines, e));
        }
        inlines.removeAll(before);
        inlines.addAll(fields.links());
    }

    private void writeShown(Element e, Element run, List<Inline> inlines) {
        switch (XmlNames.nameOf(e)) {
            case "w:t" -> text(e, inlines);
            case "w:tab", "w:ptab" -> paragraphBuilder.addGenerated("\t", inlines, e);
            case "w:cr" -> addLineBreak(e, inlines);
            case "w:br" -> {
                if (XmlNames.attribute(e, "w:type").matches("page|column")) {
                    paragraphBuilder.addSoftBreak();
                } else {
                    addLineBreak(e, inlines);
                }
            }
            case "w:noBreakHyphen" -> paragraphBuilder.addGenerated("\u2011", inlines, e);
            case "w:softHyphen" -> paragraphBuilder.addGenerated("\u00AD", inlines, e);
            case "w:sym" ->
                paragraphBuilder.addGenerated(
                        SymbolFonts.of(
                                XmlNames.attribute(e, "w:font"), XmlNames.attribute(e, "w:char")),
                        inlines,
                        e);
            case "w:footnoteReference", "w:endnoteReference" -> call(e, run, inlines);
            case "w:drawing", "w:pict", "w:object" -> shapes.show(e, inlines);
            case "w:ruby" -> ruby(e);
            default -> {}
        }
    }

    private void addLineBreak(Element e, List<Inline> inlines) {
        paragraphBuilder.addGenerated(String.valueOf(Block.LINE_BREAK), inlines, e);
    }

    private void text(Element e, List<Inline> inlines) {
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
                paragraphBuilder.addText(SymbolFonts.shown(font, text), inlines, child, from);
            }
        }
    }

    /// A custom label follows the reference in the same run.
    private void call(Element e, Element run, List<Inline> inlines) {
        boolean custom = DocxStyles.isOn(XmlNames.attribute(e, "w:customMarkFollows"), "0");
        var own = new StringBuilder();
        if (custom) {
            XmlNames.children(run, "w:t").forEach(t -> own.append(t.getTextContent()));
            XmlNames.children(run, "w:sym")
                    .forEach(s -> own.append(SymbolFonts.of(
                            XmlNames.attribute(s, "w:font"), XmlNames.attribute(s, "w:char"))));
        }
        notes.call(e, custom ? own.toString().strip() : "").ifPresent(note -> {
            inlines.add(new Inline.NoteCall(note.target()));
            if (!custom) {
                paragraphBuilder.addGenerated(note.label(), inlines, e);
                inlines.removeLast();
            }
        });
    }

    /// The words with their reading (ECMA-376, part 1, §17.3.3.25).
    private void ruby(Element e) {
        String reading = XmlNames.child(e, "w:rt").stream()
                .flatMap(rt -> XmlNames.all(rt, "w:t").stream())
                .map(Element::getTextContent)
                .collect(Collectors.joining())
                .strip();
        Optional<Inline> over =
                Optional.<Inline>of(new Inline.Ruby(reading)).filter(_ -> !reading.isEmpty());
        over.ifPresent(readings::add);
        XmlNames.child(e, "w:rubyBase").ifPresent(this::inline);
        over.ifPresent(ruby -> {
            readings.removeLast();
            paragraphBuilder.endInline(ruby);
        });
    }

    /// Whether a field of the part does not end, or does not say where its result begins, so that
    /// what may be its instruction is shown as text.
    boolean hasBrokenFields() {
        return fields.isBroken();
    }

    void math(Element e) {
        if (!fields.isHiding(e)) {
            new DocxMath(paragraphBuilder, List.copyOf(links)).write(e);
        }
    }
}

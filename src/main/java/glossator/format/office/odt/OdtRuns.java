package glossator.format.office.odt;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.document.Inline.Emphasis;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyBookmark;
import glossator.format.source.SafeLinks;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the characters of a paragraph and the other content of its line (ODF 1.3, part 3, 6 and
/// 7).
final class OdtRuns {
    private static final int MAX_SPACES = 1_000;

    private final OdtStyles styles;
    private final ParagraphBuilder paragraphBuilder;
    private final OdtShapes shapes;
    private final OdtWhiteSpace space;
    private final OdtPages pages;
    private final OdtMarkup markup;
    private final List<Note> foot = new ArrayList<>();
    private final List<Note> end = new ArrayList<>();
    private final List<Inline> links = new ArrayList<>();
    private final List<Inline> readings = new ArrayList<>();
    private Map<String, String> look = Map.of();
    private Map<String, String> plain = Map.of();
    /// Whether the reader is in a span that only colors a passage.
    private boolean painted;

    OdtRuns(
            OdtStyles styles,
            ParagraphBuilder paragraphBuilder,
            OdtShapes shapes,
            OdtMarkup markup,
            OdtPages pages) {
        this.styles = styles;
        this.paragraphBuilder = paragraphBuilder;
        this.shapes = shapes;
        this.pages = pages;
        space = new OdtWhiteSpace(paragraphBuilder);
        this.markup = markup;
    }

    /// @param target the name of the note's target
    record Note(String label, String target, Element body) {}

    /// The notes called so far: footnotes, then endnotes.
    List<Note> notes() {
        var all = new ArrayList<>(foot);
        all.addAll(end);
        return all;
    }

    /// @param heading whether it is a heading: bold from its style is then no emphasis
    void paragraph(Element e, String style, boolean heading) {
        look = styles.look("paragraph", style);
        plain = heading ? look : Map.of();
        space.beginParagraph();
        inline(e);
        space.endParagraph();
    }

    /// Passes on the text boxes found since the last call.
    void boxes(Consumer<Element> blocks) {
        for (Element box : shapes.boxes()) {
            blocks.accept(box);
        }
    }

    private void inline(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                if (!isHidden()) {
                    space.text(text, inlines());
                }
            } else if (child instanceof Element e) {
                element(e);
            }
        }
    }

    private boolean isHidden() {
        return look.getOrDefault("text:display", "").equals("none");
    }

    void element(Element e) {
        switch (XmlNames.nameOf(e)) {
            case "text:span" -> span(e);
            case "text:a" -> writeLinked(SafeLinks.to(href(e)), e);
            case "text:s" -> spaces(e);
            case "text:tab" -> sign("\t", e);
            case "text:line-break" -> sign(String.valueOf(Block.LINE_BREAK), e);
            case "text:soft-page-break" -> pages.handleSoftBreak();
            case "text:note" -> note(e);
            case "text:bookmark", "text:bookmark-start" -> beginBookmark(e);
            case "text:bookmark-end" -> {
                String name = XmlNames.attribute(e, "text:name");
                if (CopyBookmark.isName(name)) {
                    space.endPlace(() -> markup.endBookmark(e, name));
                }
            }
            case "text:reference-mark", "text:reference-mark-start" ->
                place(XmlNames.attribute(e, "text:name"));
            case "text:bookmark-ref", "text:reference-ref", "text:sequence-ref", "text:note-ref" ->
                writeLinked(reference(XmlNames.attribute(e, "text:ref-name")), e);
            case "text:ruby" -> ruby(e);
            case "office:annotation" -> {
                space.beginPlace();
                markup.beginComment(e);
            }
            case "office:annotation-end" -> space.endPlace(() -> markup.endComment(e));
            case "draw:frame" -> space.writeNonText(() -> shapes.frame(e, inlines()));
            case "draw:g", "draw:a" -> XmlNames.children(e).forEach(this::element);
            case "draw:custom-shape",
                    "draw:rect",
                    "draw:ellipse",
                    "draw:polygon",
                    "draw:line",
                    "draw:path",
                    "draw:connector",
                    "draw:caption" -> shapes.shape(e);
            case "text:hidden-text" -> {
                if (XmlNames.attribute(e, "text:is-hidden").equals("false")) {
                    inline(e);
                }
            }
            case "text:script",
                    "office:event-listeners",
                    "text:tracked-changes",
                    "svg:title",
                    "svg:desc",
                    "office:forms" -> {}
            default -> inline(e);
        }
    }

    /// LibreOffice does not escape spaces in the addresses of targets.
    private static String href(Element e) {
        return XmlNames.attribute(e, "xlink:href").replaceFirst("^(#[^|]*)\\|outline$", "$1");
    }

    private static Optional<Inline> reference(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new Inline.Link("#" + name));
    }

    private void place(String name) {
        space.beginPlace();
        if (!name.isEmpty()) {
            paragraphBuilder.addTarget(name);
        }
    }

    /// A bookmark of ours is no place to go to.
    private void beginBookmark(Element e) {
        String name = XmlNames.attribute(e, "text:name");
        CopyBookmark.of(name)
                .ifPresentOrElse(
                        mark -> {
                            space.beginPlace();
                            markup.beginBookmark(e, mark);
                        },
                        () -> place(name));
    }

    private void span(Element e) {
        String style = XmlNames.attribute(e, "text:style-name");
        if (OdtPaint.isOwn(style)) {
            markup.addPaint(e);
            boolean outside = !painted;
            painted = true;
            inline(e);
            painted = !outside;
            return;
        }
        Map<String, String> outer = look;
        var inner = new HashMap<>(outer);
        inner.putAll(styles.look("text", style));
        look = inner;
        inline(e);
        look = outer;
    }

    private void writeLinked(Optional<Inline> link, Element e) {
        link.ifPresent(links::add);
        span(e);
        link.ifPresent(_ -> links.removeLast());
    }

    private void spaces(Element e) {
        String count = XmlNames.attribute(e, "text:c");
        int times = count.matches("\\d{1,9}") ? Integer.parseInt(count) : 1;
        sign(" ".repeat(Math.min(times, MAX_SPACES)), e);
    }

    /// Writes the characters that an element stands for.
    private void sign(String text, Element e) {
        space.writeNonText(() -> paragraphBuilder.addText(text, inlines(), e, 0));
    }

    /// The words with their reading (ODF 1.3, part 3, 6.4).
    private void ruby(Element e) {
        String reading = XmlNames.child(e, "text:ruby-text")
                .map(t -> t.getTextContent().strip())
                .orElse("");
        Optional<Inline> over =
                Optional.<Inline>of(new Inline.Ruby(reading)).filter(_ -> !reading.isEmpty());
        over.ifPresent(readings::add);
        XmlNames.child(e, "text:ruby-base").ifPresent(this::inline);
        over.ifPresent(ruby -> {
            readings.removeLast();
            paragraphBuilder.endInline(ruby);
        });
    }

    private void note(Element e) {
        boolean ending = XmlNames.attribute(e, "text:note-class").equals("endnote");
        List<Note> notes = ending ? end : foot;
        String id = XmlNames.attribute(e, "text:id");
        String target =
                id.isEmpty() ? (ending ? "endnote-" : "footnote-") + (notes.size() + 1) : id;
        Optional<Element> citation = XmlNames.child(e, "text:note-citation");
        String label = citation.map(c -> c.getTextContent().strip()).orElse("");
        var inlines = new ArrayList<>(inlines());
        if (!inlines.contains(Emphasis.SUPERSCRIPT)) {
            inlines.add(Emphasis.SUPERSCRIPT);
        }
        inlines.add(new Inline.NoteCall(target));
        space.writeNonText(() -> paragraphBuilder.addGenerated(label, inlines));
        XmlNames.child(e, "text:note-body")
                .ifPresent(body -> notes.add(new Note(label, target, body)));
    }

    private List<Inline> inlines() {
        Map<String, String> own = painted ? look : OdtPaint.without(markup.open(), look);
        List<Inline> inlines = OdtRunStyle.inlines(own, plain, !links.isEmpty());
        inlines.addAll(links);
        inlines.addAll(readings);
        return inlines;
    }
}

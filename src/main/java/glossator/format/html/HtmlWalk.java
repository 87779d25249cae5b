package glossator.format.html;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.format.html.style.PageStyles;
import glossator.format.source.Pictures;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one traversal of a page: every element and text node that is shown, in source order.
public final class HtmlWalk {
    private static final int MAX_PAGE_LABEL = 20;

    /// How deep pages may be in frames of pages.
    private static final int MAX_FRAMES = 4;

    /// What is shown as a whole.
    private static final Set<String> REPLACED =
            Set.of("img", "svg", "object", "math", "input", "select", "hr");

    private static final Pattern PAGE = Pattern.compile("(?i)^page\\s+(\\S+?)\\.?$");

    /// The class names that editors give to line numbers in verse.
    private static final Pattern LINE_NUMBER = Pattern.compile(
            "(?i)(?:^|\\s)(?:l(?:ine)?-?(?:num|no|number)|verse-?num(?:ber)?)(?:\\s|$)");

    private final InlineFlow flow;
    private final HtmlImages images;
    private HtmlLinks links;
    private final HtmlFootnotes notes;
    private final HtmlTables tables = new HtmlTables(this);
    private final HtmlLists lists = new HtmlLists(this);
    private final Pictures pictures;
    private PageVisibility visibility;
    private int frames;
    private boolean visible = true;
    private HtmlPositions positions = new HtmlPositions();
    private HtmlWhiteSpace space = HtmlWhiteSpace.COLLAPSED;

    HtmlWalk(
            InlineFlow flow,
            Pictures pictures,
            HtmlLinks links,
            HtmlFootnotes notes,
            PageVisibility visibility) {
        this.flow = flow;
        this.pictures = pictures;
        this.images = new HtmlImages(flow, pictures);
        this.links = links;
        this.notes = notes;
        this.visibility = visibility;
    }

    /// A walk over one page, with its links.
    public static HtmlWalk overPage(
            InlineFlow flow, Pictures pictures, Document page, HtmlLinks links, PageStyles styles) {
        return new HtmlWalk(
                flow,
                pictures,
                links,
                HtmlFootnotes.in(page, links),
                PageVisibility.of(page, styles, false));
    }

    /// A walk over several pages that form one document, each by [#walkPage].
    ///
    /// @param parts the bodies of all pages, with their links
    public static HtmlWalk overParts(
            InlineFlow flow, Pictures pictures, Map<Element, HtmlLinks> parts) {
        return new HtmlWalk(
                flow,
                pictures,
                HtmlLinks.withoutAddress(),
                HtmlFootnotes.in(parts),
                PageVisibility.of(new Element("body"), PageStyles.withoutSheets(), false));
    }

    InlineFlow flow() {
        return flow;
    }

    public void walk(Node node) {
        if (node instanceof TextNode text && visible) {
            flow.from(text, () -> write(text));
        } else if (node instanceof Element element) {
            if (isShown(element)) {
                enter(element);
            } else if (visibility.isContent(element)) {
                pass(element);
            } else if (element.hasAttr("srcdoc") && visible && visibility.isFrameShown(element)) {
                frame(element);
            } else if (element.nameIs("frameset")) {
                element.children().forEach(this::walk);
            }
        }
    }

    /// Passes what is hidden: links may lead to places in it, and the notes in it are shown.
    private void pass(Element hidden) {
        place(hidden);
        for (Element child : hidden.children()) {
            if (notes.noteOf(child).isPresent()) {
                walk(child);
            } else if (visibility.isContent(child)) {
                pass(child);
            }
        }
    }

    /// Walks the page that a frame holds in itself, as a block of this one.
    private void frame(Element frame) {
        if (frames >= MAX_FRAMES) {
            return;
        }
        Document page = Html.parse(frame.attr("srcdoc"));
        var inner = new HtmlWalk(
                flow,
                pictures,
                links,
                HtmlFootnotes.in(page, links),
                PageVisibility.of(page, visibility.styles().ofFrame(page), false));
        inner.frames = frames + 1;
        block(UnaryOperator.identity(), () -> flow.fromWhole(frame, () -> inner.walk(page.body())));
    }

    /// Walks one more page of the same document, with links of its own.
    public void walkPage(Element body, HtmlLinks of, PageStyles styles) {
        links = of;
        visibility = PageVisibility.of(body, styles, false);
        walk(body);
        flow.closeTo(0);
        flow.endBlock();
    }

    /// Also names these positions while walking.
    public HtmlWalk withPositions(HtmlPositions places) {
        positions = places;
        return this;
    }

    private void write(TextNode text) {
        String whole = text.getWholeText();
        int from = 0;
        for (HtmlPositions.Position probe : positions.in(text)) {
            int at = Math.clamp(probe.at(), from, whole.length());
            space.write(whole, from, at, flow);
            flow.addTarget(probe.name());
            from = at;
        }
        space.write(whole, from, whole.length(), flow);
    }

    /// Books hide the notes that they show in a popup.
    boolean isShown(Element e) {
        return visibility.isShown(e) || notes.noteOf(e).isPresent();
    }

    void children(Element of) {
        FlatTree.childNodes(of).forEach(this::walk);
    }

    private void enter(Element e) {
        place(e);
        if (notes.isLabel(e)) {
            e.select("[id], a[name]").forEach(this::place);
            return;
        }
        if (pageBreak(e) && e.text().length() <= MAX_PAGE_LABEL) {
            return;
        }
        HtmlWhiteSpace outer = space;
        boolean outerVisible = visible;
        space = HtmlStyle.space(e, outer);
        visible = notes.noteOf(e).isPresent() || visibility.visible(e).orElse(outerVisible);
        notes.noteOf(e).ifPresentOrElse(note -> note(note, e), () -> element(e));
        space = outer;
        visible = outerVisible;
    }

    private void place(Element e) {
        if (!e.id().isEmpty()) {
            flow.addTarget(links.nameOf(e.id()));
        }
        if (e.normalName().equals("a") && !e.attr("name").isEmpty()) {
            flow.addTarget(links.nameOf(e.attr("name")));
        }
        if (pageBreak(e)) {
            String label = Stream.of(e.attr("aria-label"), e.attr("title"), e.text())
                    .map(l -> PAGE.matcher(l.strip()).replaceFirst("$1"))
                    .filter(l -> !l.isEmpty() && l.length() <= MAX_PAGE_LABEL)
                    .findFirst()
                    .orElse("");
            if (!label.isEmpty()) {
                flow.beginPage(label);
            }
        }
    }

    private static boolean pageBreak(Element e) {
        return XhtmlParser.types(e).stream()
                .anyMatch(t -> t.equals("pagebreak") || t.equals("doc-pagebreak"));
    }

    private void note(Block.Note note, Element e) {
        block(s -> s.as(new Block.Paragraph()), () -> {
            flow.beginNextAs(note);
            children(e);
            flow.beginNextAs(null);
        });
    }

    private void element(Element e) {
        if (!visible && REPLACED.contains(e.normalName())) {
            return;
        }
        int depth = flow.depth();
        HtmlTitleParts.of(e).ifPresent(flow::open);
        write(e);
        flow.closeTo(depth);
    }

    private void write(Element e) {
        switch (e.normalName()) {
            case "br" -> flow.addLineBreak();
            case "hr" -> flow.addRule();
            case "img" -> flow.fromWhole(e, () -> images.showImage(e));
            case "svg" -> flow.fromWhole(e, () -> images.showDrawing(e));
            case "object" -> flow.fromWhole(e, () -> images.showObject(e));
            case "math" -> flow.fromWhole(e, () -> math(e));
            case "a" -> writeInline(e, notes.callOf(e).or(() -> links.of(e)));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, e.normalName().charAt(1) - '0');
            case "blockquote" -> block(InlineFlow.Scope::quoted, () -> children(e));
            case "pre", "listing", "xmp", "plaintext" -> code(e);
            case "ul", "ol", "menu", "dir" -> lists.list(e);
            case "li" -> lists.item(e);
            case "dd" -> block(InlineFlow.Scope::indented, () -> children(e));
            case "figcaption" -> block(s -> s.as(new Block.Caption()), () -> children(e));
            case "table" -> tables.table(e);
            case "q" -> {
                flow.addText("“");
                children(e);
                flow.addText("”");
            }
            case "ruby" -> new HtmlRuby(this).write(e);
            case "rt" -> {
                flow.addText("(");
                children(e);
                flow.addText(")");
            }
            case "button" -> {
                flow.addSpace();
                writeInline(e, Optional.empty());
                flow.addSpace();
            }
            case "input", "select" ->
                flow.fromWhole(e, () -> FormControls.value(e).ifPresent(flow::addText));
            default -> writeOther(e);
        }
    }

    private void writeOther(Element e) {
        if (e.attr("role").equals("heading")) {
            String level = e.attr("aria-level").strip();
            heading(e, level.matches("[1-6]") ? Integer.parseInt(level) : 2);
        } else if (SwitchBranch.isSwitch(e)) {
            SwitchBranch.of(e).ifPresent(this::children);
        } else if (HtmlStyle.isBlock(e)) {
            block(UnaryOperator.identity(), () -> children(e));
        } else {
            writeInline(e, Optional.empty());
        }
    }

    void block(UnaryOperator<InlineFlow.Scope> change, Runnable body) {
        flow.block(change, body);
    }

    private void heading(Element e, int level) {
        block(s -> s.whole(new Block.Heading(level)), () -> children(e));
    }

    private void math(Element e) {
        Runnable formula = () -> flow.addText(HtmlMath.text(e));
        if (e.attr("display").equals("block")) {
            block(UnaryOperator.identity(), formula);
        } else {
            formula.run();
        }
    }

    private void code(Element e) {
        Element inner = e.selectFirst("code");
        String classes = e.className() + " " + (inner == null ? "" : inner.className());
        String language = "";
        for (String name : classes.split("\\s+", -1)) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("language-") || lower.startsWith("lang-")) {
                language = lower.substring(lower.indexOf('-') + 1);
            }
        }
        var kind = new Block.Code(language);
        block(s -> s.as(kind), () -> children(e));
    }

    /// Writes an element within a line: the inlines of its name and style, and `more`.
    private void writeInline(Element e, Optional<Inline> more) {
        int depth = flow.depth();
        boolean set =
                !e.parents().stream().limit(2).anyMatch(p -> p.normalName().equals("pre"));
        HtmlStyle.inlinesOf(e).stream()
                .filter(m -> set || m != Inline.Emphasis.CODE)
                .forEach(flow::open);
        more.ifPresent(flow::open);
        if (LINE_NUMBER.matcher(e.className()).find()) {
            // CSS puts it beside the line; without a space it would stick to the last word.
            flow.addSpace();
        }
        if (HtmlStyle.isBlock(e)) {
            block(UnaryOperator.identity(), () -> children(e));
        } else {
            children(e);
        }
        flow.closeTo(depth);
    }
}

package glossator.format;

import glossator.document.Block;
import glossator.document.Mark;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The one traversal of a page: every element and text node that is shown, in the order of the
/// source.
final class HtmlWalk {
    private final Flow flow;
    private final HtmlImages images;
    private final HtmlLinks links;
    private final HtmlNotes notes;
    private final HtmlTables tables = new HtmlTables(this);
    private final HtmlLists lists = new HtmlLists(this);
    private final boolean unscripted;
    private HtmlSpace space = HtmlSpace.COLLAPSED;

    HtmlWalk(Flow flow, Pictures pictures, HtmlLinks links, HtmlNotes notes, boolean unscripted) {
        this.flow = flow;
        this.images = new HtmlImages(flow, pictures);
        this.links = links;
        this.notes = notes;
        this.unscripted = unscripted;
    }

    Flow flow() {
        return flow;
    }

    void walk(Node node) {
        if (node instanceof TextNode text) {
            space.write(text.getWholeText(), flow);
        } else if (node instanceof Element element && HtmlStyle.shown(element, unscripted)) {
            enter(element);
        }
    }

    void children(Element of) {
        for (Node child = of.firstChild(); child != null; child = child.nextSibling()) {
            walk(child);
        }
    }

    private void enter(Element e) {
        place(e);
        if (notes.isLabel(e)) {
            e.select("[id], a[name]").forEach(this::place);
            return;
        }
        HtmlSpace outer = space;
        space = HtmlStyle.space(e, outer);
        notes.noteOf(e).ifPresentOrElse(note -> note(note, e), () -> element(e));
        space = outer;
    }

    private void place(Element e) {
        if (!e.id().isEmpty()) {
            flow.target(e.id());
        }
        if (e.normalName().equals("a") && !e.attr("name").isEmpty()) {
            flow.target(e.attr("name"));
        }
        if (e.attr("role").equals("doc-pagebreak")) {
            flow.page(e.hasAttr("aria-label") ? e.attr("aria-label") : e.attr("title"));
        }
    }

    private void note(Block.Note note, Element e) {
        block(
                s -> s.as(new Block.Paragraph()),
                () -> {
                    flow.lead(note);
                    children(e);
                    flow.lead(null);
                });
    }

    private void element(Element e) {
        switch (e.normalName()) {
            case "br" -> flow.lineBreak();
            case "hr" -> flow.rule();
            case "img" -> images.show(e);
            case "a" -> marked(e, notes.callOf(e).or(() -> links.of(e)));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, e.normalName().charAt(1) - '0');
            case "blockquote" -> block(Flow.Scope::quoted, () -> children(e));
            case "pre", "listing", "xmp", "plaintext" -> code(e);
            case "ul", "ol", "menu", "dir" -> lists.list(e);
            case "li" -> lists.item(e);
            case "dd" -> block(Flow.Scope::indented, () -> children(e));
            case "figcaption" -> block(s -> s.as(new Block.Caption()), () -> children(e));
            case "table" -> tables.table(e);
            case "q" -> {
                flow.text("“");
                children(e);
                flow.text("”");
            }
            case "rt" -> {
                flow.text("(");
                children(e);
                flow.text(")");
            }
            case "button" -> {
                flow.space();
                marked(e, Optional.empty());
                flow.space();
            }
            case "input", "select" -> HtmlControls.value(e).ifPresent(flow::text);
            default -> other(e);
        }
    }

    private void other(Element e) {
        if (e.attr("role").equals("heading")) {
            String level = e.attr("aria-level").strip();
            heading(e, level.matches("[1-6]") ? Integer.parseInt(level) : 2);
        } else if (HtmlStyle.block(e)) {
            block(UnaryOperator.identity(), () -> children(e));
        } else {
            marked(e, Optional.empty());
        }
    }

    void block(UnaryOperator<Flow.Scope> change, Runnable body) {
        flow.block(change, body);
    }

    private void heading(Element e, int level) {
        block(s -> s.whole(new Block.Heading(level)), () -> children(e));
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

    /// An element within a line: what its name and its style say, and `more`.
    private void marked(Element e, Optional<Mark> more) {
        int depth = flow.depth();
        boolean set = !e.parents().stream().limit(2).anyMatch(p -> p.normalName().equals("pre"));
        HtmlStyle.marks(e).stream().filter(m -> set || m != Mark.Emphasis.CODE).forEach(flow::open);
        more.ifPresent(flow::open);
        if (HtmlStyle.block(e)) {
            block(UnaryOperator.identity(), () -> children(e));
        } else {
            children(e);
        }
        flow.closeTo(depth);
    }
}

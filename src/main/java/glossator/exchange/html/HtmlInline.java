package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.document.Block;
import glossator.document.Inline;
import glossator.exchange.RubyWords;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextRun;
import glossator.exchange.TextRunSplitter;
import glossator.format.CopyOptions;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Writes the characters of a paragraph with the elements around them. Elements nest in the order
/// link, emphasis, annotation; an annotation's `mark` element is split wherever an enclosing
/// element ends.
final class HtmlInline {
    private final HtmlContext context;
    private final HtmlWriter html;
    private final HtmlHighlights highlights;
    private final HtmlPictures pictures;
    private final TextRunSplitter runs;
    private final NavigableSet<Integer> places = new TreeSet<>();
    private final List<HtmlElement> open = new ArrayList<>();
    private final CopyOptions.Readings readings;

    /// The offset behind the last character written.
    private int at;

    HtmlInline(HtmlContext context) {
        this.context = context;
        html = context.html();
        highlights = new HtmlHighlights(context);
        pictures = new HtmlPictures(context);
        runs = new TextRunSplitter(context.placing().placements());
        readings = context.annotated().options().readings();
        places.addAll(context.placing().ends().keySet());
        places.addAll(context.targets());
    }

    /// Writes a paragraph; a row has its cells in elements named `cell`, anything else has no cells
    /// and an empty `cell`.
    void write(SourceParagraph paragraph, String cell) {
        openCell(cell);
        at = paragraph.start();
        for (TextRun run : runs.split(paragraph, places)) {
            writeBetween(run.range().start(), paragraph);
            if (run.isTab() && !cell.isEmpty()) {
                closeTo(0);
                html.close(cell);
                openCell(cell);
            } else if (!run.text().isEmpty()) {
                nest(elementsOver(run));
                writeText(run, paragraph.lead().kind() instanceof Block.Code);
                writeInBrackets(run);
            }
            at = run.range().end();
        }
        writeBetween(at, paragraph);
        closeTo(0);
        if (!cell.isEmpty()) {
            html.close(cell);
        }
    }

    private void openCell(String cell) {
        if (cell.equals("th")) {
            html.open(cell, "scope", "col", "dir", "auto");
        } else if (!cell.isEmpty()) {
            html.open(cell, "dir", "auto");
        }
    }

    private List<HtmlElement> elementsOver(TextRun run) {
        var elements = new ArrayList<HtmlElement>();
        run.inlines().stream()
                .flatMap(m -> context.href(m).map(href -> new HtmlElement.Link(m, href)).stream())
                .findFirst()
                .ifPresent(elements::add);
        if (readings == CopyOptions.Readings.RUBY) {
            RubyWords.over(run, context.annotated().document())
                    .forEach(words -> elements.add(new HtmlElement.Ruby(words)));
        }
        for (Inline inline : run.inlines()) {
            if (inline instanceof Inline.Emphasis emphasis) {
                elements.add(new HtmlElement.Emphasized(emphasis));
            }
        }
        run.over().forEach(placement -> elements.add(new HtmlElement.Highlighted(placement)));
        return elements;
    }

    private void nest(List<HtmlElement> wanted) {
        int same = 0;
        while (same < open.size()
                && same < wanted.size()
                && open.get(same).equals(wanted.get(same))) {
            same++;
        }
        closeTo(same);
        for (HtmlElement element : wanted.subList(same, wanted.size())) {
            open(element);
            open.add(element);
        }
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            HtmlElement last = open.removeLast();
            if (last instanceof HtmlElement.Ruby(RubyWords words)
                    && words.words().end() == at) {
                writeReading(words);
            }
            html.close(last.tag());
        }
    }

    private void writeReading(RubyWords words) {
        html.open("rp").text("(");
        html.close("rp").open("rt").text(words.reading());
        html.close("rt").open("rp").text(")");
        html.close("rp");
    }

    private void writeInBrackets(TextRun run) {
        if (readings == CopyOptions.Readings.BRACKETS) {
            RubyWords.over(run, context.annotated().document()).reversed().stream()
                    .filter(words -> words.endWith(run))
                    .forEach(words -> html.text(words.inBrackets()));
        }
    }

    private void open(HtmlElement element) {
        switch (element) {
            case HtmlElement.Highlighted(Placement placement) ->
                highlights.openSegment(placement, placement.annotation().style().word());
            case HtmlElement.Emphasized(Inline.Emphasis emphasis) -> {
                String name = emphasis == Inline.Emphasis.MARKED ? "class" : "";
                html.open(element.tag(), name, "marked");
            }
            case HtmlElement.Ruby _ -> html.open(element.tag());
            case HtmlElement.Link(Inline.NoteCall _, String href) ->
                html.open("a", "href", href, "class", "call", "role", "doc-noteref");
            case HtmlElement.Link(Inline _, String href) -> {
                String rel = href.startsWith("#") ? "" : "rel";
                html.open("a", "href", href, rel, "noopener noreferrer");
            }
        }
    }

    /// Writes what is between two characters: ends of annotations, link targets, bare positions.
    private void writeBetween(int offset, SourceParagraph paragraph) {
        boolean ownTarget =
                offset == paragraph.start() && paragraph.lead().kind() instanceof Block.Heading;
        if (context.targets().contains(offset) && !ownTarget) {
            html.open("span", "id", HtmlContext.targetId(offset)).close("span");
        }
        List<Placement> ending = context.placing().ends().getOrDefault(offset, List.of());
        List<Placement> points = context.placing().points().getOrDefault(offset, List.of());
        for (Placement placement : ending) {
            closeEnding(offset);
            if (points.contains(placement)) {
                highlights.openSegment(placement, "point");
                html.close("mark");
            }
            if (context.hasContent(placement)) {
                highlights.writeReference(placement);
            }
        }
    }

    /// Closes links, which must not contain another link, and the annotations that end here.
    private void closeEnding(int offset) {
        for (int i = 0; i < open.size(); i++) {
            boolean stays = switch (open.get(i)) {
                case HtmlElement.Highlighted(Placement placement) ->
                    placement.range().end() > offset;
                case HtmlElement.Emphasized _, HtmlElement.Ruby _ -> true;
                case HtmlElement.Link _ -> false;
            };
            if (!stays) {
                closeTo(i);
            }
        }
    }

    private void writeText(TextRun run, boolean code) {
        for (Inline inline : run.inlines()) {
            if (inline instanceof Inline.Image image && run.text().indexOf(Block.OBJECT) == 0) {
                pictures.write(image);
                return;
            }
        }
        String[] lines = run.text().split(String.valueOf(Block.LINE_BREAK), -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0 && code) {
                html.newLine();
            } else if (i > 0) {
                html.lineBreak();
            }
            html.text(lines[i]);
        }
    }
}

package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.document.Block;
import glossator.exchange.BlockNode;
import glossator.exchange.SourceParagraph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Writes the blocks of the document as HTML elements; the notes on a block come before it in the
/// file, so that they float next to its first line.
final class HtmlBlocks {
    private final HtmlContext context;
    private final HtmlWriter html;
    private final HtmlInline inline;
    private final HtmlAnnotations notes;
    private final HtmlTargets targets;
    private final int shift;

    /// `shift` is added to the level of each heading.
    HtmlBlocks(HtmlContext context, HtmlAnnotations notes, HtmlTargets targets, int shift) {
        this.context = context;
        this.html = context.html();
        this.inline = new HtmlInline(context);
        this.notes = notes;
        this.targets = targets;
        this.shift = shift;
    }

    void write(List<BlockNode> nodes) {
        nodes.forEach(this::write);
    }

    private void write(BlockNode node) {
        switch (node) {
            case BlockNode.Leaf(SourceParagraph paragraph) ->
                writePassage(List.of(paragraph), () -> writeLeaf(paragraph));
            case BlockNode.Table(int _, List<SourceParagraph> rows) ->
                writePassage(rows, () -> writeTable(rows));
            case BlockNode.Quote(List<BlockNode> children) -> {
                html.open("blockquote").newLine();
                write(children);
                html.close("blockquote").newLine();
            }
            case BlockNode.Listing(boolean ordered, List<BlockNode> children) -> {
                String tag = ordered ? "ol" : "ul";
                html.open(tag, "role", "list").newLine();
                write(children);
                html.close(tag).newLine();
            }
            case BlockNode.Entry(String marker, List<BlockNode> children) -> {
                boolean numbered = marker.matches("\\d{1,9}[.)]");
                html.open(
                        "li",
                        marker.isEmpty() ? "" : "data-marker",
                        marker,
                        numbered ? "value" : "",
                        marker.replaceAll("\\D", ""));
                html.newLine();
                write(children);
                html.close("li").newLine();
            }
        }
    }

    /// What is on areas and pages comes before or behind the paragraph that it is at.
    private void writePassage(List<SourceParagraph> units, Runnable body) {
        int start = units.getFirst().start();
        int end = units.getLast().end();
        targets.writeAll(context.placing().blocksBefore(start, end));
        List<Placement> beside =
                context.placing().ends().subMap(start, true, end, true).values().stream()
                        .flatMap(Collection::stream)
                        .filter(context::hasContent)
                        .sorted(Comparator.comparingInt(context.placing()::number))
                        .toList();
        if (beside.isEmpty()) {
            body.run();
        } else {
            html.open("div", "class", "passage").newLine();
            beside.forEach(notes::writeMarginNote);
            body.run();
            html.close("div").newLine();
        }
        targets.writeAll(context.placing().blocksBehind(start, end));
    }

    private void writeLeaf(SourceParagraph paragraph) {
        switch (paragraph.lead().kind()) {
            case Block.Paragraph _, Block.Item _ -> writeParagraph(paragraph, "");
            case Block.Caption _ -> writeParagraph(paragraph, "caption");
            case Block.Heading(int level) -> {
                String tag = "h" + Math.clamp(level + shift, 1, 6);
                html.open(tag, "id", HtmlContext.targetId(paragraph.start()), "dir", "auto");
                inline.write(paragraph, "");
                html.close(tag).newLine();
            }
            case Block.Code(String language) -> {
                html.open("pre", "tabindex", "0");
                html.open("code", language.isBlank() ? "" : "data-language", language);
                inline.write(paragraph, "");
                html.close("code").close("pre").newLine();
            }
            case Block.Note(String label) -> {
                html.open("div", "class", "footnote", "role", "note", "data-label", label);
                writeParagraph(paragraph, "");
                html.close("div").newLine();
            }
            case Block.Rule _ -> {
                html.open("hr").newLine();
                if (!context.placing()
                                .ends()
                                .subMap(paragraph.start(), true, paragraph.end(), true)
                                .isEmpty()
                        || context.targets().contains(paragraph.start())) {
                    writeParagraph(paragraph, "at-rule");
                }
            }
            case Block.Row _ -> writeTable(List.of(paragraph));
        }
    }

    private void writeParagraph(SourceParagraph paragraph, String kind) {
        html.open("p", kind.isEmpty() ? "" : "class", kind, "dir", "auto");
        inline.write(paragraph, "");
        html.close("p").newLine();
    }

    private void writeTable(List<SourceParagraph> rows) {
        html.open("div", "class", "table", "tabindex", "0").open("table").newLine();
        boolean inHead = false;
        boolean inBody = false;
        for (SourceParagraph row : rows) {
            boolean header = row.lead().kind() instanceof Block.Row(int _, boolean h) && h;
            if (header && !inHead && !inBody) {
                html.open("thead").newLine();
                inHead = true;
            }
            if (!header && !inBody) {
                html.raw(inHead ? "</thead>\n<tbody>\n" : "<tbody>\n");
                inBody = true;
            }
            html.open("tr");
            inline.write(row, header ? "th" : "td");
            html.close("tr").newLine();
        }
        html.close(inBody ? "tbody" : "thead").close("table").close("div").newLine();
    }
}

package glossator.exchange;

import glossator.annotation.Placed;
import glossator.document.Block;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Writes the blocks of the document as HTML elements; the notes on a block stand before it in the
/// file, so that they float beside its first line.
final class HtmlBlocks {
    private final Sheet sheet;
    private final Html html;
    private final HtmlInline inline;
    private final HtmlNotes notes;
    private final int shift;

    /// `shift` is added to the level of each heading.
    HtmlBlocks(Sheet sheet, HtmlNotes notes, int shift) {
        this.sheet = sheet;
        this.html = sheet.html();
        this.inline = new HtmlInline(sheet);
        this.notes = notes;
        this.shift = shift;
    }

    void write(List<Node> nodes) {
        nodes.forEach(this::write);
    }

    private void write(Node node) {
        switch (node) {
            case Node.Leaf(Unit unit) -> passage(List.of(unit), () -> leaf(unit));
            case Node.Table(int _, List<Unit> rows) -> passage(rows, () -> table(rows));
            case Node.Quote(List<Node> children) -> {
                html.open("blockquote").line();
                write(children);
                html.close("blockquote").line();
            }
            case Node.Listing(boolean ordered, List<Node> children) -> {
                String tag = ordered ? "ol" : "ul";
                html.open(tag, "role", "list").line();
                write(children);
                html.close(tag).line();
            }
            case Node.Entry(String marker, List<Node> children) -> {
                boolean numbered = marker.matches("\\d{1,9}[.)]");
                html.open(
                        "li",
                        marker.isEmpty() ? "" : "data-marker",
                        marker,
                        numbered ? "value" : "",
                        marker.replaceAll("\\D", ""));
                html.line();
                write(children);
                html.close("li").line();
            }
        }
    }

    private void passage(List<Unit> units, Runnable body) {
        List<Placed> beside =
                sheet
                        .placing()
                        .ends()
                        .subMap(units.getFirst().start(), true, units.getLast().end(), true)
                        .values()
                        .stream()
                        .flatMap(Collection::stream)
                        .filter(HtmlNotes::speaks)
                        .sorted(Comparator.comparingInt(sheet.placing()::number))
                        .toList();
        if (beside.isEmpty()) {
            body.run();
            return;
        }
        html.open("div", "class", "passage").line();
        beside.forEach(notes::beside);
        body.run();
        html.close("div").line();
    }

    private void leaf(Unit unit) {
        switch (unit.lead().kind()) {
            case Block.Paragraph _, Block.Item _ -> paragraph(unit, "");
            case Block.Caption _ -> paragraph(unit, "caption");
            case Block.Heading(int level) -> {
                String tag = "h" + Math.clamp(level + shift, 1, 6);
                html.open(tag, "id", Sheet.targetId(unit.start()), "dir", "auto");
                inline.write(unit, "");
                html.close(tag).line();
            }
            case Block.Code(String language) -> {
                html.open("pre", "tabindex", "0");
                html.open("code", language.isBlank() ? "" : "data-language", language);
                inline.write(unit, "");
                html.close("code").close("pre").line();
            }
            case Block.Note(String label) -> {
                html.open("div", "class", "footnote", "role", "note", "data-label", label);
                paragraph(unit, "");
                html.close("div").line();
            }
            case Block.Rule _ -> {
                html.open("hr").line();
                if (!sheet.placing().ends().subMap(unit.start(), true, unit.end(), true).isEmpty()
                        || sheet.targets().contains(unit.start())) {
                    paragraph(unit, "at-rule");
                }
            }
            case Block.Row _ -> table(List.of(unit));
        }
    }

    private void paragraph(Unit unit, String kind) {
        html.open("p", kind.isEmpty() ? "" : "class", kind, "dir", "auto");
        inline.write(unit, "");
        html.close("p").line();
    }

    private void table(List<Unit> rows) {
        html.open("div", "class", "table", "tabindex", "0").open("table").line();
        boolean inHead = false;
        boolean inBody = false;
        for (Unit row : rows) {
            boolean header = row.lead().kind() instanceof Block.Row(int _, boolean h) && h;
            if (header && !inHead && !inBody) {
                html.open("thead").line();
                inHead = true;
            }
            if (!header && !inBody) {
                html.raw(inHead ? "</thead>\n<tbody>\n" : "<tbody>\n");
                inBody = true;
            }
            html.open("tr");
            inline.write(row, header ? "th" : "td");
            html.close("tr").line();
        }
        html.close(inBody ? "tbody" : "thead").close("table").close("div").line();
    }
}

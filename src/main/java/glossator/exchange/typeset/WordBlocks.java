package glossator.exchange.typeset;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Span;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextRun;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Writes the blocks of a document as paragraphs and tables of a Word document (ECMA-376, part 1,
/// §17.3.1, §17.4).
final class WordBlocks {
    /// Twentieths of a point for each depth of a quote or list.
    private static final int STEP = 500;

    private final Document document;
    private final WordXml xml;
    private final WordRuns runs;
    private final NavigableSet<Integer> targets = new TreeSet<>();
    private int bookmarks;

    WordBlocks(Document document, WordXml xml, WordRuns runs) {
        this.document = document;
        this.xml = xml;
        this.runs = runs;
        for (Block block : document.blocks()) {
            block.spans().stream().map(Span::inline).forEach(this::addTarget);
        }
    }

    private void addTarget(Inline inline) {
        switch (inline) {
            case Inline.Link(String href)
            when href.startsWith("#") -> document.target(href.substring(1)).ifPresent(targets::add);
            case Inline.NoteCall(String name) -> document.target(name).ifPresent(targets::add);
            case Inline.Link _,
                    Inline.Image _,
                    Inline.Emphasis _,
                    Inline.Ruby _,
                    Inline.TitlePart _ -> {}
        }
    }

    void write(List<SourceParagraph> paragraphs) {
        var rows = new ArrayList<SourceParagraph>();
        int table = -1;
        for (SourceParagraph paragraph : paragraphs) {
            int of = paragraph.lead().kind() instanceof Block.Row(int number, boolean _)
                    ? number
                    : -1;
            if (of != table) {
                writeTable(rows);
                rows.clear();
                table = of;
            }
            if (of >= 0) {
                rows.add(paragraph);
            } else {
                writeParagraph(paragraph);
            }
        }
        writeTable(rows);
    }

    private void writeParagraph(SourceParagraph paragraph) {
        String text = paragraph.lead().text();
        xml.open("w:p");
        writeProperties(paragraph.lead(), WordRuns.isRightToLeft(text));
        writeBookmarks(paragraph);
        writeLabel(paragraph.lead().kind());
        runs.write(paragraph);
        xml.close("w:p");
    }

    private void writeProperties(Block lead, boolean rightToLeft) {
        int depth = lead.quote() + lead.indent();
        boolean item = lead.kind() instanceof Block.Item;
        xml.open("w:pPr");
        xml.empty("w:pStyle", "w:val", style(lead));
        if (rightToLeft) {
            xml.empty("w:bidi");
        }
        if (depth > 0) {
            String left = String.valueOf(depth * STEP);
            String hanging = item ? "w:hanging" : "";
            xml.empty("w:ind", "w:left", left, hanging, String.valueOf(STEP * 3 / 4));
        }
        xml.close("w:pPr");
    }

    private static String style(Block lead) {
        return switch (lead.kind()) {
            case Block.Heading(int level) -> "Heading" + Math.clamp(level, 1, 6);
            case Block.Code _ -> "Code";
            case Block.Caption _ -> "Caption";
            case Block.Note _ -> "FootnoteText";
            case Block.Rule _ -> "Rule";
            case Block.Item _ -> "ListParagraph";
            case Block.Paragraph _, Block.Row _ -> lead.quote() > 0 ? "Quote" : "Normal";
        };
    }

    private void writeLabel(Block.Kind kind) {
        String label = switch (kind) {
            case Block.Item(String marker) -> marker;
            case Block.Note(String name) -> name;
            case Block.Heading _,
                    Block.Code _,
                    Block.Caption _,
                    Block.Rule _,
                    Block.Paragraph _,
                    Block.Row _ -> "";
        };
        if (!label.isEmpty()) {
            xml.open("w:r").text(label).empty("w:tab").close("w:r");
        }
    }

    /// The targets of links in a paragraph, all at its start.
    private void writeBookmarks(SourceParagraph paragraph) {
        for (int at : targets.subSet(paragraph.start(), true, paragraph.end(), true)) {
            String id = String.valueOf(bookmarks++);
            xml.empty("w:bookmarkStart", "w:id", id, "w:name", WordRuns.bookmark(at));
            xml.empty("w:bookmarkEnd", "w:id", id);
        }
    }

    private void writeTable(List<SourceParagraph> rows) {
        if (rows.isEmpty()) {
            return;
        }
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
        xml.empty("w:tblW", "w:w", "0", "w:type", "auto").close("w:tblPr");
        List<List<List<TextRun>>> cells = rows.stream().map(this::cells).toList();
        int columns = cells.stream().mapToInt(List::size).max().orElse(1);
        xml.open("w:tblGrid");
        for (int i = 0; i < columns; i++) {
            xml.empty("w:gridCol", "w:w", String.valueOf(9_000 / columns));
        }
        xml.close("w:tblGrid");
        for (int i = 0; i < rows.size(); i++) {
            writeRow(rows.get(i), cells.get(i), columns);
        }
        xml.close("w:tbl");
        xml.raw("<w:p/>"); // two tables in a row would become one
    }

    private List<List<TextRun>> cells(SourceParagraph row) {
        var cells = new ArrayList<List<TextRun>>();
        cells.add(new ArrayList<>());
        for (TextRun run : runs.split(row)) {
            if (run.isTab()) {
                cells.add(new ArrayList<>());
            } else {
                cells.getLast().add(run);
            }
        }
        return cells;
    }

    private void writeRow(SourceParagraph row, List<List<TextRun>> cells, int columns) {
        boolean header = row.lead().kind() instanceof Block.Row(int _, boolean h) && h;
        xml.open("w:tr");
        if (header) {
            xml.raw("<w:trPr><w:tblHeader/></w:trPr>");
        }
        for (int i = 0; i < columns; i++) {
            boolean last = i == cells.size() - 1 && columns > cells.size();
            xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", "0", "w:type", "auto");
            if (last) {
                xml.empty("w:gridSpan", "w:val", String.valueOf(columns - i));
            }
            xml.close("w:tcPr").open("w:p").open("w:pPr");
            xml.empty("w:pStyle", "w:val", header ? "TableHeading" : "TableText");
            xml.close("w:pPr");
            if (i == 0) {
                writeBookmarks(row);
            }
            cells.get(i).forEach(runs::write);
            xml.close("w:p").close("w:tc");
            if (last) {
                break;
            }
        }
        xml.close("w:tr");
    }
}

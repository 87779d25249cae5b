package glossator.format.mail;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Inline.Emphasis;
import glossator.document.Metadata;
import glossator.document.Picture;
import glossator.document.Span;
import glossator.format.ImportedDocument;
import glossator.format.note.NoteHtml;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A message as a web page: the lines of its header, its text, its pictures. Read again, it has the
/// same text.
final class MailPage {
    private final Document document;
    private final Map<String, Picture> pictures = new HashMap<>();
    private final Set<Integer> plain;
    private final StringBuilder out = new StringBuilder();

    private MailPage(ImportedDocument mail, Set<Integer> plain) {
        this.document = mail.document();
        this.plain = plain;
        mail.pictures().forEach(picture -> pictures.put(picture.id(), picture));
    }

    /// @param plain the blocks that are written as paragraphs, whatever they are
    static String of(ImportedDocument mail, Set<Integer> plain) {
        var page = new MailPage(mail, plain);
        page.writeHead(mail.document().metadata());
        page.writeBlocks();
        return page.out.append("</body>\n</html>\n").toString();
    }

    private void writeHead(Metadata of) {
        out.append("<!DOCTYPE html>\n<html");
        attribute("lang", of.language());
        out.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(NoteHtml.escape(of.title()))
                .append("</title>\n");
        of.creators().forEach(name -> meta("dcterms.creator", name));
        meta("dcterms.date", of.published());
        out.append("</head>\n<body>\n");
    }

    private void meta(String name, String content) {
        if (!content.isEmpty()) {
            out.append("<meta name=\"").append(name).append('"');
            attribute("content", content);
            out.append(">\n");
        }
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(NoteHtml.escape(value))
                    .append('"');
        }
    }

    private void writeBlocks() {
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); ) {
            int next = i + 1;
            while (next < blocks.size() && blocks.get(next).join() != Block.Join.NONE) {
                next++;
            }
            writeAround(i, next);
            i = next;
        }
    }

    /// Writes the blocks `from` to `to`, which are one paragraph.
    private void writeAround(int from, int to) {
        Block block = document.blocks().get(from);
        boolean item = block.kind() instanceof Block.Item && !plain.contains(from);
        int indent = Math.max(0, block.indent() - (item ? 1 : 0));
        out.append("<blockquote>".repeat(block.quote())).append("<dl><dd>".repeat(indent));
        writeBlock(from, to, block);
        out.append("</dd></dl>".repeat(indent)).append("</blockquote>".repeat(block.quote()));
        out.append('\n');
    }

    private void writeBlock(int from, int to, Block block) {
        switch (plain.contains(from) ? new Block.Paragraph() : block.kind()) {
            case Block.Heading(int level) -> wrap("h" + level, "", from, to);
            case Block.Item(String marker) -> {
                boolean number = marker.matches("\\d{1,9}\\.");
                out.append(number ? "<ol>" : "<ul>");
                String value = number ? " value=\"" + marker.replace(".", "") + '"' : "";
                wrap("li", value, from, to);
                out.append(number ? "</ol>" : "</ul>");
            }
            case Block.Row row -> writeRow(from, row);
            case Block.Caption _ -> {
                out.append("<figure>");
                wrap("figcaption", "", from, to);
                out.append("</figure>");
            }
            case Block.Code _ -> {
                out.append("<pre>\n");
                writeText(from, to);
                out.append("</pre>");
            }
            case Block.Rule _ -> out.append("<hr>");
            case Block.Paragraph _, Block.Note _ -> wrap("p", "", from, to);
        }
    }

    private void writeRow(int at, Block.Row row) {
        Block before = at == 0 ? null : document.blocks().get(at - 1);
        Block after =
                at + 1 == document.blocks().size() ? null : document.blocks().get(at + 1);
        boolean begins = before == null || !isRowOf(before, row.table()) || plain.contains(at - 1);
        boolean ends = after == null || !isRowOf(after, row.table()) || plain.contains(at + 1);
        out.append(begins ? "<table border=\"1\">\n" : "").append("<tr>");
        String cell = row.header() ? "th" : "td";
        out.append('<').append(cell).append('>');
        writeRun(at, "</" + cell + "><" + cell + ">");
        out.append("</").append(cell).append("></tr>").append(ends ? "\n</table>" : "");
    }

    private static boolean isRowOf(Block block, int table) {
        return block.kind() instanceof Block.Row row && row.table() == table;
    }

    private void wrap(String name, String attributes, int from, int to) {
        out.append('<').append(name).append(attributes).append(" style=\"white-space:pre-wrap\">");
        writeText(from, to);
        out.append("</").append(name).append('>');
    }

    private void writeText(int from, int to) {
        for (int i = from; i < to; i++) {
            out.append(i > from && document.blocks().get(i).join() == Block.Join.SPACE ? " " : "");
            writeRun(i, "\t");
        }
    }

    /// @param tab what a tab is written as
    private void writeRun(int index, String tab) {
        Block block = document.blocks().get(index);
        var bounds = new TreeSet<>(List.of(0, block.text().length()));
        block.spans().forEach(span -> bounds.addAll(List.of(span.start(), span.end())));
        for (int i = 0; i < block.text().length() && tab.length() > 1; i++) {
            if (block.text().charAt(i) == '\t') {
                bounds.addAll(List.of(i, i + 1));
            }
        }
        int from = 0;
        for (int to : bounds) {
            if (to > from) {
                writePiece(block, from, to, tab);
            }
            from = to;
        }
    }

    private void writePiece(Block block, int from, int to, String tab) {
        String text = block.text().substring(from, to);
        if (text.equals("\t")) {
            out.append(tab);
            return;
        }
        List<Span> spans = block.spans().stream()
                .filter(s -> s.start() <= from && to <= s.end())
                .toList();
        spans.forEach(span -> out.append(open(span.inline())));
        boolean picture = text.indexOf(Block.OBJECT) >= 0;
        out.append(
                picture
                        ? text.replace(String.valueOf(Block.OBJECT), "")
                        : NoteHtml.escape(text).replace(String.valueOf(Block.LINE_BREAK), "<br>"));
        spans.reversed().forEach(span -> out.append(close(span.inline())));
    }

    private String open(Inline inline) {
        return switch (inline) {
            case Emphasis emphasis -> "<" + name(emphasis) + ">";
            case Inline.Link(String href) ->
                href.startsWith("#") ? "" : "<a href=\"" + NoteHtml.escape(href) + "\">";
            case Inline.NoteCall _, Inline.TitlePart _ -> "";
            case Inline.Ruby _ -> "<ruby>";
            case Inline.Image(String id, String alternative) -> image(id, alternative);
        };
    }

    private static String close(Inline inline) {
        return switch (inline) {
            case Emphasis emphasis -> "</" + name(emphasis) + ">";
            case Inline.Link(String href) -> href.startsWith("#") ? "" : "</a>";
            case Inline.NoteCall _, Inline.Image _, Inline.TitlePart _ -> "";
            case Inline.Ruby(String reading) ->
                "<rp>(</rp><rt>" + NoteHtml.escape(reading) + "</rt><rp>)</rp></ruby>";
        };
    }

    private static String name(Emphasis of) {
        return switch (of) {
            case BOLD -> "b";
            case ITALIC -> "i";
            case UNDERLINED -> "u";
            case STRUCK -> "s";
            case CODE -> "code";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case MARKED -> "mark";
        };
    }

    private String image(String id, String alternative) {
        Picture picture = pictures.get(id);
        return picture == null
                ? NoteHtml.escape(alternative)
                : "<img src=\"data:" + picture.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(picture.bytes()) + "\" alt=\""
                        + NoteHtml.escape(alternative) + "\">";
    }
}

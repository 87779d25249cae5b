package glossator.format;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.document.Span;

import java.util.Map;
import java.util.TreeMap;

/// Prints a document as lines, to compare it with a file.
public final class DocumentDump {
    private DocumentDump() {}

    public static String of(Document document) {
        var out = new StringBuilder(document.metadata() + "\n");
        blocks(document, out);
        for (OutlineEntry entry : document.outline()) {
            out.append("outline ").append(entry.level()).append(' ').append(entry.title());
            out.append(" @").append(entry.offset()).append('\n');
        }
        for (Map.Entry<String, Integer> target : new TreeMap<>(document.targets()).entrySet()) {
            out.append("target ").append(target.getKey()).append(" @").append(target.getValue());
            out.append('\n');
        }
        document.pages().forEach(p -> out.append(p).append('\n'));
        return out.toString();
    }

    /// The blocks with their marks alone.
    public static String blocks(Document document) {
        var out = new StringBuilder();
        blocks(document, out);
        return out.toString().stripTrailing();
    }

    private static void blocks(Document document, StringBuilder out) {
        for (Block block : document.blocks()) {
            out.append(line(block)).append('\n');
            for (Span span : block.spans()) {
                String covered = shown(block.text().substring(span.start(), span.end()));
                out.append("    ")
                        .append(span.inline())
                        .append(" «")
                        .append(covered)
                        .append("»\n");
            }
        }
    }

    /// One block: kind, depths where they are not 0, text.
    static String line(Block block) {
        String kind = block.kind().toString().replace("[]", "");
        String quote = block.quote() > 0 ? " q" + block.quote() : "";
        String indent = block.indent() > 0 ? " i" + block.indent() : "";
        String join = block.join() == Block.Join.NONE ? "" : " " + block.join();
        return (kind + quote + indent + join + " | " + shown(block.text())).stripTrailing();
    }

    private static String shown(String text) {
        return text.replace("\u2028", "⏎").replace("\t", "⇥").replace("\uFFFC", "▣");
    }
}

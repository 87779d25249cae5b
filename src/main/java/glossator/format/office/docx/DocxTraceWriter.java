package glossator.format.office.docx;

import glossator.format.office.copy.TargetText;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Writes our part.
final class DocxTraceWriter {
    private final StringBuilder out = new StringBuilder();

    private DocxTraceWriter() {}

    static byte[] write(DocxTraces traces) {
        var writer = new DocxTraceWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<copy");
        writer.out.append(" xmlns=\"").append(DocxTraces.NAMESPACE).append('"');
        if (traces.copy() != null) {
            writer.attribute("id", traces.copy().toString());
        }
        writer.out.append('>');
        traces.annotations().values().forEach(writer::annotation);
        traces.covers().forEach(writer::cover);
        return writer.out.append("</copy>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void annotation(DocxTrace trace) {
        out.append("\n<annotation");
        attribute("style", trace.style().word());
        attribute("color", trace.color().word());
        attribute("plain", trace.painted() ? "" : "1");
        attribute("lead", trace.lead() == 0 ? "" : String.valueOf(trace.lead()));
        attribute("trail", trace.trail() == 0 ? "" : String.valueOf(trace.trail()));
        attribute("target", TargetText.write(trace.target()));
        entry(trace.entry());
        for (DocxTrace.Entry reply : trace.replies()) {
            out.append("<reply");
            entry(reply);
            out.append("</reply>");
        }
        out.append("</annotation>");
    }

    /// The attributes and children, behind the name of the open tag.
    private void entry(DocxTrace.Entry entry) {
        attribute("id", entry.id().toString());
        attribute("parent", entry.parent() == null ? "" : entry.parent().toString());
        attribute("author", entry.author());
        attribute("state", entry.state() == null ? "" : entry.state().word());
        attribute("created", entry.created().toString());
        attribute(
                "changed",
                entry.changed().equals(entry.created()) ? "" : entry.changed().toString());
        key(entry.comment(), entry.author());
        out.append('>');
        if (!entry.note().isEmpty()) {
            out.append("<note>").append(DocxTraceText.escape(entry.note())).append("</note>");
        }
        for (String tag : entry.tags()) {
            out.append("<tag>").append(DocxTraceText.escape(tag)).append("</tag>");
        }
    }

    private void key(DocxTrace.@Nullable Key key, String author) {
        if (key != null) {
            attribute("paragraph", key.paragraph());
            out.append(" comment=\"").append(DocxTraceText.escape(key.id())).append('"');
            if (!key.author().equals(author)) {
                out.append(" shown=\"")
                        .append(DocxTraceText.escape(key.author()))
                        .append('"');
            }
            attribute("date", key.date());
            attribute("said", Integer.toHexString(key.said()));
        }
    }

    private void cover(String name, List<DocxProperty> properties) {
        out.append("\n<cover");
        attribute("name", name);
        out.append('>');
        for (DocxProperty property : properties) {
            out.append("<property");
            attribute("name", property.name());
            out.append('>').append(DocxTraceText.escape(property.written()));
            for (Map.Entry<String, String> each : property.attributes().entrySet()) {
                out.append("<attribute");
                attribute("name", each.getKey());
                out.append('>')
                        .append(DocxTraceText.escape(each.getValue()))
                        .append("</attribute>");
            }
            out.append("</property>");
        }
        out.append("</cover>");
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            out.append(DocxTraceText.escape(value)).append('"');
        }
    }
}

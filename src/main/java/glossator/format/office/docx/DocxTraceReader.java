package glossator.format.office.docx;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.TargetText;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads our part, whatever has become of it: what makes no sense is left out.
final class DocxTraceReader {
    private DocxTraceReader() {}

    static DocxTraces read(DocxParts.Part part) {
        var traces = new ArrayList<DocxTrace>();
        for (Element e : XmlNames.children(part.root(), "annotation")) {
            annotation(e).ifPresent(traces::add);
        }
        var covers = new HashMap<String, List<DocxProperty>>();
        for (Element e : XmlNames.children(part.root(), "cover")) {
            covers.put(
                    text(e, "name"),
                    XmlNames.children(e, "property").stream()
                            .map(DocxTraceReader::property)
                            .toList());
        }
        return DocxTraces.of(
                uuid(text(part.root(), "id")).orElse(null), traces, covers, part.name());
    }

    private static Optional<DocxTrace> annotation(Element e) {
        try {
            var replies = new ArrayList<DocxTrace.Entry>();
            for (Element reply : XmlNames.children(e, "reply")) {
                entry(reply).ifPresent(replies::add);
            }
            return entry(e).map(entry -> new DocxTrace(
                    Style.find(text(e, "style")).orElse(Style.HIGHLIGHT),
                    Color.find(text(e, "color")).orElse(Color.YELLOW),
                    text(e, "plain").isEmpty(),
                    number(text(e, "lead")),
                    number(text(e, "trail")),
                    TargetText.read(text(e, "target")).orElse(Target.PASSAGE),
                    entry,
                    replies));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static int number(String written) {
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    private static Optional<DocxTrace.Entry> entry(Element e) {
        Instant created = instant(text(e, "created"));
        UUID id = uuid(text(e, "id")).orElse(null);
        if (id == null || created == null) {
            return Optional.empty();
        }
        Instant changed = instant(text(e, "changed"));
        String author = text(e, "author");
        return Optional.of(new DocxTrace.Entry(
                id,
                uuid(text(e, "parent")).orElse(null),
                author,
                XmlNames.child(e, "note").map(DocxTraceReader::content).orElse(""),
                XmlNames.children(e, "tag").stream()
                        .map(DocxTraceReader::content)
                        .toList(),
                ReviewState.find(text(e, "state")).orElse(null),
                created,
                changed == null ? created : changed,
                key(e, author)));
    }

    private static DocxTrace.@Nullable Key key(Element e, String author) {
        if (!e.hasAttribute("comment")) {
            return null;
        }
        return new DocxTrace.Key(
                text(e, "paragraph"),
                text(e, "comment"),
                e.hasAttribute("shown") ? text(e, "shown") : author,
                text(e, "date"),
                (int) Long.parseLong(text(e, "said").isEmpty() ? "0" : text(e, "said"), 16));
    }

    private static DocxProperty property(Element e) {
        var attributes = new LinkedHashMap<String, String>();
        for (Element each : XmlNames.children(e, "attribute")) {
            attributes.put(text(each, "name"), content(each));
        }
        var written = new StringBuilder();
        for (Node child = e.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                written.append(child.getNodeValue());
            }
        }
        return new DocxProperty(
                text(e, "name"), attributes, DocxTraceText.unescape(written.toString()));
    }

    private static String content(Element e) {
        return DocxTraceText.unescape(e.getTextContent());
    }

    private static String text(Element e, String attribute) {
        return DocxTraceText.unescape(e.getAttribute(attribute));
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(String written) {
        try {
            return written.isEmpty() ? null : Instant.parse(written);
        } catch (DateTimeException damaged) {
            return null;
        }
    }
}

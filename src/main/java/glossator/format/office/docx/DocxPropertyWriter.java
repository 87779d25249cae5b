package glossator.format.office.docx;

import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CompactId;
import glossator.format.office.copy.CopyValues;
import glossator.format.office.copy.NoteParagraphs;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Writes our custom properties, by which annotations are known again once another program has made
/// an OpenDocument text or an RTF file of the copy.
final class DocxPropertyWriter {
    private static final String TRANSITIONAL =
            "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/";

    /// Every property that is no standard one has this ([MS-OSHARED] 2.3.3.2.3).
    private static final String SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// Word shows and keeps no more characters of a property.
    private static final int MOST = 255;

    private final DocxReading reading;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> stale = new HashSet<>();

    DocxPropertyWriter(DocxReading reading) {
        this.reading = reading;
    }

    void put(CopyAnnotation annotation, DocxTrace trace) {
        Range range = annotation.range();
        var shown = new CopyValues.Shown(
                NoteParagraphs.toNote(DocxShownNote.of(annotation)),
                reply -> NoteParagraphs.toNote(DocxShownNote.of(reply)),
                trace.entry().comment() == null,
                trace.painted(),
                new Range(range.start() - trace.lead(), range.end() - trace.trail()),
                false);
        String text = reading.document().text();
        String passage = range.end() <= text.length() ? range.of(text) : "";
        values.put(
                CopyValues.nameFor(annotation.id()),
                CopyValues.of(annotation, shown, passage).write(MOST));
    }

    void remove(@Nullable UUID annotation) {
        if (annotation != null) {
            stale.add(CopyValues.nameFor(annotation));
        }
    }

    /// @param copy its id; null if nothing of ours is to be in the file
    void finish(DocxPackage contents, @Nullable UUID copy) {
        if (copy != null) {
            values.put(CopyValues.COPY, CompactId.write(copy));
        } else {
            values.clear();
        }
        DocxParts.Part part = reading.properties().part();
        DocxXmlPart edited = edit(part);
        reading.properties().elements().forEach((name, e) -> {
            if (copy == null || stale.contains(name) || values.containsKey(name)) {
                edited.delete(e);
            }
        });
        add(edited, part == null ? null : part.root());
        contents.putProperties(edited, part == null ? null : part.name());
    }

    private DocxXmlPart edit(DocxParts.@Nullable Part part) {
        return new DocxXmlPart(
                part,
                part == null ? null : reading.parts().source(part),
                "",
                family(part) + (isStrict(part) ? "customProperties" : "custom-properties"),
                "Properties");
    }

    private boolean isStrict(DocxParts.@Nullable Part part) {
        DocxParts.Part like = part == null ? reading.parts().main() : part;
        return String.valueOf(like.root().getNamespaceURI()).startsWith("http://purl.");
    }

    private String family(DocxParts.@Nullable Part part) {
        return isStrict(part) ? STRICT : TRANSITIONAL;
    }

    private void add(DocxXmlPart edited, @Nullable Element root) {
        if (values.isEmpty()) {
            return;
        }
        String vt =
                edited.prefix(family(reading.properties().part()) + "docPropsVTypes", "vt", false);
        String prefix = DocxPackage.prefix(root);
        int number = highest(root);
        for (Map.Entry<String, String> each : values.entrySet()) {
            edited.add(
                    "<%1$sproperty fmtid=\"%2$s\" pid=\"%3$d\" name=\"%4$s\"><%5$s:lpwstr>%6$s</%5$s:lpwstr></%1$sproperty>"
                            .formatted(
                                    prefix,
                                    SET,
                                    ++number,
                                    each.getKey(),
                                    vt,
                                    XmlSource.escape(each.getValue())));
        }
    }

    /// The highest number of a property; the first that may be given is 2.
    private static int highest(@Nullable Element root) {
        int highest = 1;
        for (Element e :
                root == null ? java.util.List.<Element>of() : XmlNames.children(root, "property")) {
            String number = e.getAttribute("pid");
            highest = number.matches("\\d{1,8}")
                    ? Math.max(highest, Integer.parseInt(number))
                    : highest;
        }
        return highest;
    }
}

package glossator.format.office.odt;

import glossator.document.Range;
import glossator.format.container.ArchivePatch;
import glossator.format.container.SafeXml;
import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CompactId;
import glossator.format.office.copy.CopyEdits;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyValues;
import glossator.format.office.copy.CopyWork;
import glossator.format.office.copy.OfficeCopyItem;

import org.w3c.dom.Element;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes the properties of ours: into `meta.xml` or, in a text of one file, at its beginning.
final class OdtPropertyWriter {
    private static final String META = "meta.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String NEW_META =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                    + " office:version=\"1.2\"><office:meta></office:meta></office:document-meta>";

    private final OdtText text;
    private final CopyWork work;
    private final Map<String, String> values = new LinkedHashMap<>();

    OdtPropertyWriter(OdtText text, CopyWork work) {
        this.text = text;
        this.work = work;
    }

    void put(OfficeCopyItem item, Range seen) {
        values.put(
                CopyValues.nameFor(item.annotation().id()),
                item.values(seen, text.document().text(), false).write());
    }

    void writeTo(ArchivePatch patch) {
        Optional<Element> root = text.parts().part(META);
        byte[] bytes = text.parts().source(META).orElse(new byte[0]);
        boolean fresh = root.isEmpty();
        if (fresh && !work.hasTraces()) {
            return;
        }
        if (fresh) {
            bytes = NEW_META.getBytes(StandardCharsets.UTF_8);
            root = Optional.of(SafeXml.parse(bytes, text.parts().original().name(), META)
                    .getDocumentElement());
        }
        var edits = new CopyEdits();
        XmlSource source = source(bytes, root.orElseThrow(), META);
        write(source, root.orElseThrow(), edits);
        if (edits.edits().isEmpty()) {
            return;
        }
        if (text.parts().hasEntry(META)) {
            patch.replace(text.parts().entry(META), OdtPatches.bytes(source, edits));
        } else {
            patch.add(META, OdtPatches.bytes(source, edits));
            addToManifest(patch);
        }
    }

    void write(XmlSource source, CopyEdits edits) {
        write(source, text.parts().content(), edits);
    }

    private XmlSource source(byte[] bytes, Element root, String part) {
        return XmlSource.of(
                bytes, root.getOwnerDocument(), text.parts().original().name(), part);
    }

    private void write(XmlSource source, Element root, CopyEdits edits) {
        removeOld(source, edits);
        if (!work.hasTraces()) {
            return;
        }
        values.put(CopyValues.COPY, CompactId.write(work.copy()));
        var names = new OdtNames(root);
        var out = new StringBuilder();
        values.forEach((name, value) -> out.append(names.start(
                        "meta:user-defined", "meta:name", name, "meta:value-type", "string"))
                .append(XmlSource.escape(value))
                .append(names.end("meta:user-defined")));
        insert(source, root, names, out.toString(), edits);
    }

    private static void insert(
            XmlSource source, Element root, OdtNames names, String all, CopyEdits edits) {
        Optional<Element> meta = XmlNames.child(root, "office:meta");
        if (meta.isEmpty()) {
            edits.insert(
                    source.startTag(root).end(),
                    CopyEdits.Kind.SECTION,
                    names.start("office:meta") + all + names.end("office:meta"));
        } else if (source.isEmptyTag(meta.get())) {
            Range tag = source.startTag(meta.get());
            String open = source.text().substring(tag.start(), tag.end() - 2);
            edits.replace(tag, open + ">" + all + "</" + meta.get().getNodeName() + ">");
        } else {
            edits.insert(source.endTag(meta.get()).start(), CopyEdits.Kind.SECTION, all);
        }
    }

    private void removeOld(XmlSource source, CopyEdits edits) {
        Map<String, Element> old = text.properties().elements();
        if (!work.hasTraces()) {
            old.values().forEach(e -> edits.delete(source.element(e)));
            return;
        }
        remove(CopyValues.COPY, source, edits);
        work.removed().forEach(f -> remove(f, source, edits));
        work.items().forEach(item -> {
            CopyFinding finding = item.finding();
            if (finding != null) {
                remove(finding, source, edits);
            }
        });
    }

    private void remove(CopyFinding finding, XmlSource source, CopyEdits edits) {
        UUID id = finding.annotation().id();
        if (id != null) {
            remove(CopyValues.nameFor(id), source, edits);
        }
    }

    private void remove(String name, XmlSource source, CopyEdits edits) {
        Element old = text.properties().elements().get(name);
        if (old != null) {
            edits.delete(source.element(old));
        }
    }

    private void addToManifest(ArchivePatch patch) {
        Optional<byte[]> bytes = text.parts().source(MANIFEST);
        if (bytes.isEmpty()) {
            return;
        }
        Element root = SafeXml.parse(bytes.get(), text.parts().original().name(), MANIFEST)
                .getDocumentElement();
        XmlSource source = source(bytes.get(), root, MANIFEST);
        String prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
        String attribute = prefix.isEmpty() ? "manifest:" : prefix;
        String entry = "<" + prefix + "file-entry " + attribute + "full-path=\"" + META + "\" "
                + attribute + "media-type=\"text/xml\"/>";
        if (!source.isEmptyTag(root)) {
            byte[] edited =
                    source.edit().insert(source.endTag(root).start(), entry).toBytes();
            patch.replace(text.parts().entry(MANIFEST), edited);
        }
    }
}

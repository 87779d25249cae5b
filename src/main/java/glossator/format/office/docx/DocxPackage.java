package glossator.format.office.docx;

import glossator.format.container.ArchivePatch;
import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Adds parts to a package, with their content types and relationships (ECMA-376, part 2, 9 and
/// 10.1.2).
final class DocxPackage {
    private static final String TYPES = "[Content_Types].xml";
    private static final String TYPES_NAMESPACE =
            "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String OPEN =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final DocxParts parts;
    private final ArchivePatch patch;
    private final boolean strict;
    private final DocxXmlPart types;
    private final DocxRelations relations;
    private final Set<String> names = new HashSet<>();

    DocxPackage(DocxParts parts, ArchivePatch patch) {
        this.parts = parts;
        this.patch = patch;
        strict = String.valueOf(parts.main().root().getNamespaceURI()).startsWith("http://purl.");
        DocxParts.Part listed = parts.find(TYPES).orElse(null);
        types = new DocxXmlPart(
                listed, listed == null ? null : parts.source(listed), "", TYPES_NAMESPACE, "Types");
        relations = new DocxRelations(parts, parts.main().name(), parts.main().relations());
        parts.entries().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /// The parts that copies need: the last segment of the type of the relationship; what the type
    /// has before it, empty for that of the package's edition; the last segment of the content
    /// type.
    enum Kind {
        COMMENTS("comments", "", "comments+xml"),
        THREADS("commentsExtended", "2011/relationships/", "commentsExtended+xml"),
        IDS("commentsIds", "2016/09/relationships/", "commentsIds+xml"),
        TIMES("commentsExtensible", "2018/08/relationships/", "commentsExtensible+xml"),
        PEOPLE("people", "2011/relationships/", "people+xml");

        private final String type;
        private final String space;
        private final String content;

        Kind(String type, String space, String content) {
            this.type = type;
            this.space = space;
            this.content = content;
        }
    }

    /// The part of the file; empty if there is none. Throws a refusal if it is damaged.
    static Optional<DocxParts.Part> find(DocxParts parts, Kind kind) {
        return parts.main().relations().values().stream()
                .filter(r -> r.type().equals(kind.type) && !r.external())
                .findFirst()
                .flatMap(r -> parts.find(r.target()));
    }

    /// Puts the part into the package, if it was changed or made.
    void put(Kind kind, DocxXmlPart part) {
        byte[] bytes = part.finish();
        if (bytes == null) {
            return;
        }
        Optional<String> announced = parts.main().relations().values().stream()
                .filter(r -> r.type().equals(kind.type)
                        && !r.external()
                        && !r.target().isEmpty())
                .map(DocxParts.Relation::target)
                .findFirst();
        if (announced.isPresent()) {
            String target = announced.get();
            if (part.isNew()) {
                addType(target, WORD + kind.content);
            }
            put(target, bytes);
            return;
        }
        String name = free(folder() + kind.type, ".xml");
        patch.add(name, bytes);
        addType(name, WORD + kind.content);
        String space = kind.space.isEmpty() ? edition() : MICROSOFT + kind.space;
        relations.add(space + kind.type, name);
    }

    /// Replaces a part, or adds it.
    void put(String name, byte[] bytes) {
        patch.put(parts.entry(name).orElse(name), bytes);
    }

    /// Adds a custom XML part with its properties (ECMA-376, part 1, 15.2.5 and 15.2.6).
    ///
    /// @param id a UUID in braces
    void addCustom(byte[] bytes, String id, String namespace) {
        int number = 1;
        while (names.contains("customxml/item" + number + ".xml")
                || names.contains("customxml/itemprops" + number + ".xml")) {
            number++;
        }
        String item = "customXml/item" + number + ".xml";
        String properties = "customXml/itemProps" + number + ".xml";
        String custom = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/customXml"
                : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
        patch.add(item, bytes);
        patch.add(
                properties,
                utf8("<ds:datastoreItem ds:itemID=\"" + id + "\" xmlns:ds=\"" + custom
                        + "\"><ds:schemaRefs><ds:schemaRef ds:uri=\"" + namespace
                        + "\"/></ds:schemaRefs></ds:datastoreItem>"));
        patch.put(
                DocxParts.relationsOf(item),
                utf8("<Relationships xmlns=\"" + DocxRelations.NAMESPACE
                        + "\"><Relationship Id=\"rId1\" Type=\"" + edition()
                        + "customXmlProps\" Target=\"itemProps" + number
                        + ".xml\"/></Relationships>"));
        if (!hasDefault("xml")) {
            addType(item, "application/xml");
        }
        if (!hasDefault("rels")) {
            types.add("<%sDefault Extension=\"rels\" ContentType=\"%s\"/>"
                    .formatted(
                            prefix(types.root()),
                            "application/vnd.openxmlformats-package.relationships+xml"));
        }
        addType(
                properties,
                "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        relations.add(edition() + "customXml", item);
    }

    /// Puts the custom properties into the package, if they were changed or made (ECMA-376, part 1,
    /// 15.2.12.2).
    void putProperties(DocxXmlPart part, @Nullable String name) {
        byte[] bytes = part.finish();
        if (bytes == null) {
            return;
        }
        if (name != null) {
            put(name, bytes);
            return;
        }
        String made = free("docProps/custom", ".xml");
        patch.add(made, bytes);
        addType(made, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        var own = new DocxRelations(parts, "", parts.packageRelations());
        own.add(edition() + (strict ? "customProperties" : "custom-properties"), made);
        own.finish(this);
    }

    private static byte[] utf8(String markup) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + markup + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String edition() {
        return strict ? STRICT : OPEN;
    }

    private String folder() {
        String main = parts.main().name();
        return main.substring(0, main.lastIndexOf('/') + 1);
    }

    private String free(String name, String ending) {
        int number = 0;
        String tried = name + ending;
        while (!names.add(tried.toLowerCase(Locale.ROOT))) {
            tried = name + ++number + ending;
        }
        return tried;
    }

    private boolean hasDefault(String extension) {
        Element root = types.root();
        return root != null
                && XmlNames.children(root, "Default").stream()
                        .anyMatch(e -> e.getAttribute("Extension").equalsIgnoreCase(extension));
    }

    private void addType(String part, String type) {
        Element root = types.root();
        boolean listed = root != null
                && XmlNames.children(root, "Override").stream()
                        .anyMatch(e -> e.getAttribute("PartName").equalsIgnoreCase("/" + part));
        if (!listed) {
            types.add("<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                    .formatted(prefix(root), XmlSource.escapeAttribute(part), type));
        }
    }

    static String prefix(@Nullable Element root) {
        String prefix = root == null ? null : root.getPrefix();
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }

    /// Writes what lists the parts.
    void finish() {
        byte[] typed = types.finish();
        if (typed != null) {
            put(TYPES, typed);
        }
        relations.finish(this);
    }
}

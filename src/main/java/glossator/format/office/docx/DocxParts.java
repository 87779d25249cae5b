package glossator.format.office.docx;

import glossator.format.SourceFile;
import glossator.format.container.Archive;
import glossator.format.container.ArchivePath;
import glossator.format.container.OptionalParts;
import glossator.format.container.SafeXml;
import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parts of an Office Open XML package and their relationships (ECMA-376, part 2).
final class DocxParts {
    private final SourceFile original;
    private final Archive archive;
    private final Map<String, Part> read = new HashMap<>();
    private final OptionalParts side;
    private @Nullable Part main;

    private DocxParts(SourceFile original, Archive archive) {
        this.original = original;
        this.archive = archive;
        side = new OptionalParts(original.name());
    }

    static DocxParts of(SourceFile original) {
        return new DocxParts(original, Archive.open(original));
    }

    /// @param type the last path segment of the relationship's type
    /// @param target the name of a part, or an address outside the package
    record Relation(String type, String target, boolean external) {}

    /// An XML part and its relationships by id.
    record Part(String name, Element root, Map<String, Relation> relations) {}

    /// The part that holds the main text.
    Part main() {
        if (main == null) {
            main = findMain();
        }
        return main;
    }

    private Part findMain() {
        String name = relations("").values().stream()
                .filter(r -> r.type.equals("officeDocument") && !r.external)
                .map(Relation::target)
                .findFirst()
                .orElse("word/document.xml");
        return part(name)
                .orElseThrow(() -> new Refusal("format.docx.no-text-part", original.name()));
    }

    /// The part to which `from` has a relationship of this type.
    Optional<Part> related(Part from, String type) {
        return from.relations.values().stream()
                .filter(r -> r.type.equals(type) && !r.external)
                .findFirst()
                .flatMap(r -> side.readOptional(r.target, () -> part(r.target)));
    }

    /// All parts to which `from` has a relationship of this type.
    List<Part> allRelated(Part from, String type) {
        return from.relations.values().stream()
                .filter(r -> r.type.equals(type) && !r.external)
                .flatMap(r -> side.readOptional(r.target, () -> part(r.target)).stream())
                .toList();
    }

    /// The part as it is written, to be edited.
    XmlSource source(Part part) {
        byte[] bytes = readBytes(part.name).orElse(new byte[0]);
        return XmlSource.of(bytes, part.root.getOwnerDocument(), original.name(), part.name);
    }

    /// The part of this name; throws [Refusal] if it is damaged.
    Optional<Part> find(String name) {
        return part(name);
    }

    /// The name of the entry that holds the part `name`, if there is one.
    Optional<String> entry(String name) {
        return archive.find(name);
    }

    /// The names of all entries.
    Set<String> entries() {
        return archive.names();
    }

    /// A part that belongs to the package as a whole, such as `core-properties`.
    Optional<Element> packagePart(String type) {
        return relations("").values().stream()
                .filter(r -> r.type.equals(type) && !r.external)
                .findFirst()
                .flatMap(r -> side.readOptional(r.target, () -> part(r.target)))
                .map(Part::root);
    }

    /// The first part that belongs to the package as a whole and is of one of these types.
    Optional<Part> packageRelated(Set<String> types) {
        return relations("").values().stream()
                .filter(r -> types.contains(r.type) && !r.external)
                .findFirst()
                .flatMap(r -> side.readOptional(r.target, () -> part(r.target)));
    }

    /// The relationships of the package as a whole by their ids.
    Map<String, Relation> packageRelations() {
        return relations("");
    }

    /// The bytes of a picture or another part of the package.
    Optional<byte[]> bytes(String name) {
        return side.readOptional(name, () -> readBytes(name));
    }

    private Optional<byte[]> readBytes(String name) {
        return archive.find(name).flatMap(archive::read);
    }

    /// Sentences about damaged parts that were left out.
    List<String> warnings() {
        return side.warnings(archive);
    }

    private Optional<Part> part(String name) {
        Part known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Part> found = xml(name).map(root -> new Part(name, root, relations(name)));
        found.ifPresent(part -> read.put(name, part));
        return found;
    }

    private Optional<Element> xml(String name) {
        return readBytes(name)
                .map(b -> SafeXml.parse(b, original.name(), name).getDocumentElement());
    }

    /// The name of the part that holds the relationships of the part `of`, or of the whole package
    /// if the name is empty.
    static String relationsOf(String of) {
        int slash = of.lastIndexOf('/') + 1;
        return of.substring(0, slash) + "_rels/" + of.substring(slash) + ".rels";
    }

    private Map<String, Relation> relations(String of) {
        String file = relationsOf(of);
        var relations = new LinkedHashMap<String, Relation>();
        xml(file).ifPresent(root -> {
            for (Element e : XmlNames.children(root)) {
                String target = e.getAttribute("Target");
                boolean external = e.getAttribute("TargetMode").equals("External");
                String type = e.getAttribute("Type");
                relations.put(
                        e.getAttribute("Id"),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1),
                                external
                                        ? target
                                        : ArchivePath.resolve(of, target).orElse(""),
                                external));
            }
        });
        return relations;
    }

    /// Whether the package says that its main part is a Word text, of any edition.
    static boolean isText(SourceFile original) {
        try {
            return Archive.openIfSound(original)
                    .flatMap(a -> a.find("[Content_Types].xml").flatMap(a::read))
                    .map(b -> new String(b, StandardCharsets.ISO_8859_1))
                    .filter(types -> types.contains("wordprocessingml")
                            || types.contains("ms-word.document")
                            || types.contains("ms-word.template"))
                    .isPresent();
        } catch (Refusal damaged) {
            return false;
        }
    }
}

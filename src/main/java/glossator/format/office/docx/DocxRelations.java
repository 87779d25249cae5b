package glossator.format.office.docx;

import org.w3c.dom.Element;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Adds relationships to those of one part, or of the package (ECMA-376, part 2, 9.3).
final class DocxRelations {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final DocxXmlPart part;
    private final String name;
    private final String folder;
    private final Set<String> ids;

    /// @param of the name of the part; empty for the package
    DocxRelations(DocxParts parts, String of, Map<String, DocxParts.Relation> known) {
        name = DocxParts.relationsOf(of);
        DocxParts.Part found = parts.find(name).orElse(null);
        part = new DocxXmlPart(
                found, found == null ? null : parts.source(found), "", NAMESPACE, "Relationships");
        folder = of.substring(0, of.lastIndexOf('/') + 1);
        ids = new HashSet<>(known.keySet());
    }

    void add(String type, String target) {
        int number = ids.size() + 1;
        while (!ids.add("rId" + number)) {
            number++;
        }
        Element root = part.root();
        part.add("<%sRelationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
                .formatted(DocxPackage.prefix(root), number, type, relative(target)));
    }

    /// From the folder of the part, as Word writes it.
    private String relative(String target) {
        if (target.startsWith(folder)) {
            return target.substring(folder.length());
        }
        return "../".repeat((int) folder.chars().filter(c -> c == '/').count()) + target;
    }

    void finish(DocxPackage contents) {
        byte[] bytes = part.finish();
        if (bytes != null) {
            contents.put(name, bytes);
        }
    }
}

package glossator.format.office.docx;

import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyProperties;
import glossator.format.office.copy.CopyValues;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The custom properties of a package that are ours (ECMA-376, part 1, 22.3). Programs that save a
/// file of another format keep them, where they drop custom XML parts.
///
/// @param part that holds the properties, also those of others; null if there is none
/// @param elements ours by their names
record DocxCustomProperties(DocxParts.@Nullable Part part, Map<String, Element> elements) {
    private static final Set<String> TYPES = Set.of("custom-properties", "customProperties");

    static DocxCustomProperties of(DocxParts parts) {
        DocxParts.Part part = parts.packageRelated(TYPES).orElse(null);
        var elements = new LinkedHashMap<String, Element>();
        if (part != null) {
            for (Element e : XmlNames.children(part.root(), "property")) {
                if (CopyValues.isName(e.getAttribute("name"))) {
                    elements.putIfAbsent(e.getAttribute("name"), e);
                }
            }
        }
        return new DocxCustomProperties(part, elements);
    }

    /// The id of the copy; null if the file is none.
    @Nullable
    UUID copy() {
        return new CopyProperties(elements).copy();
    }

    Map<UUID, CopyValues> values() {
        return new CopyProperties(elements).values();
    }
}

package glossator.format.office.odt;

import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyProperties;
import glossator.format.office.copy.CopyValues;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The properties of a document that are ours (ODF 1.3, part 3, 4.3.3, `meta:user-defined`).
///
/// @param elements by their names
record OdtProperties(Map<String, Element> elements) {

    static OdtProperties of(Optional<Element> root) {
        var elements = new LinkedHashMap<String, Element>();
        root.flatMap(r -> XmlNames.child(r, "office:meta"))
                .map(meta -> XmlNames.children(meta, "meta:user-defined"))
                .ifPresent(all -> all.forEach(e -> {
                    String name = XmlNames.attribute(e, "meta:name");
                    if (CopyValues.isName(name)) {
                        elements.putIfAbsent(name, e);
                    }
                }));
        return new OdtProperties(elements);
    }

    @Nullable
    UUID copy() {
        return new CopyProperties(elements).copy();
    }

    Map<UUID, CopyValues> values() {
        return new CopyProperties(elements).values();
    }
}

package glossator.format.office.copy;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The custom properties of a document that a copy was written with, whatever its format.
///
/// @param elements by the name of the property
public record CopyProperties(Map<String, Element> elements) {
    /// The id of the copy; null if the file is none.
    public @Nullable UUID copy() {
        Element id = elements.get(CopyValues.COPY);
        return id == null ? null : CompactId.read(id.getTextContent().strip()).orElse(null);
    }

    /// What is kept of each annotation.
    public Map<UUID, CopyValues> values() {
        var values = new HashMap<UUID, CopyValues>();
        elements.forEach((name, element) -> CopyValues.idIn(name)
                .ifPresent(id -> CopyValues.read(element.getTextContent())
                        .ifPresent(value -> values.put(id, value))));
        return values;
    }
}

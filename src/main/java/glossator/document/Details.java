package glossator.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is known about a source for citing it, besides what [Metadata] has of its own.
///
/// @param kind an item type of CSL 1.0.2 such as `article-journal`; empty if unknown
/// @param fields none of them blank
/// @param other fields of the user's own, in the order they were made
public record Details(String kind, Map<DetailField, String> fields, Map<String, String> other) {
    public static final Details NONE = new Details("", Map.of(), Map.of());

    public Details {
        var known = new EnumMap<DetailField, String>(DetailField.class);
        fields.forEach((field, value) -> {
            if (!value.isBlank()) {
                known.put(field, value);
            }
        });
        fields = Collections.unmodifiableMap(known);
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    /// The value of a field; empty if it is not known.
    public String get(DetailField field) {
        return fields.getOrDefault(field, "");
    }

    public Details withKind(String now) {
        return new Details(now, fields, other);
    }

    /// A blank value removes the field.
    public Details with(DetailField field, String value) {
        var now = new LinkedHashMap<>(fields);
        now.put(field, value);
        return new Details(kind, now, other);
    }

    public Details withOther(Map<String, String> now) {
        return new Details(kind, fields, now);
    }
}

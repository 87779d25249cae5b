package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Tag;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Annotations and tags as the journal keeps them: nothing but their own fields, tags by id,
/// positions in UTF-16 units.
final class StoredJson {
    private StoredJson() {}

    static Map<String, Object> of(Annotation annotation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", annotation.id().toString());
        json.put("source", annotation.source().toString());
        json.put("edition", annotation.edition().toString());
        json.put("start", annotation.selector().start());
        json.put("end", annotation.selector().end());
        json.put("exact", annotation.selector().exact());
        json.put("prefix", annotation.selector().prefix());
        json.put("suffix", annotation.selector().suffix());
        json.put("style", annotation.style().word());
        json.put("color", annotation.color().word());
        json.put("note", annotation.note());
        json.put("tags", annotation.tags().stream().map(UUID::toString).toList());
        json.put("author", annotation.author());
        json.put("created", annotation.created().toString());
        json.put("changed", annotation.changed().toString());
        json.put("origin", annotation.origin());
        return json;
    }

    static Map<String, @Nullable Object> of(Decision decision) {
        Range place = decision.anchor().place().orElse(null);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("annotation", decision.annotation().toString());
        json.put("source", decision.source().toString());
        json.put("edition", decision.edition().toString());
        json.put("start", place == null ? null : place.start());
        json.put("end", place == null ? null : place.end());
        json.put("words", decision.words());
        return json;
    }

    static Map<String, @Nullable Object> of(Tag tag) {
        UUID parent = tag.parent();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", tag.id().toString());
        json.put("name", tag.name());
        json.put("parent", parent == null ? null : parent.toString());
        json.put("color", tag.color());
        json.put("description", tag.description());
        return json;
    }
}

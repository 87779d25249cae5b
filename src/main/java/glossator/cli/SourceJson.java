package glossator.cli;

import glossator.document.Metadata;
import glossator.library.Source;

import java.util.LinkedHashMap;
import java.util.Map;

/// A source as JSON; times in ISO 8601, lengths in UTF-16 units.
final class SourceJson {
    private SourceJson() {}

    static Map<String, Object> of(Source source) {
        Metadata metadata = source.metadata();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", source.id().toString());
        json.put("title", source.title());
        json.put("creators", metadata.creators());
        json.put("publisher", metadata.publisher());
        json.put("published", metadata.published());
        json.put("url", metadata.url());
        json.put("language", metadata.language());
        json.put("format", source.format());
        json.put("file", source.fileName());
        json.put("edition", source.edition().toString());
        json.put("length", source.length());
        json.put("notes", source.annotations());
        json.put("imported", source.added().toString());
        json.put("opened", source.opened() == null ? null : source.opened().toString());
        json.put("removed", source.removed() == null ? null : source.removed().toString());
        return json;
    }
}

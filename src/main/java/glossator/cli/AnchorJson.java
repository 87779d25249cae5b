package glossator.cli;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;
import glossator.message.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines that `anchor` reads and writes. Offsets are UTF-16 units from 0, ends exclusive.
final class AnchorJson {
    private AnchorJson() {}

    /// A passage to place. Without `start` and `end`, the quote and its context must suffice.
    record Request(String pair, String id, Selector selector) {}

    static Request request(String line, int number) {
        try {
            JsonNode json = JsonMapper.shared().readTree(line);
            var selector = new Selector(
                    range(json, number),
                    json.path("exact").asString(""),
                    json.path("prefix").asString(""),
                    json.path("suffix").asString(""));
            return new Request(
                    json.path("pair").asString(""),
                    json.path("id").asString(String.valueOf(number)),
                    selector);
        } catch (JacksonException e) {
            throw new Refusal(e, "cli.anchor.request", number);
        }
    }

    private static Range range(JsonNode json, int number) {
        int start = json.path("start").asInt(0);
        int end = json.path("end").asInt(start);
        if (start < 0 || end < start) {
            throw new Refusal("cli.anchor.request", number);
        }
        return new Range(start, end);
    }

    static Map<String, Object> preparedLine(String pair, double micros) {
        var json = new LinkedHashMap<String, Object>();
        if (!pair.isEmpty()) {
            json.put("pair", pair);
        }
        json.put("prep_us", micros);
        return json;
    }

    static Map<String, Object> answer(Request request, Anchor anchor, double micros) {
        var json = new LinkedHashMap<String, Object>();
        if (!request.pair().isEmpty()) {
            json.put("pair", request.pair());
        }
        json.put("id", request.id());
        json.put("start", anchor.place().map(Range::start).orElse(null));
        json.put("end", anchor.place().map(Range::end).orElse(null));
        json.put("confidence", anchor.confidence());
        json.put("us", micros);
        switch (anchor) {
            case Anchor.Exact _ -> json.put("fate", "exact");
            case Anchor.Moved _ -> json.put("fate", "moved");
            case Anchor.Changed changed -> {
                json.put("fate", "changed");
                json.put("share", changed.share());
                json.put("moved", changed.moved());
            }
            case Anchor.Orphan orphan -> {
                json.put("fate", "orphan");
                json.put("suggestions", suggestions(orphan.suggestions()));
            }
        }
        return json;
    }

    private static List<Map<String, Object>> suggestions(List<Anchor.Suggestion> suggestions) {
        return suggestions.stream().map(AnchorJson::suggestion).toList();
    }

    private static Map<String, Object> suggestion(Anchor.Suggestion suggestion) {
        var json = new LinkedHashMap<String, Object>();
        json.put("start", suggestion.range().start());
        json.put("end", suggestion.range().end());
        json.put("kept", suggestion.kept());
        return json;
    }
}

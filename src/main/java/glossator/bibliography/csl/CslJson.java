package glossator.bibliography.csl;

import glossator.bibliography.Bibliography;
import glossator.bibliography.BibliographyEntry;
import glossator.message.Messages;
import glossator.message.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads and writes CSL-JSON: an array of items, or one with them in `items`.
public final class CslJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private CslJson() {}

    /// Reads all items that are objects; refuses what is no list of items.
    ///
    /// @param file what a refusal names
    public static Bibliography read(String json, String file) {
        var entries = new ArrayList<BibliographyEntry>();
        var problems = new ArrayList<String>();
        List<?> items = items(json, file);
        for (int i = 0; i < Math.min(items.size(), Bibliography.MOST); i++) {
            if (items.get(i) instanceof Map<?, ?> item) {
                entries.add(CslItem.read(item));
            } else {
                problems.add(Messages.of("bibliography.csl.item", i + 1));
            }
        }
        if (items.size() > Bibliography.MOST) {
            problems.add(
                    Messages.of("bibliography.too-many", Bibliography.MOST, Bibliography.MOST + 1));
        }
        return new Bibliography(entries, problems);
    }

    private static List<?> items(String json, String file) {
        try {
            Object whole = MAPPER.readValue(json, Object.class);
            if (whole instanceof Map<?, ?> map) {
                return map.get("items") instanceof List<?> list ? list : List.of(map);
            }
            if (whole instanceof List<?> list) {
                return list;
            }
        } catch (JacksonException e) {
            String line = e.getLocation() == null
                    ? ""
                    : String.valueOf(e.getLocation().getLineNr());
            throw new Refusal(
                    e, "bibliography.csl.broken", file, Messages.of("bibliography.csl.line", line));
        }
        throw new Refusal("bibliography.csl.broken", file, Messages.of("bibliography.csl.list"));
    }

    public static String write(List<BibliographyEntry> entries) {
        return MAPPER.writeValueAsString(entries.stream().map(CslItem::write).toList()) + "\n";
    }
}

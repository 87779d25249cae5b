package glossator.library;

import glossator.message.Messages;
import glossator.message.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads the JSON of a sidecar, which may be damaged or come from anywhere: entries that make no
/// sense are left out and named, and of a file that breaks off what stands before is taken. Names
/// that it does not know are passed over.
final class SidecarReader {
    /// Larger files are refused: 256 MiB.
    static final long MAX_SIZE = 256L << 20;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_SIZE)
                    .maxNestingDepth(20)
                    .maxStringLength(64 << 20)
                    .maxNameLength(10_000)
                    .maxNumberLength(30)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper MAPPER = new JsonMapper(FACTORY);

    private final Path file;
    private final List<String> problems = new ArrayList<>();
    private final Set<Object> nestedKeys = new HashSet<>();
    private int nestedCount;

    /// Refuses a file that is too large.
    SidecarReader(Path file) {
        this.file = file;
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new Refusal("library.sidecar-large", file, MAX_SIZE >> 20);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Refusal unreadable(IOException e) {
        return new Refusal(e, "library.sidecar-unreadable", file);
    }

    /// What was left out, one sentence each.
    List<String> problems() {
        return List.copyOf(problems);
    }

    /// The values that are not in lists of `entries`. Refuses what is not a sidecar of this kind or
    /// of a newer version.
    ObjectNode header(String kind, Set<String> entries) {
        ObjectNode header = MAPPER.createObjectNode();
        walk(parser -> {
            String name = parser.currentName();
            parser.nextToken();
            if (entries.contains(name)) {
                parser.skipChildren();
            } else {
                header.set(name, (JsonNode) parser.readValueAsTree());
            }
        });
        if (!header.path("glossator").asString("").equals(kind)) {
            throw new Refusal("library.sidecar-foreign", file);
        }
        JsonNode version = header.path("version");
        if (!version.isIntegralNumber() || version.asDouble() < 1) {
            throw new Refusal("library.sidecar-foreign", file);
        }
        if (version.asDouble() > SidecarJson.VERSION) {
            throw new Refusal("library.sidecar-newer", file);
        }
        return header;
    }

    /// Refuses a file without what it is about.
    <T> T required(Function<JsonNode, T> value, JsonNode header) {
        try {
            return value.apply(header);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, "library.sidecar-damaged", file);
        }
    }

    /// The entries of a list, without those that make no sense and those whose key is there
    /// already.
    <T> List<T> entries(String list, Function<JsonNode, T> entry, Function<T, Object> key) {
        var found = new ArrayList<T>();
        var keys = new HashSet<Object>();
        walk(parser -> {
            boolean isWanted = parser.currentName().equals(list);
            if (parser.nextToken() != JsonToken.START_ARRAY || !isWanted) {
                parser.skipChildren();
                return;
            }
            for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                JsonNode node = parser.readValueAsTree();
                add(list, i, () -> {
                    T one = entry.apply(node);
                    SidecarValues.require(keys.add(key.apply(one)), "id");
                    found.add(one);
                });
            }
        });
        return found;
    }

    /// The same for a list within an entry. The keys are those of the whole file.
    <T> List<T> nested(
            JsonNode array, String list, Function<JsonNode, T> entry, Function<T, Object> key) {
        var found = new ArrayList<T>();
        if (!array.isMissingNode()) {
            add(list, nestedCount + 1, () -> SidecarValues.require(array.isArray(), list));
        }
        for (JsonNode node : array.isArray() ? array : MAPPER.createArrayNode()) {
            nestedCount++;
            add(list, nestedCount, () -> {
                T one = entry.apply(node);
                SidecarValues.require(nestedKeys.add(key.apply(one)), "id");
                found.add(one);
            });
        }
        return found;
    }

    private void add(String list, int number, Runnable adding) {
        try {
            adding.run();
        } catch (IllegalArgumentException e) {
            problems.add(Messages.of("library.sidecar-entry", file.getFileName(), number, list));
        }
    }

    /// Calls `property` at each name of the outermost object.
    private void walk(Consumer<JsonParser> property) {
        try (InputStream stream = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(stream)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal("library.sidecar-foreign", file);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                property.accept(parser);
            }
        } catch (JacksonException e) {
            String sentence = Messages.of("library.sidecar-cut", file.getFileName());
            if (!problems.contains(sentence)) {
                problems.add(sentence);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}

package glossator.cli;

import glossator.message.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Pairs of plain text files, old and new, by name; not parsed by any format.
///
/// @param only the single pair, whatever its name
record TextPairs(Map<String, Pair> byName, Optional<Pair> only) {
    /// Two files of UTF-8 text.
    record Pair(Path old, Path now) {}

    static TextPairs ofFiles(Path old, Path now) {
        return new TextPairs(Map.of(), Optional.of(new Pair(old, now)));
    }

    /// Reads a file with one JSON object per line: `pair`, `old` and `new`, the latter two relative
    /// to the file.
    static TextPairs readList(Path list) {
        var pairs = new HashMap<String, Pair>();
        int number = 0;
        for (String line : read(list).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode json = JsonMapper.shared().readTree(line);
                pairs.put(
                        json.required("pair").asString(),
                        new Pair(
                                list.resolveSibling(json.required("old").asString()),
                                list.resolveSibling(json.required("new").asString())));
            } catch (JacksonException e) {
                throw new Refusal(e, "cli.anchor.list", list, number);
            }
        }
        return new TextPairs(pairs, Optional.empty());
    }

    Optional<Pair> find(String name) {
        return only.or(() -> Optional.ofNullable(byName.get(name)));
    }

    /// The total length of the two files in bytes; 0 for files that cannot be read.
    long size(String name) {
        return find(name).map(pair -> size(pair.old()) + size(pair.now())).orElse(0L);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // reading it will report the problem
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(e, "cli.anchor.no-file", file);
        } catch (CharacterCodingException e) {
            throw new Refusal(e, "cli.anchor.not-text", file);
        } catch (IOException e) {
            throw new Refusal(e, "cli.anchor.unreadable", file);
        }
    }
}

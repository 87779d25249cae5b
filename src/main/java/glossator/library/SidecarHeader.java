package glossator.library;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The first lines of a sidecar: by which library it was written and at which step of its journal.
///
/// @param at when that step was made; empty if there was none
/// @param source null for the sidecar of the library itself
record SidecarHeader(
        UUID library, long step, String at, @Nullable UUID source) {
    /// How far to read, in bytes.
    private static final int LENGTH = 1_000;

    /// Empty for a file that is missing or that does not begin like a sidecar.
    static Optional<SidecarHeader> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream.readNBytes(LENGTH));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<SidecarHeader> read(byte[] beginning) {
        UUID library = null;
        long step = -1;
        String at = "";
        UUID source = null;
        // No more is read than is needed: the end of the beginning may be half a character.
        Set<String> missing = new HashSet<>(Set.of("library", "step", "at", "id"));
        try (JsonParser parser =
                SidecarReader.FACTORY.createParser(ObjectReadContext.empty(), beginning)) {
            parser.nextToken();
            while (!missing.isEmpty() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "glossator" -> {
                        if (SidecarJson.OF_LIBRARY.equals(parser.getString())) {
                            missing.remove("id");
                        }
                    }
                    case "library" -> library = SidecarValues.id(parser.getString());
                    case "step" -> step = parser.getLongValue();
                    case "at" -> at = parser.getString();
                    case "id" -> source = SidecarValues.id(parser.getString());
                    default -> parser.skipChildren();
                }
                missing.remove(name);
            }
        } catch (UnexpectedEndOfInputException e) {
            // The beginning ends before the file does.
            return header(library, step, at, source);
        }
        return header(library, step, at, source);
    }

    private static Optional<SidecarHeader> header(
            @Nullable UUID library, long step, String at, @Nullable UUID source) {
        return library == null || step < 0
                ? Optional.empty()
                : Optional.of(new SidecarHeader(library, step, at, source));
    }
}

package glossator.library;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// The first lines of a sidecar: by which library it was written and at which step of its journal.
record SidecarHeader(UUID library, long step) {
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

    private static Optional<SidecarHeader> read(byte[] beginning) {
        UUID library = null;
        try (JsonParser parser = SidecarReader.FACTORY.createParser(ObjectReadContext.empty(), beginning)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("library")) {
                    library = UUID.fromString(parser.getString());
                } else if (name.equals("step") && library != null) {
                    return Optional.of(new SidecarHeader(library, parser.getLongValue()));
                }
            }
        }
        return Optional.empty();
    }
}

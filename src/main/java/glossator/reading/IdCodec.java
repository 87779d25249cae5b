package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// How ids are transmitted: in their canonical form.
final class IdCodec {
    private static final int LENGTH = 36;

    private IdCodec() {}

    static void send(BinaryWriter out, UUID id) {
        out.string(id.toString());
    }

    static void sendOptional(BinaryWriter out, @Nullable UUID id) {
        out.string(id == null ? "" : id.toString());
    }

    static UUID receive(BinaryReader in) {
        return parse(in.string(LENGTH));
    }

    static @Nullable UUID receiveOptional(BinaryReader in) {
        String word = in.string(LENGTH);
        return word.isEmpty() ? null : parse(word);
    }

    private static UUID parse(String word) {
        try {
            UUID id = UUID.fromString(word);
            AnswerChecks.require(word.length() == LENGTH, "id");
            return id;
        } catch (IllegalArgumentException e) {
            throw new Corrupt("id");
        }
    }
}

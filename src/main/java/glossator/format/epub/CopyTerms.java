package glossator.format.epub;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// What an annotated copy says of itself: an object under [#KEY] in its list of annotations.
///
/// @param id null if it is damaged
/// @param sha256 of the text, in UTF-8, that the positions of [OwnTerms] count in
record CopyTerms(@Nullable UUID id, String sha256) {
    static final String KEY = "glossator:copy";

    static CopyTerms of(UUID copy, String text) {
        return new CopyTerms(copy, hash(text));
    }

    static Optional<CopyTerms> of(JsonNode list) {
        JsonNode terms = list.path(KEY);
        return terms.isObject()
                ? Optional.of(new CopyTerms(
                        OwnTerms.uuid(terms.path("id").asString("")),
                        terms.path("text").asString("")))
                : Optional.empty();
    }

    void writeTo(ObjectNode list) {
        list.putObject(KEY).put("id", String.valueOf(id)).put("text", sha256);
    }

    /// Whether this is the text that the copy was written from.
    boolean isOf(String text) {
        return hash(text).equals(sha256);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

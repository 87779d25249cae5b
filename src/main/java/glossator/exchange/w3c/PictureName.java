package glossator.exchange.w3c;

import glossator.exchange.AnnotatedDocument;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The name of a picture in a text: a URN made from its bytes, as for a work without an address.
final class PictureName {
    private PictureName() {}

    /// Empty if the library does not have the picture.
    static Optional<String> of(AnnotatedDocument annotated, String id) {
        return annotated
                .pictures()
                .apply(id)
                .map(picture -> "urn:sha256:" + sha256(picture.bytes()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

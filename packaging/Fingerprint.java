import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of all inputs of a build step: if nothing has changed, the step can be skipped.
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Fingerprint add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /// Adds a file, or the names and bytes of all files in a folder.
    Fingerprint addAll(Path path) throws IOException {
        for (Path file : Tree.files(path)) {
            add(path.relativize(file).toString());
            digest.update(Files.readAllBytes(file));
        }
        return this;
    }

    boolean isIn(Path stamp) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(hex());
    }

    void writeTo(Path stamp) throws IOException {
        Files.writeString(stamp, hex());
    }

    private String hex() throws IOException {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IOException(e);
        }
    }
}

package glossator.exchange;

import glossator.library.Library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The exports that a library has written, by path, with the hash of what was written: they may be
/// written over as long as nobody has changed them.
public record KnownExports(Library library) {
    private static final String REMEMBERED = "export.";

    /// Whether the file at `path` is as it was exported.
    public boolean isUnchanged(Path path) throws IOException {
        Optional<String> known = library.setting(key(path));
        return known.isPresent() && known.get().equals(hash(path));
    }

    /// Stores the hash of a file that was just exported, unless the library cannot be written to:
    /// the file is there all the same.
    public void remember(Path path) throws IOException {
        if (library.whyReadOnly().isEmpty() && Files.isRegularFile(path)) {
            library.setSetting(key(path), hash(path));
        }
    }

    private static String key(Path path) {
        return REMEMBERED + path.toAbsolutePath().normalize();
    }

    private static String hash(Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package glossator.format;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A file as given by the user: its name, its bytes, and the folder that may hold its companions
/// (the `_files` of a saved page). It caches what is found out about it, so that no work is done
/// twice; the bytes must not change.
public final class SourceFile {
    private static final Set<String> LOCKED =
            Set.of("format.pdf.password", "format.pdf.wrong-password");

    /// Larger files are refused: 512 MiB.
    public static final long MAX_SIZE = 512L << 20;

    private final String name;
    private final byte[] bytes;
    private final @Nullable Path folder;
    private final @Nullable String password;
    private final @Nullable Charset encoding;
    private final Map<Class<?>, Object> facts;

    /// A file without a password.
    public SourceFile(String name, byte[] bytes, @Nullable Path folder) {
        this(name, bytes, folder, null);
    }

    /// @param folder null if there is none, as for pasted text
    /// @param password that opens the file; null if none was given
    public SourceFile(String name, byte[] bytes, @Nullable Path folder, @Nullable String password) {
        this(name, bytes, folder, password, null, new HashMap<>());
    }

    private SourceFile(
            String name,
            byte[] bytes,
            @Nullable Path folder,
            @Nullable String password,
            @Nullable Charset encoding,
            Map<Class<?>, Object> facts) {
        this.name = name;
        this.bytes = bytes;
        this.folder = folder;
        this.password = password;
        this.encoding = encoding;
        this.facts = facts;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// Null if there is none, as for pasted text.
    public @Nullable Path folder() {
        return folder;
    }

    /// Null if none was given.
    public @Nullable String password() {
        return password;
    }

    /// The same file with a password; it shares the cached results.
    public SourceFile withPassword(@Nullable String given) {
        return new SourceFile(name, bytes, folder, given, encoding, facts);
    }

    /// The character set of its text as a person has named it; null to find it out.
    public @Nullable Charset encoding() {
        return encoding;
    }

    /// The same file, whose text is to be read in a character set; null to find it out.
    public SourceFile withEncoding(@Nullable Charset named) {
        return new SourceFile(name, bytes, folder, password, named, new HashMap<>());
    }

    /// The SHA-256 of the bytes, in lower-case hexadecimal.
    public String sha256() {
        return computeOnce(Hash.class, Hash::of).hex;
    }

    private record Hash(String hex) {
        static Hash of(SourceFile original) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(original.bytes);
                return new Hash(HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Caches the result of `question`, which depends on the name and the bytes alone. It is asked
    /// once for each `kind`; a [Refusal] is cached, too, and thrown again.
    public <T> T computeOnce(Class<T> kind, Function<SourceFile, T> question) {
        synchronized (facts) {
            Object known = facts.get(kind);
            if (known instanceof Refusal refusal) {
                throw refusal;
            } else if (known != null) {
                return kind.cast(known);
            }
            try {
                T found = question.apply(this);
                facts.put(kind, found);
                return found;
            } catch (Refusal refusal) {
                facts.put(kind, refusal);
                throw refusal;
            }
        }
    }

    /// Whether `refusal` says that a password is needed, or that the one given was wrong.
    public static boolean isLocked(Refusal refusal) {
        return LOCKED.contains(refusal.key());
    }

    /// Leaves out the password, which must not reach a log.
    @Override
    public String toString() {
        return "SourceFile[" + name + ", " + bytes.length + " bytes]";
    }

    /// Reads `file` as a whole; refuses one that is missing, a folder, unreadable, empty or too
    /// large.
    public static SourceFile read(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new Refusal("format.missing", file);
            }
            if (!Files.isRegularFile(file)) {
                throw new Refusal("format.no-file", file);
            }
            if (Files.size(file) > MAX_SIZE) {
                throw new Refusal("format.too-large", file, MAX_SIZE >> 20);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new Refusal("format.empty", file.getFileName());
            }
            Path whole = file.toAbsolutePath();
            return new SourceFile(String.valueOf(whole.getFileName()), bytes, whole.getParent());
        } catch (AccessDeniedException e) {
            throw new Refusal(e, "format.no-permission", file);
        } catch (IOException e) {
            throw new Refusal(e, "format.unreadable", file);
        }
    }

    /// The file name's extension in lower case without the dot; empty if it has none.
    public String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The file name without its extension.
    public String stem() {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /// The bytes of a file beside this one or below its folder, named as in a link: relative,
    /// separated by `/`. Never gives anything outside the folder, even through a symbolic link, nor
    /// a file of more than 64 MiB.
    public Optional<byte[]> companion(String relative) {
        if (folder == null
                || relative.isBlank()
                || relative.indexOf('\0') >= 0
                || relative.indexOf('\\') >= 0
                || relative.startsWith("/")
                || relative.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        // A file may come from a system that writes the accents of names in the other way.
        return companion(folder, relative)
                .or(() -> companion(folder, normalize(relative, Normalizer.Form.NFC)))
                .or(() -> companion(folder, normalize(relative, Normalizer.Form.NFD)));
    }

    private static String normalize(String name, Normalizer.Form form) {
        return Normalizer.normalize(name, form);
    }

    private static Optional<byte[]> companion(Path folder, String relative) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(relative).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (!file.toRealPath().startsWith(root) || Files.size(file) > 64L << 20) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}

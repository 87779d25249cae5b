package glossator.format.source;

import glossator.document.Picture;
import glossator.format.SourceFile;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Finds the pictures that a text refers to, in `data:` addresses and in files beside it. Nothing
/// is ever fetched.
public final class Pictures {
    /// Larger pictures are left out, as are all that would exceed a total of 512 MiB.
    private static final int MAX_SIZE = 64 << 20;

    private static final long MAX_TOTAL = 512L << 20;

    /// Larger style sheets are left out.
    private static final int MAX_SHEET = 8 << 20;

    private final Function<String, Optional<byte[]>> files;
    private final Map<String, byte[]> used = new LinkedHashMap<>();
    private final boolean beside;
    private UnaryOperator<String> naming = Pictures::file;
    private final List<Picture> found = new ArrayList<>();
    private long total;

    public Pictures(SourceFile original) {
        this.files = original::companion;
        this.beside = true;
    }

    /// Pictures inside the file itself, by its own internal names; [#resolveWith] maps addresses to
    /// them.
    public Pictures(Function<String, Optional<byte[]>> files) {
        this.files = files;
        this.beside = false;
    }

    /// Sets how the address of a picture is turned into the name of a file from here on.
    public void resolveWith(UnaryOperator<String> other) {
        naming = other;
    }

    private static String file(String address) {
        return decode(address.replaceFirst("[?#].*$", ""));
    }

    public List<Picture> found() {
        return found;
    }

    /// The files beside the original that were used, by the names that the text uses.
    public Map<String, byte[]> companions() {
        return beside ? used : Map.of();
    }

    /// The id under which the picture at `address` is stored; empty if its bytes are missing or not
    /// a picture. Each call gives a new id, because one picture may be shown in many places.
    public Optional<String> find(String address) {
        String at = address.strip();
        if (at.regionMatches(true, 0, "data:", 0, 5)) {
            return data(at).flatMap(bytes -> keep(bytes, bytes.length));
        }
        return findFile(naming.apply(at));
    }

    /// Like [#find], for the file of this name.
    Optional<String> findFile(String file) {
        byte[] known = used.get(file);
        if (known != null) {
            return keep(known, 0);
        }
        byte[] bytes = file.isEmpty() ? new byte[0] : files.apply(file).orElse(new byte[0]);
        Optional<String> id = keep(bytes, bytes.length);
        if (id.isPresent()) {
            used.put(file, bytes);
        }
        return id;
    }

    /// The style sheet in the file of this name; like a picture, it is then one of the files that
    /// are used.
    public Optional<byte[]> findSheet(String file) {
        byte[] known = used.get(file);
        Optional<byte[]> bytes = known != null
                ? Optional.of(known)
                : files.apply(file).filter(b -> b.length <= MAX_SHEET);
        bytes.ifPresent(b -> used.put(file, b));
        return bytes;
    }

    /// The id under which these bytes, which are part of the file itself, are stored; empty if they
    /// are not a picture.
    public Optional<String> keep(byte[] bytes) {
        return keep(bytes, bytes.length);
    }

    /// Stores the file of this name before all others, under an id chosen by the caller.
    public void keepFirst(String id, String file) {
        byte[] bytes = files.apply(file).orElse(new byte[0]);
        String type = mediaType(bytes);
        if (!type.isEmpty() && bytes.length <= MAX_SIZE) {
            used.put(file, bytes);
            total += bytes.length;
            found.addFirst(new Picture(id, type, bytes));
        }
    }

    /// `more` is how many of the bytes were not stored before.
    private Optional<String> keep(byte[] bytes, long more) {
        String type = mediaType(bytes);
        if (type.isEmpty() || bytes.length > MAX_SIZE || total + more > MAX_TOTAL) {
            return Optional.empty();
        }
        total += more;
        String id = "p" + (found.size() + 1);
        found.add(new Picture(id, type, bytes));
        return Optional.of(id);
    }

    /// What a `data:` address holds (RFC 2397).
    public static Optional<byte[]> data(String address) {
        int comma = address.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        String payload = address.substring(comma + 1);
        try {
            if (!address.substring(0, comma)
                    .toLowerCase(java.util.Locale.ROOT)
                    .endsWith(";base64")) {
                byte[] bytes = decode(payload.replace("+", "%2B")).getBytes(StandardCharsets.UTF_8);
                return Optional.of(bytes);
            }
            String letters = payload.indexOf('%') < 0 ? payload : decode(payload);
            return Optional.of(Base64.getMimeDecoder().decode(letters));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String escaped) {
        try {
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return escaped;
        }
    }

    /// Judged by the first bytes; empty if it is none of the kinds that can be shown.
    public static String mediaType(byte[] bytes) {
        int length = Math.min(1024, bytes.length);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        } else if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return "image/gif";
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "image/webp";
        } else if (head.startsWith("ftypavi", 4)) {
            return "image/avif";
        } else if (head.startsWith("BM") && bytes.length > 26) {
            return "image/bmp";
        }
        boolean markup =
                head.stripLeading().startsWith("<") || head.startsWith("\u00EF\u00BB\u00BF<");
        return markup && head.contains("<svg") ? "image/svg+xml" : "";
    }
}

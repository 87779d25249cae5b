package glossator.format.source;

import glossator.format.SourceFile;
import glossator.message.Messages;

import org.mozilla.universalchardet.UniversalDetector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Decodes bytes to characters: by byte order mark, strict UTF-8, the declared charset, or
/// detection.
public final class Charsets {
    private static final int WINDOW = 256 << 10;

    /// Where a declaration is looked for: the head of a page may begin with long scripts.
    private static final int HEAD = 128 << 10;
    private static final Charset LATIN = Charset.forName("windows-1252");

    private Charsets() {}

    /// The text of a file, and how its charset was found.
    ///
    /// @param guessed whether neither the bytes nor the file stated the charset
    /// @param damaged how many characters could not be decoded and are U+FFFD
    /// @param mark how many bytes of a byte order mark precede the text
    /// @param pieces what of it is in another charset
    /// @param zeros how many zero bytes are U+FFFD
    public record Decoded(
            String text,
            Charset charset,
            boolean guessed,
            int damaged,
            int mark,
            Pieces pieces,
            int zeros) {
        /// A text in one charset.
        public Decoded(String text, Charset charset, boolean guessed, int damaged, int mark) {
            this(text, charset, guessed, damaged, mark, new Pieces(0, charset));
        }

        Decoded(
                String text,
                Charset charset,
                boolean guessed,
                int damaged,
                int mark,
                Pieces pieces) {
            this(text, charset, guessed, damaged, mark, pieces, 0);
        }

        /// Another text in the same charset.
        public Decoded withText(String other) {
            return new Decoded(other, charset, guessed, damaged, mark, pieces, zeros);
        }

        /// The sentences about characters of `file` that could not be decoded with confidence.
        public List<String> warnings(String file) {
            var warnings = new ArrayList<String>();
            if (pieces.count() > 0) {
                warnings.add(Messages.of(
                        "format.mixed",
                        file,
                        charset.name(),
                        pieces.count(),
                        pieces.charset().name()));
            } else if (guessed) {
                warnings.add(Messages.of("format.guessed", file, charset.displayName()));
            }
            if (zeros > 0) {
                warnings.add(Messages.of("format.zeros", file, zeros));
            }
            if (damaged > 0 && !StandardCharsets.US_ASCII.equals(charset)) {
                warnings.add(Messages.of("format.damaged", file, damaged, charset.displayName()));
            }
            return warnings;
        }
    }

    /// Places of a text that are in another charset than the rest.
    public record Pieces(int count, Charset charset) {}

    public static Decoded decode(byte[] bytes) {
        return decode(bytes, _ -> "");
    }

    /// `declared` finds a charset name in the beginning of the file, read as ISO 8859-1; empty if
    /// there is none.
    public static Decoded decode(byte[] bytes, Function<String, String> declared) {
        return ZeroBytes.replace(decodeAny(bytes, declared));
    }

    /// The charsets that a text may be in, by its letters, the likeliest first; also of one that is
    /// UTF-8 or says which it is in.
    public static List<Charset> likely(byte[] bytes) {
        return EncodingGuess.of(bytes);
    }

    /// Decodes a file in the charset that a person has named for it; as [#decode(byte[], Function)]
    /// if they have not.
    public static Decoded decode(SourceFile file, Function<String, String> declared) {
        Charset named = file.encoding();
        return named == null
                ? decode(file.bytes(), declared)
                : ZeroBytes.replace(decodeAs(file.bytes(), named));
    }

    /// Without a byte order mark of that charset.
    private static Decoded decodeAs(byte[] bytes, Charset named) {
        int mark = 0;
        for (Bom bom : Bom.values()) {
            mark = mark == 0 && bom.charset.equals(named) && bom.isAtStartOf(bytes)
                    ? bom.length()
                    : mark;
        }
        return decodeLenient(bytes, mark, named, false);
    }

    private static Decoded decodeAny(byte[] bytes, Function<String, String> declared) {
        for (Bom bom : Bom.values()) {
            if (bom.isAtStartOf(bytes)) {
                return decodeLenient(bytes, bom.length(), bom.charset, false);
            }
        }
        Optional<Charset> named = findCharset(declared.apply(head(bytes)));
        boolean escapes = contains(bytes, (byte) 0x1B);
        if (escapes && named.isPresent() && isSevenBit(named.get())) {
            return decodeLenient(bytes, 0, named.get(), false);
        }
        Optional<Charset> wide = WideCharsets.detect(
                bytes, () -> decodeStrict(bytes, StandardCharsets.UTF_8).isPresent());
        if (wide.isPresent()) {
            return decodeLenient(bytes, 0, wide.get(), false);
        }
        Optional<Charset> escaped = escapes ? detect(bytes).filter(Charsets::isSevenBit) : named;
        return escapes && escaped.isPresent()
                ? decodeLenient(bytes, 0, escaped.get(), true)
                : decodeNarrow(bytes, named);
    }

    private static Decoded decodeNarrow(byte[] bytes, Optional<Charset> named) {
        return decodeStrict(bytes, StandardCharsets.UTF_8)
                .or(() -> named.flatMap(c -> decodeStrict(bytes, c)))
                .orElseGet(() -> MixedText.decode(bytes));
    }

    private static Optional<Decoded> decodeStrict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new Decoded(text, charset, false, 0, 0));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded decodeLenient(byte[] bytes, int from, Charset charset, boolean guessed) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int damaged = (int) text.chars().filter(c -> c == 0xFFFD).count();
        return new Decoded(text, charset, guessed, damaged, from);
    }

    private static Optional<Charset> detect(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] > 0x1B) {
            first++;
        }
        int from = Math.max(0, Math.min(first, bytes.length) - 1024);
        var detector = new UniversalDetector();
        detector.handleData(bytes, from, Math.min(WINDOW, bytes.length - from));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : findCharset(name);
    }

    /// A file that declares Latin 1 or ASCII is windows-1252 in practice (WHATWG Encoding, 4.2);
    /// one that declares UTF-16 in ASCII letters is not UTF-16.
    private static Optional<Charset> findCharset(String name) {
        String known = name.strip().toLowerCase(Locale.ROOT);
        if (known.isEmpty() || known.startsWith("utf-16") || known.startsWith("utf-32")) {
            return Optional.empty();
        }
        if (known.matches("iso-?8859-?1|latin-?1|(us-)?ascii")) {
            return Optional.of(LATIN);
        }
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSevenBit(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /// The longer marks come first: the mark of UTF-16 is a prefix of that of UTF-32.
    private enum Bom {
        UTF_32LE(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
        UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

        private final Charset charset;
        private final String mark;

        Bom(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }

        int length() {
            return mark.length();
        }

        boolean isAtStartOf(byte[] bytes) {
            int length = Math.min(bytes.length, mark.length());
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
        }
    }
}

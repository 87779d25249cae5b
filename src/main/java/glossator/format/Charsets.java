package glossator.format;

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

/// Bytes to characters: byte order mark, strict UTF-8, what the file declares, what it looks like.
final class Charsets {
    private static final int WINDOW = 256 << 10;
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private Charsets() {}

    /// @param guessed whether neither the bytes nor the file said what the charset is
    /// @param damaged how many characters could not be told and are U+FFFD
    record Decoded(String text, Charset charset, boolean guessed, int damaged) {
        /// The sentences about characters of `file` that could not be read for sure.
        List<String> warnings(String file) {
            var warnings = new ArrayList<String>();
            if (guessed) {
                warnings.add(Messages.of("format.guessed", file, charset.displayName()));
            }
            if (damaged > 0 && !StandardCharsets.US_ASCII.equals(charset)) {
                warnings.add(Messages.of("format.damaged", file, damaged, charset.displayName()));
            }
            return warnings;
        }
    }

    static Decoded decode(byte[] bytes) {
        return decode(bytes, _ -> "");
    }

    /// `declared` finds a charset's name in the beginning of the file, read as ISO 8859-1; empty
    /// where there is none.
    static Decoded decode(byte[] bytes, Function<String, String> declared) {
        for (Bom bom : Bom.values()) {
            if (bom.leads(bytes)) {
                return lenient(bytes, bom.length(), bom.charset, false);
            }
        }
        Optional<Charset> named = charset(declared.apply(head(bytes)));
        boolean escapes = has(bytes, (byte) 0x1B);
        if (escapes && named.isPresent() && sevenBit(named.get())) {
            return lenient(bytes, 0, named.get(), false);
        }
        Optional<Charset> wide =
                WideText.charset(bytes, () -> strict(bytes, StandardCharsets.UTF_8).isPresent());
        if (wide.isPresent()) {
            return lenient(bytes, 0, wide.get(), false);
        }
        Optional<Charset> escaped = escapes ? detected(bytes).filter(Charsets::sevenBit) : named;
        return escapes && escaped.isPresent()
                ? lenient(bytes, 0, escaped.get(), true)
                : narrow(bytes, named);
    }

    private static Decoded narrow(byte[] bytes, Optional<Charset> named) {
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> named.flatMap(c -> strict(bytes, c)))
                .orElseGet(() -> damagedUtf8(bytes).orElseGet(() -> guess(bytes)));
    }

    private static Decoded guess(byte[] bytes) {
        return detected(bytes)
                .filter(c -> !c.equals(StandardCharsets.UTF_8))
                .map(c -> lenient(bytes, 0, c, true))
                .orElseGet(() -> lenient(bytes, 0, LATIN, true));
    }

    /// UTF-8 with a few bytes broken: more of its sequences are whole than not. Text in another
    /// charset hardly ever looks so.
    private static Optional<Decoded> damagedUtf8(byte[] bytes) {
        Decoded read = lenient(bytes, 0, StandardCharsets.UTF_8, false);
        long whole = read.text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return whole > read.damaged ? Optional.of(read) : Optional.empty();
    }

    private static Optional<Decoded> strict(byte[] bytes, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return Optional.of(new Decoded(text, charset, false, 0));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset, boolean guessed) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int damaged = (int) text.chars().filter(c -> c == 0xFFFD).count();
        return new Decoded(text, charset, guessed, damaged);
    }

    private static Optional<Charset> detected(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] > 0x1B) {
            first++;
        }
        int from = Math.max(0, Math.min(first, bytes.length) - 1024);
        var detector = new UniversalDetector();
        detector.handleData(bytes, from, Math.min(WINDOW, bytes.length - from));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (arabic(bytes, from)) {
            return Optional.of(ARABIC);
        }
        return name == null ? Optional.empty() : charset(name);
    }

    /// The detector does not know windows-1256: nearly all letters Arabic, one in six alef or lam.
    private static boolean arabic(byte[] bytes, int from) {
        String text = new String(bytes, from, Math.min(WINDOW, bytes.length - from), ARABIC);
        long high = text.chars().filter(c -> c > 0x7F).count();
        long letters = text.chars().filter(c -> c >= 0x621 && c <= 0x64A).count();
        long common = text.chars().filter(c -> c == 0x627 || c == 0x644).count();
        return letters > 20 && letters > high * 0.9 && common > letters / 6;
    }

    /// What a file declares as Latin 1 or ASCII is windows-1252 in practice (WHATWG Encoding, 4.2);
    /// one that declares UTF-16 in ASCII letters is none.
    private static Optional<Charset> charset(String name) {
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

    private static boolean sevenBit(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static boolean has(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(4096, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /// The longer marks first: the one of UTF-16 begins the one of UTF-32.
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

        boolean leads(byte[] bytes) {
            int length = Math.min(bytes.length, mark.length());
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
        }
    }
}

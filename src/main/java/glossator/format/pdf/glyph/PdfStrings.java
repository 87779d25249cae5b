package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Text strings of a file (ISO 32000-2 §7.9.2.2): UTF-16 or UTF-8 by their byte order mark, else
/// PDFDocEncoding, or UTF-8 where a program wrote that without a mark.
public final class PdfStrings {
    private static final int LONGEST = 1 << 22;

    /// A language within a string (§7.9.2.2.1): the code between two escapes.
    private static final Pattern LANGUAGE = Pattern.compile("\u001B[A-Za-z-]{2,12}\u001B");

    /// What ends a quotation or a clause behind a capital in PDFDocEncoding, and is a continuation
    /// byte of UTF-8: bullet, daggers, dashes, closing quotation marks.
    private static final String CLOSING = "•†‡…—–›”’»";

    private PdfStrings() {}

    /// The text of an entry; null if it has none.
    public static @Nullable String of(COSDictionary source, COSName key) {
        COSBase value = source.getDictionaryObject(key);
        return value instanceof COSStream || value == null ? null : of(value);
    }

    /// The text of a string, of a stream in its place, or of a name; null if it is none of these.
    public static @Nullable String of(@Nullable COSBase value) {
        return switch (value) {
            case COSString string -> decoded(string);
            case COSStream stream -> decoded(content(stream));
            case COSName name -> name.getName();
            case null, default -> null;
        };
    }

    /// What cannot be read of it is left out.
    private static COSString content(COSStream stream) {
        try (InputStream in = stream.createInputStream()) {
            return new COSString(in.readNBytes(LONGEST));
        } catch (IOException | RuntimeException e) {
            return new COSString("");
        }
    }

    private static String decoded(COSString string) {
        byte[] bytes = string.getBytes();
        return LANGUAGE.matcher(plain(string, bytes)).replaceAll("");
    }

    private static String plain(COSString string, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return wide(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return wide(bytes, StandardCharsets.UTF_16LE);
        }
        String documented = string.getString();
        String utf8 = strictUtf8(bytes);
        return utf8 == null || utf8.length() == bytes.length || isMeant(documented)
                ? documented
                : utf8;
    }

    /// A byte too many at the end is not a character.
    private static String wide(byte[] bytes, Charset set) {
        return new String(bytes, 2, (bytes.length - 2) / 2 * 2, set);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return bytes.length >= mark.length;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean controls = text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0);
            return controls ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// Whether a text that is valid UTF-8 as well makes sense as it is: its only characters beyond
    /// ASCII are a capital (or ß) with a closing sign behind it at the end of a word, as in
    /// `CAFÉ»`.
    private static boolean isMeant(String text) {
        int beyond = (int) text.chars().filter(c -> c >= 0x80).count();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                boolean ends =
                        i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2));
                return beyond == 2
                        && ends
                        && i > 0
                        && (Character.isUpperCase(text.charAt(i - 1)) || text.charAt(i) == 'ß')
                        && Character.isLetter(text.charAt(i - 1))
                        && CLOSING.indexOf(text.charAt(i + 1)) >= 0;
            }
        }
        return false;
    }
}

package glossator.format;

import glossator.format.mail.MessageText;
import glossator.format.source.Charsets;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The character sets that a person can name for a text that does not say its own.
public final class Encodings {
    /// A character set and the languages it is for.
    ///
    /// @param group the key of the sentence with the languages, below `ui.encoding.`
    public record Offered(String name, String group) {
        public Charset charset() {
            return Charset.forName(name);
        }
    }

    /// Those that texts are found in, group by group.
    public static final List<Offered> ALL = List.of(
            new Offered("UTF-8", "unicode"),
            new Offered("UTF-16LE", "unicode"),
            new Offered("UTF-16BE", "unicode"),
            new Offered("windows-1252", "western"),
            new Offered("ISO-8859-15", "western"),
            new Offered("x-MacRoman", "western"),
            new Offered("IBM850", "western"),
            new Offered("windows-1250", "central"),
            new Offered("ISO-8859-2", "central"),
            new Offered("x-MacCentralEurope", "central"),
            new Offered("IBM852", "central"),
            new Offered("ISO-8859-16", "romanian"),
            new Offered("windows-1254", "turkish"),
            new Offered("ISO-8859-9", "turkish"),
            new Offered("IBM857", "turkish"),
            new Offered("windows-1257", "baltic"),
            new Offered("ISO-8859-13", "baltic"),
            new Offered("ISO-8859-4", "baltic"),
            new Offered("IBM775", "baltic"),
            new Offered("windows-1251", "cyrillic"),
            new Offered("KOI8-R", "cyrillic"),
            new Offered("KOI8-U", "cyrillic"),
            new Offered("ISO-8859-5", "cyrillic"),
            new Offered("IBM866", "cyrillic"),
            new Offered("x-MacCyrillic", "cyrillic"),
            new Offered("windows-1253", "greek"),
            new Offered("ISO-8859-7", "greek"),
            new Offered("windows-1255", "hebrew"),
            new Offered("ISO-8859-8", "hebrew"),
            new Offered("windows-1256", "arabic"),
            new Offered("ISO-8859-6", "arabic"),
            new Offered("x-windows-874", "thai"),
            new Offered("windows-1258", "vietnamese"),
            new Offered("GB18030", "chinese"),
            new Offered("Big5", "chinese"),
            new Offered("windows-31j", "japanese"),
            new Offered("EUC-JP", "japanese"),
            new Offered("ISO-2022-JP", "japanese"),
            new Offered("x-windows-949", "korean"));

    /// The formats that are text through and through, and messages; the others say themselves what
    /// their letters are.
    private static final Set<String> TEXTS = Set.of("text", "markdown", "html", "eml", "mhtml");

    private static final Set<String> MESSAGES = Set.of("eml", "mhtml");

    /// Names that people and other programs use (WHATWG Encoding, 4.2, and iconv), without signs.
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ansi", "windows-1252"),
            Map.entry("latin", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso88591", "windows-1252"),
            Map.entry("latin2", "ISO-8859-2"),
            Map.entry("latin4", "ISO-8859-4"),
            Map.entry("latin5", "ISO-8859-9"),
            Map.entry("latin7", "ISO-8859-13"),
            Map.entry("latin9", "ISO-8859-15"),
            Map.entry("latin10", "ISO-8859-16"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("big5hkscs", "Big5-HKSCS"),
            Map.entry("cp950", "Big5"),
            Map.entry("shiftjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("euckr", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("cp874", "x-windows-874"),
            Map.entry("windows874", "x-windows-874"),
            Map.entry("macroman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("macce", "x-MacCentralEurope"),
            Map.entry("maccyrillic", "x-MacCyrillic"),
            Map.entry("utf16", "UTF-16LE"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("ascii", "windows-1252"));

    private Encodings() {}

    /// The character sets that the bytes of a text may be in, the likeliest first.
    public static List<Charset> likely(byte[] text) {
        return Charsets.likely(text);
    }

    /// The bytes that are in a character set that a person can name, of a file of a format: in a
    /// message those of its texts.
    ///
    /// @param format the name of it
    public static byte[] textOf(String format, byte[] file) {
        return MESSAGES.contains(format) ? MessageText.of(file) : file;
    }

    /// Whether the text of a format can be read in a named character set.
    ///
    /// @param format the name of it
    public static boolean isFor(String format) {
        return TEXTS.contains(format);
    }

    /// The character set of this name, however it is spelled; empty if there is none.
    public static Optional<Charset> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String number = plain.replaceFirst("^(windows|win|cp|ms|dos|ibm|oem)", "");
        if (number.matches("125\\d")) {
            return named("windows-" + number);
        }
        if (number.matches("8[56]\\d|737|775")) {
            return named("IBM" + number).or(() -> named("x-IBM" + number));
        }
        String iso = plain.replaceFirst("^(iso)?8859(\\d+)$", "ISO-8859-$2");
        return Optional.ofNullable(ALIASES.get(plain))
                .or(() -> ALL.stream()
                        .map(Offered::name)
                        .filter(n -> plain(n).equals(plain))
                        .findFirst())
                .flatMap(Encodings::named)
                .or(() -> named(iso))
                .or(() -> named(name.strip()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Optional<Charset> named(String name) {
        try {
            return Charset.isSupported(name)
                    ? Optional.of(Charset.forName(name))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}

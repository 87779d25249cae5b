package glossator.format.office.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The character sets that RTF names by code page, or by the number of a font's character set.
final class RtfCharsets {
    static final Charset ANSI = Charset.forName("windows-1252");

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(932, "MS932"),
            Map.entry(1361, "x-Johab"),
            Map.entry(2052, "MS936"),
            Map.entry(10000, "x-MacRoman"),
            Map.entry(10001, "Shift_JIS"),
            Map.entry(10004, "x-MacArabic"),
            Map.entry(10005, "x-MacHebrew"),
            Map.entry(10006, "x-MacGreek"),
            Map.entry(10007, "x-MacCyrillic"),
            Map.entry(10010, "x-MacRomania"),
            Map.entry(10017, "x-MacUkraine"),
            Map.entry(10021, "x-MacThai"),
            Map.entry(10029, "x-MacCentralEurope"),
            Map.entry(10079, "x-MacIceland"),
            Map.entry(10081, "x-MacTurkish"),
            Map.entry(10082, "x-MacCroatian"),
            Map.entry(65001, "UTF-8"));

    /// By the number behind `\fcharset`.
    private static final Map<Integer, Integer> OF_FONTS = Map.ofEntries(
            Map.entry(0, 1252),
            Map.entry(2, 1252),
            Map.entry(77, 10000),
            Map.entry(78, 10001),
            Map.entry(83, 10005),
            Map.entry(84, 10004),
            Map.entry(85, 10006),
            Map.entry(86, 10081),
            Map.entry(87, 10021),
            Map.entry(88, 10029),
            Map.entry(89, 10007),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(130, 1361),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250),
            Map.entry(254, 437),
            Map.entry(255, 850));

    private RtfCharsets() {}

    static Optional<Charset> ofPage(int page) {
        String named = NAMES.get(page);
        return (named == null ? List.of("Cp" + page) : List.of(named))
                .stream().filter(Charset::isSupported).findFirst().map(Charset::forName);
    }

    static Optional<Charset> ofFont(int number) {
        return Optional.ofNullable(OF_FONTS.get(number)).flatMap(RtfCharsets::ofPage);
    }

    /// By the words `ansi`, `mac`, `pc` and `pca`.
    static Charset ofWord(String word) {
        int page = switch (word) {
            case "mac" -> 10000;
            case "pc" -> 437;
            case "pca" -> 850;
            default -> 1252;
        };
        return ofPage(page).orElse(StandardCharsets.ISO_8859_1);
    }
}

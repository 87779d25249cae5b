package glossator.format.source;

import java.nio.charset.Charset;
import java.util.List;

/// A character set that a file may be in without saying so.
///
/// @param prior what it costs to suppose it, in nats: more for those that are rare
/// @param languages that are written in it, with statistics in [LetterStatistics] or
///     [IdeographStatistics]
record EncodingCandidate(Charset charset, double prior, List<String> languages) {
    private static final String WESTERN = "en de fr es pt it nl da sv nb fi is ca";
    private static final String CENTRAL = "pl cs sk hu hr sl ro sq en de";
    private static final String CYRILLIC = "ru uk bg be sr mk";
    private static final String BALTIC = "lt lv et en de";

    /// Those with one byte for a character; where the bytes read the same in several, the first one
    /// wins.
    static final List<EncodingCandidate> NARROW = List.of(
            of("windows-1252", 0, WESTERN + " et sq"),
            of("windows-1250", 1, CENTRAL),
            of("windows-1251", 1, CYRILLIC),
            of("windows-1254", 1, "tr en de"),
            of("windows-1257", 1, BALTIC),
            of("windows-1253", 1, "el en"),
            of("windows-1255", 1, "he en"),
            of("windows-1256", 1, "ar fa en"),
            of("x-windows-874", 1, "th en"),
            of("ISO-8859-15", 2, WESTERN + " et"),
            of("ISO-8859-2", 2, CENTRAL),
            of("ISO-8859-9", 2, "tr en de"),
            of("ISO-8859-13", 2, BALTIC),
            of("ISO-8859-4", 3, BALTIC + " fi"),
            of("ISO-8859-7", 3, "el en"),
            of("ISO-8859-8", 3, "he en"),
            of("ISO-8859-6", 4, "ar en"),
            of("ISO-8859-5", 4, CYRILLIC),
            of("ISO-8859-16", 5, "ro"),
            of("KOI8-R", 2, "ru bg"),
            of("KOI8-U", 2.5, "uk be ru"),
            of("IBM866", 4, "ru bg be uk"),
            of("x-MacCyrillic", 4, CYRILLIC),
            of("x-MacRoman", 4, WESTERN),
            of("x-MacCentralEurope", 5, CENTRAL + " lt lv et"),
            of("x-MacTurkish", 6, "tr"),
            of("x-MacGreek", 6, "el"),
            of("IBM850", 4, WESTERN),
            of("IBM852", 5, CENTRAL),
            of("IBM857", 6, "tr"),
            of("IBM775", 6, BALTIC),
            of("x-IBM737", 6, "el"),
            of("IBM855", 7, CYRILLIC),
            of("IBM862", 6, "he"));

    /// Those with one or two bytes, or more.
    static final List<EncodingCandidate> MULTIBYTE = List.of(
            of("GB18030", 1, "zh-Hans"),
            of("windows-31j", 1, "ja"),
            of("EUC-JP", 2, "ja"),
            of("x-windows-949", 1, "ko"),
            of("Big5", 1, "zh-Hant"));

    /// Whether it has one byte for each character.
    static boolean isNarrow(Charset charset) {
        return NARROW.stream().anyMatch(c -> c.charset.equals(charset));
    }

    /// Whether it is one of [#NARROW] for languages in Latin letters.
    static boolean isLatin(Charset charset) {
        return NARROW.stream()
                .filter(c -> c.charset.equals(charset))
                .anyMatch(c -> LetterStatistics.of(c.languages.getFirst()).isLatin());
    }

    /// The script of the languages that are written in one of [#NARROW].
    static Character.UnicodeScript script(Charset charset) {
        String letters = NARROW.stream()
                .filter(c -> c.charset.equals(charset))
                .map(c -> LetterStatistics.of(c.languages.getFirst()).letters())
                .findFirst()
                .orElse("a");
        return Character.UnicodeScript.of(letters.charAt(letters.length() / 2));
    }

    private static EncodingCandidate of(String charset, double prior, String languages) {
        return new EncodingCandidate(
                Charset.forName(charset), prior, List.of(languages.split(" ")));
    }
}

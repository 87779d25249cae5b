package glossator.bibliography.bibtex;

import java.util.Locale;
import java.util.Map;

/// Languages by the names of the LaTeX package babel.
final class Babel {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("american", "en-US"),
            Map.entry("usenglish", "en-US"),
            Map.entry("british", "en-GB"),
            Map.entry("ukenglish", "en-GB"),
            Map.entry("german", "de"),
            Map.entry("ngerman", "de"),
            Map.entry("naustrian", "de-AT"),
            Map.entry("nswissgerman", "de-CH"),
            Map.entry("french", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("italian", "it"),
            Map.entry("spanish", "es"),
            Map.entry("portuguese", "pt"),
            Map.entry("brazilian", "pt-BR"),
            Map.entry("dutch", "nl"),
            Map.entry("polish", "pl"),
            Map.entry("czech", "cs"),
            Map.entry("russian", "ru"),
            Map.entry("greek", "el"),
            Map.entry("latin", "la"),
            Map.entry("swedish", "sv"),
            Map.entry("danish", "da"),
            Map.entry("finnish", "fi"),
            Map.entry("turkish", "tr"),
            Map.entry("hebrew", "he"),
            Map.entry("arabic", "ar"),
            Map.entry("hungarian", "hu"));

    private Babel() {}

    /// The BCP 47 tag of a language; what is no name of one stays as it is.
    static String tag(String written) {
        return TAGS.getOrDefault(written.strip().toLowerCase(Locale.ROOT), written.strip());
    }
}

package glossator.bibliography.citation;

import java.util.Map;

/// The languages that styles are written in.
final class Locales {
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("en", "en-US"),
            Map.entry("de", "de-DE"),
            Map.entry("fr", "fr-FR"),
            Map.entry("es", "es-ES"),
            Map.entry("it", "it-IT"),
            Map.entry("nl", "nl-NL"),
            Map.entry("pt", "pt-PT"),
            Map.entry("pl", "pl-PL"),
            Map.entry("cs", "cs-CZ"),
            Map.entry("sv", "sv-SE"),
            Map.entry("da", "da-DK"),
            Map.entry("ru", "ru-RU"),
            Map.entry("zh", "zh-CN"),
            Map.entry("ja", "ja-JP"));

    private Locales() {}

    /// The tag with its region; of a language without a locale of its own English.
    static String full(String tag) {
        String language = tag.split("[-_]", 2)[0];
        return tag.indexOf('-') > 0 && FULL.containsKey(language)
                ? tag
                : FULL.getOrDefault(language, "en-US");
    }
}

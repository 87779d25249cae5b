package glossator.format.source;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/// Converts the languages that sources name to BCP 47 tags.
public final class Languages {
    private static final Map<String, String> NAMES = names();

    private Languages() {}

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            names.putIfAbsent(
                    language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
        }
        return names;
    }

    /// From `en`, `en_US` or `English`; empty for anything else.
    public static String toTag(String written) {
        String one = written.split("[,;]", 2)[0].strip();
        String named = NAMES.get(one.toLowerCase(Locale.ROOT));
        if (one.isEmpty() || named != null) {
            return named == null ? "" : named;
        }
        try {
            String tag = one.replace('_', '-');
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return "";
        }
    }
}

package glossator.ui.page;

import glossator.document.Document;

import java.util.Locale;
import java.util.Set;

/// Whether the pages of a document are read from right to left.
final class ReadingDirection {
    /// Enough to tell, in UTF-16 units.
    private static final int SAMPLE = 20_000;

    /// Languages that are written from right to left, whatever the script is called.
    private static final Set<String> LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

    private ReadingDirection() {}

    /// By most of its letters, or without any by its language.
    static boolean isRightToLeft(Document document) {
        int balance = balance(document.text());
        return balance == 0 ? isRightToLeft(document.metadata().language()) : balance > 0;
    }

    private static boolean isRightToLeft(String language) {
        return LANGUAGES.contains(Locale.forLanguageTag(language).getLanguage());
    }

    /// How many more letters run from right to left.
    private static int balance(String text) {
        return text.codePoints()
                .limit(SAMPLE)
                .map(c -> switch (Character.getDirectionality(c)) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                    default -> 0;
                })
                .sum();
    }
}

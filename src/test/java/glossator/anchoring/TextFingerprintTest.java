package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TextFingerprintTest {
    private static final String TEXT = RandomProse.of(120, 1);

    private static double alike(String one, String other) {
        return TextFingerprint.of(one).similarityTo(TextFingerprint.of(other));
    }

    @Test
    void theSameWordsInAnotherLayoutHaveTheSameSketch() {
        assertEquals(1, alike(TEXT, TEXT.toUpperCase(java.util.Locale.ROOT).replace(" ", "\n  ")));
        assertEquals(
                1,
                TextFingerprint.fromBytes(TextFingerprint.of(TEXT).toBytes())
                        .similarityTo(TextFingerprint.of(TEXT)));
    }

    @Test
    void aCorrectedTextIsMuchAlikeAndAnotherIsNot() {
        String corrected = TEXT.replaceFirst("\\w+", "Correction").substring(0, TEXT.length() - 99);
        assertTrue(alike(TEXT, corrected) > 0.8, () -> "" + alike(TEXT, corrected));
        String other = "Quite another matter, told at some length. ".repeat(40);
        assertTrue(alike(TEXT, other) < 0.1, () -> "" + alike(TEXT, other));
    }

    @Test
    void textsTooShortToTellAreNotAlike() {
        assertEquals(0, alike("Short.", "Short."));
        assertEquals(0, alike("", TEXT));
        assertThrows(IllegalArgumentException.class, () -> TextFingerprint.fromBytes(new byte[3]));
    }
}

package glossator.format.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.CopyOptions.TextMarks;
import glossator.format.SourceFile;
import glossator.format.copy.CopyRoundTrip;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class TextCopyTest {
    static final String TEXT = """
            THE VOYAGE

            by Ann Smith

            It was late in the afternoon when the two of them came down from the
            hills, and nobody in the village had expected them before the end of
            the week; so there was neither bread nor a fire, and the well-
            kept house at the corner was locked. שלום 👩‍👩‍👧 a == b.

            - one item
            - another item, longer
            - a third

            > quoted words stand here
            > and go on here

            Name      Age
            Ann       39
            Bartholomew  5

            CHAPTER 2

            The end.
            """;

    @Test
    void randomSetsComeBackEqual() {
        for (TextMarks marks : TextMarks.values()) {
            for (int seed = 0; seed < 50; seed++) {
                SourceFile original = new SourceFile(
                        "a.txt", TEXT.getBytes(StandardCharsets.UTF_8), null);
                new CopyRoundTrip(new PlainText(), original)
                        .check(seed, 1 + seed % 12, CopyRoundTrip.options(marks));
            }
        }
    }
}

package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Edits of a digest that was changed in the meantime: nothing that anyone wrote is lost.
class DigestEditTest {
    private static final Instant MOMENT = Instant.parse("2026-03-01T10:00:00Z");

    /// Small letters are words, capitals quotes.
    private static Digest digest(String parts) {
        return new Digest(
                new UUID(1, 1),
                "d",
                parts.chars().mapToObj(c -> part((char) c)).toList(),
                MOMENT,
                MOMENT);
    }

    private static Digest.Part part(char c) {
        return Character.isUpperCase(c)
                ? new Digest.Part.Quote(new UUID(0, c))
                : new Digest.Part.Words(String.valueOf(c));
    }

    private static String letters(Digest digest) {
        return digest.parts().stream()
                .map(part -> switch (part) {
                    case Digest.Part.Quote(UUID id) ->
                        String.valueOf((char) id.getLeastSignificantBits());
                    case Digest.Part.Words(String text) -> text;
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        // stored, from, to, result
        "AbC, 0, 2, bCA",
        "AbC, 2, 0, CAb",
        "AbC, 1, 9, ACb",
        "AbC, 1, 1, AbC",
    })
    void aPartIsMovedToItsPlace(String stored, int from, int to, String result) {
        Digest digest = digest(stored);
        var edit = new DigestEdit.Move(from, digest.parts().get(from), to);
        assertEquals(result, letters(edit.applyTo(digest)));
    }

    @ParameterizedTest
    @CsvSource({
        // as it was shown, index, as it is stored by now, removed, rewritten as x
        "AbC, 1, AbC, AC, AxC",
        "AbC, 1, ZAbC, ZAC, ZAxC",
        "AbC, 1, AyC, AyC, AyxC",
        "AbC, 1, A, A, Ax",
        "bAb, 2, bAb, bA, bAx",
    })
    void wordsAreFoundAgainOrKeptBeside(
            String shown, int at, String stored, String removed, String rewritten) {
        var words = (Digest.Part.Words) digest(shown).parts().get(at);
        Digest now = digest(stored);
        assertEquals(removed, letters(new DigestEdit.Remove(at, words).applyTo(now)));
        assertEquals(rewritten, letters(new DigestEdit.Rewrite(at, words, "x").applyTo(now)));
    }

    @ParameterizedTest
    @CsvSource({"AbC, DE, AbCDE", "AbC, AD, AbCD", "AbC, DD, AbCD"})
    void aQuoteIsAddedOnce(String stored, String added, String result) {
        Digest digest = digest(stored);
        List<UUID> ids = Arrays.stream(added.split(""))
                .map(s -> new UUID(0, s.charAt(0)))
                .toList();
        assertEquals(result, letters(DigestEdit.add(digest, ids).applyTo(digest)));
    }

    @ParameterizedTest
    @CsvSource({"AbC, Z"})
    void whatIsGoneIsNotRemovedTwice(String stored, String gone) {
        Digest digest = digest(stored);
        var edit = new DigestEdit.Remove(0, part(gone.charAt(0)));
        assertSame(digest, edit.applyTo(digest));
    }
}

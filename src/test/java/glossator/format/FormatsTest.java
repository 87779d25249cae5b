package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Format.Likeness;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How the kind of a file is told, and how often it is looked at for that.
class FormatsTest {
    private final List<String> asked = new ArrayList<>();

    /// A kind that is as sure of every file, and notes that it was asked.
    private record Sure(String name, Likeness likeness, List<String> asked) implements Format {
        @Override
        public List<String> endings() {
            return List.of();
        }

        @Override
        public Likeness likeness(Original original) {
            asked.add(name);
            return likeness;
        }

        @Override
        public Reading read(Original original) {
            throw new Refusal("format.unknown", original.name());
        }
    }

    /// `likenesses` is the first letter of each format's, in the order of the list.
    @ParameterizedTest
    @CsvSource({
        "NNN, '', 0 1 2",
        "NPN, 1, 0 1 2",
        "PLP, 1, 0 1 2",
        "LLP, 0, 0 1 2",
        "PPC, 2, 0 1 2",
        "PCC, 1, 0 1",
        "CNN, 0, 0"
    })
    void eachFormatIsAskedOnceAndNoneBehindOneThatIsCertain(
            String likenesses, String chosen, String askedInOrder) {
        var formats = new ArrayList<Format>();
        for (int i = 0; i < likenesses.length(); i++) {
            formats.add(new Sure(String.valueOf(i), likeness(likenesses.charAt(i)), asked));
        }
        Optional<Format> format = Formats.choose(Texts.file("a", "a"), formats);
        assertEquals(chosen, format.map(Format::name).orElse(""));
        assertEquals(askedInOrder, String.join(" ", asked));
    }

    private static Likeness likeness(char letter) {
        return Stream.of(Likeness.values())
                .filter(l -> l.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }

    static List<Original> packed() {
        return List.of(
                Books.of("<p>one</p>", "<p>two</p>").original(),
                Packed.docx("<w:p><w:r><w:t>one</w:t></w:r></w:p>", Map.of()),
                Packed.odt("", "<text:p>one</text:p>", ""));
    }

    /// The list of entries stands at the end of an archive: once it was read, it may be gone.
    @ParameterizedTest
    @MethodSource("packed")
    void theIndexOfAnArchiveIsReadOnce(Original original) {
        Archive.of(original);
        destroyDirectory(original.bytes());
        assertTrue(Formats.read(original).document().text().contains("one"));
        Original unknown = new Original(original.name(), original.bytes(), null);
        assertThrows(Refusal.class, () -> Archive.of(unknown));
    }

    private static void destroyDirectory(byte[] zip) {
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        Arrays.fill(zip, directory, zip.length, (byte) 0);
    }

    @Test
    void theSignatureIsLookedAtOnce() {
        byte[] bytes = "\u0089PNG\r\n\u001A\n and so on".getBytes(StandardCharsets.ISO_8859_1);
        var photo = new Original("photo.txt", bytes, null);
        var first = assertThrows(Refusal.class, () -> Formats.read(photo));
        assertEquals("format.kind.picture", first.key());
        Arrays.fill(bytes, (byte) 'a');
        var second = assertThrows(Refusal.class, () -> Formats.read(photo));
        assertEquals("format.kind.picture", second.key());
    }
}

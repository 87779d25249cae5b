package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Format.Match;
import glossator.format.container.Archive;
import glossator.format.epub.SampleBook;
import glossator.format.office.OfficeSamples;
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
    private record Sure(String name, Match likeness, List<String> asked) implements Format {
        @Override
        public List<String> endings() {
            return List.of();
        }

        @Override
        public List<String> mediaTypes() {
            return List.of();
        }

        @Override
        public Match match(SourceFile original) {
            asked.add(name);
            return likeness;
        }

        @Override
        public ImportedDocument read(SourceFile original) {
            throw new Refusal("format.unknown", original.name());
        }

        @Override
        public WrittenCopy write(SourceFile original, CopyPlan plan) {
            throw new UnsupportedOperationException("only asked whether it reads a file");
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
        Optional<Format> format = Formats.choose(SampleSourceFiles.file("a", "a"), formats);
        assertEquals(chosen, format.map(Format::name).orElse(""));
        assertEquals(askedInOrder, String.join(" ", asked));
    }

    private static Match likeness(char letter) {
        return Stream.of(Match.values())
                .filter(l -> l.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }

    static List<SourceFile> packed() {
        return List.of(
                SampleBook.of("<p>one</p>", "<p>two</p>").original(),
                OfficeSamples.docx("<w:p><w:r><w:t>one</w:t></w:r></w:p>", Map.of()),
                OfficeSamples.odt("", "<text:p>one</text:p>", ""));
    }

    /// The list of entries stands at the end of an archive: once it was read, it may be gone.
    @ParameterizedTest
    @MethodSource("packed")
    void theIndexOfAnArchiveIsReadOnce(SourceFile original) {
        Archive.open(original);
        destroyDirectory(original.bytes());
        assertTrue(Formats.read(original).document().text().contains("one"));
        SourceFile unknown = new SourceFile(original.name(), original.bytes(), null);
        assertThrows(Refusal.class, () -> Archive.open(unknown));
    }

    private static void destroyDirectory(byte[] zip) {
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        Arrays.fill(zip, directory, zip.length, (byte) 0);
    }

    @Test
    void theSignatureIsLookedAtOnce() {
        byte[] bytes = "\u0089PNG\r\n\u001A\n and so on".getBytes(StandardCharsets.ISO_8859_1);
        var photo = new SourceFile("photo.txt", bytes, null);
        var first = assertThrows(Refusal.class, () -> Formats.read(photo));
        assertEquals("format.kind.picture", first.key());
        Arrays.fill(bytes, (byte) 'a');
        var second = assertThrows(Refusal.class, () -> Formats.read(photo));
        assertEquals("format.kind.picture", second.key());
    }
}

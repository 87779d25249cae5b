package glossator.format.container;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.message.Refusal;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

class SafeXmlTest {
    private static final String CANARY = "canary-in-a-file";

    @TempDir
    private Path folder = Path.of("");

    /// A file's text as an entity, a nest of entities, entities from outside, a nest of elements.
    static Stream<String> attacks() {
        var laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
        for (int i = 1; i <= 20; i++) {
            String before = "&a" + (i - 1) + ";";
            laughs.append("<!ENTITY a").append(i).append(" '").append(before.repeat(10));
            laughs.append("'>");
        }
        return Stream.of(
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'FILE'>]><r>&x;</r>",
                "<!DOCTYPE r [<!ENTITY % x SYSTEM 'FILE'> %x;]><r>&y;</r>",
                laughs + "]><r>&a20;</r>",
                "<r>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</r>",
                "<r><a></r>",
                "");
    }

    private byte[] attack(String template) throws IOException {
        Path file = Files.writeString(folder.resolve("canary"), CANARY);
        return template.replace("FILE", file.toUri().toString()).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void hostileOrBrokenXmlIsRefusedInOneSentence(String template) throws IOException {
        byte[] bytes = attack(template);
        Refusal refused =
                assertThrows(Refusal.class, () -> SafeXml.parse(bytes, "a.epub", "part.xml"));
        assertTrue(refused.sentence().contains("part.xml"));
        assertFalse(refused.sentence().contains(CANARY));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aStreamGivesNoTextFromOutside(String template) throws IOException {
        var text = new StringBuilder();
        try {
            XMLStreamReader reader = SafeXml.newStreamReader(attack(template));
            while (reader.hasNext()) {
                reader.next();
                text.append(reader.hasText() ? reader.getText() : "");
            }
        } catch (XMLStreamException refused) {
            assertTrue(SafeXml.refusal(refused, "a.docx", "part").sentence().contains("part"));
        }
        assertFalse(text.toString().contains(CANARY));
        assertFalse(text.toString().contains("haha"));
    }
}

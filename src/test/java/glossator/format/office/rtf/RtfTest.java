package glossator.format.office.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.CaseTable;
import glossator.format.DocumentDump;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

public class RtfTest {
    public static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}"
                    + "{\\f1\\fcharset204 Cyr;}{\\f2\\fcharset128 Gothic;}{\\f3\\fcharset2 Symbol;}}"
                    + "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 Own;}{\\s2 \\'dcberschrift 2;}}"
                    + "{\\info{\\title My work}{\\author Ann; Ben}{\\creatim\\yr2004\\mo3\\dy2\\hr1}}";

    static Stream<Arguments> bodies() throws IOException {
        return CaseTable.in("rtf.cases");
    }

    private static SourceFile file(String text) {
        return new SourceFile("a.rtf", text.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    private static ImportedDocument read(String body) {
        return Formats.read(file(HEAD + body + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void readsTheBlocks(String rule, String body, String expected) {
        assertEquals(expected, DocumentDump.blocks(read(body).document()), rule);
    }

    @Test
    void whatTheFileSaysOfItselfIsRead() {
        var document = read("\\pard a{\\*\\bkmkstart b}c\\par").document();
        assertEquals("My work", document.metadata().title());
        assertEquals(List.of("Ann", "Ben"), document.metadata().creators());
        assertEquals("2004-03-02", document.metadata().published());
        assertEquals(Map.of("b", 1), document.targets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"}}}} more", "{ \\bin999999999 x", "\\ansicpg0 x"})
    void whatIsReadBeforeTheDamageIsKept(String end) {
        ImportedDocument imported = Formats.read(file(HEAD + "\\pard before\\par" + end));
        assertTrue(imported.document().text().startsWith("before"));
        assertEquals("rtf", imported.format());
    }

    @Test
    void groupsNestedWithoutEndAreRefused() {
        SourceFile deep = file("{\\rtf1 " + "{".repeat(200_000));
        String sentence = assertThrows(Refusal.class, () -> Formats.read(deep)).sentence();
        assertTrue(sentence.contains("a.rtf"), sentence);
    }

    @Test
    void aFileWithoutTextSaysSo() {
        String sentence = assertThrows(Refusal.class, () -> read("")).sentence();
        assertTrue(sentence.contains("no text"), sentence);
    }
}

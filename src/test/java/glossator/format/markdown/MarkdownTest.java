package glossator.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Metadata;
import glossator.format.CaseTable;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SampleSourceFiles;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

public class MarkdownTest {
    public static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                    + "rkJggg==";

    static Stream<Arguments> texts() throws IOException {
        return CaseTable.in("markdown.cases");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void readsTheBlocks(String rule, String text, String expected) {
        assertEquals(expected, SampleSourceFiles.blocks("a.md", text), rule);
    }

    @Test
    void frontMatterTellsTheSource() {
        String text = """
                ---
                title: "A: B"
                authors: [Ada, 'O''Neil']
                date: 2024/3/5
                lang: en_GB
                source: https://example.org/x
                publisher: >
                  The
                  Press
                ---
                # Not this
                """;
        assertEquals(
                Metadata.of(
                        "A: B",
                        List.of("Ada", "O'Neil"),
                        "The Press",
                        "2024-03-05",
                        "https://example.org/x",
                        "en-GB"),
                Formats.read(SampleSourceFiles.file("a.md", text)).document().metadata());
    }

    @ParameterizedTest
    @CsvSource({
        "[a](#one-two), #one-two",
        "<https://example.org/>, https://example.org/",
        "https://example.org/x, https://example.org/x",
        "[a](other.md), other.md",
        "<a href='https://example.org/'>a</a>, https://example.org/"
    })
    void linksLeadWhereTheySay(String text, String href) {
        Document read = Formats.read(SampleSourceFiles.file("a.md", text + "\n\n# One two"))
                .document();
        assertEquals(
                new Inline.Link(href),
                read.blocks().getFirst().spans().getFirst().inline());
        assertEquals(read.outline().getFirst().offset(), read.target("one-two").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "[a](javascript:alert)",
        "[a](data:text/html;x)",
        "[a](file:///etc/passwd)",
        "[a](vbscript:x)"
    })
    void dangerousLinksAreText(String text) {
        Document read = Formats.read(SampleSourceFiles.file("a.md", text)).document();
        assertEquals("a", read.text());
        assertEquals(List.of(), read.blocks().getFirst().spans());
    }

    @Test
    void aCallLeadsToItsNote() {
        Document read = Formats.read(SampleSourceFiles.file("a.md", "x[^1]\n\n[^1]: note"))
                .document();
        var call = (Inline.NoteCall) read.blocks().getFirst().spans().getFirst().inline();
        assertEquals(read.start(1), read.target(call.target()).orElseThrow());
    }

    @Test
    void picturesComeFromTheFolderAndFromTheTextOnly(@TempDir Path folder) throws IOException {
        byte[] dot = Base64.getDecoder().decode(DOT);
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createDirectory(inner.resolve("my pics"));
        Files.write(inner.resolve("my pics/dot.png"), dot);
        Files.write(folder.resolve("outside.png"), dot);
        Path file = inner.resolve("a.md");
        Files.writeString(
                file,
                "![a](my%20pics/dot.png) ![b](../outside.png) ![c](data:image/png;base64,"
                        + DOT
                        + ") ![d](file://"
                        + folder.resolve("outside.png")
                        + ")");
        ImportedDocument read = Formats.read(SourceFile.read(file));
        assertEquals("\uFFFC b \uFFFC d", read.document().text());
        assertEquals(2, read.pictures().size());
        assertEquals("image/png", read.pictures().getFirst().mediaType());
        assertEquals(java.util.Set.of("my pics/dot.png"), read.companions().keySet());
    }

    static Stream<String> heavy() {
        return Stream.of(
                "![[]()".repeat(20_000),
                "[".repeat(50_000),
                ">".repeat(20_000) + "x",
                "- ".repeat(5_000) + "x",
                "*a **a ".repeat(20_000),
                "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|x\n".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void whatWouldTakeTooLongStaysAsItIsWritten(String text) {
        ImportedDocument read = Formats.read(SampleSourceFiles.file("a.md", text + "\n\nend"));
        assertTrue(read.document().text().endsWith("end"));
    }
}

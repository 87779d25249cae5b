package glossator.exchange.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Losses;
import glossator.exchange.Samples;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class WordDocumentTest {
    private static byte[] bytes(AnnotatedDocument work) {
        return WordDocument.of(work, new Losses());
    }

    private static ImportedDocument read(byte[] bytes) {
        return Formats.read(new SourceFile("x.docx", bytes, null));
    }

    /// The words, without labels of items and notes, which are text in the Word document.
    private static String words(Document document) {
        return document.blocks().stream()
                .map(block -> switch (block.kind()) {
                    case Block.Item(String marker) -> marker + ' ' + block.text();
                    case Block.Note(String label) -> label + ' ' + block.text();
                    case Block.Paragraph _,
                            Block.Heading _,
                            Block.Code _,
                            Block.Row _,
                            Block.Caption _,
                            Block.Rule _ -> block.text();
                })
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void holdsTheWordsOfTheSourceInTheirOrder() {
        AnnotatedDocument work = Samples.rich();
        String written = words(read(bytes(work)).document());
        String wanted = words(work.document());
        assertEquals(normalize(wanted), normalize(written));
    }

    /// A picture that the sample does not have is a description in the Word document.
    private static String normalize(String words) {
        return words.replace("\uFFFC", "")
                .replaceAll("\\[Picture[^\\]]*\\]", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    void headingsQuotesTablesAndListingsStayWhatTheyAre() {
        List<String> wanted = kinds(Samples.rich().document());
        assertEquals(wanted, kinds(read(bytes(Samples.rich())).document()));
    }

    private static List<String> kinds(Document document) {
        return document.blocks().stream()
                .filter(b -> b.kind() instanceof Block.Heading
                        || b.kind() instanceof Block.Row
                        || b.kind() instanceof Block.Code)
                .map(b -> b.kind().getClass().getSimpleName())
                .toList();
    }

    @Test
    void isTheSameFileEachTime() {
        assertArrayEquals(bytes(Samples.rich()), bytes(Samples.rich()));
    }
}

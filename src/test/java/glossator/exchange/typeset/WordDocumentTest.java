package glossator.exchange.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.document.Span;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Losses;
import glossator.exchange.Samples;
import glossator.format.CopyOptions;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"RUBY, 季節の空", "BRACKETS, 季節(きせつ)の空", "NONE, 季節の空"})
    void readingsAreWrittenAsChosen(CopyOptions.Readings how, String text) {
        Inline reading = new Inline.Ruby("きせつ");
        Document document = new DocumentBuilder()
                .begin(new Block.Paragraph())
                .text("季節", reading)
                .text("の空")
                .build();
        AnnotatedDocument work =
                Samples.work(document, List.of()).withOptions(CopyOptions.USUAL.withReadings(how));
        Block last = read(bytes(work)).document().blocks().getLast();
        assertEquals(text, last.text());
        boolean ruby = how == CopyOptions.Readings.RUBY;
        assertEquals(
                ruby ? List.of(new Span(0, 2, reading)) : List.of(),
                last.spans().stream()
                        .filter(span -> span.inline() instanceof Inline.Ruby)
                        .toList());
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

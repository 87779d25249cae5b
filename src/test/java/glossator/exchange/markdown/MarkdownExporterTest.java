package glossator.exchange.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Exporter;
import glossator.exchange.MarkdownChecks;
import glossator.exchange.Samples;
import glossator.format.CopyOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

final class MarkdownExporterTest {
    private static String body(AnnotatedDocument annotated) throws IOException {
        var out = new ByteArrayOutputStream();
        new MarkdownExporter(Samples.CLOCK).write(List.of(annotated), out);
        String all = out.toString(StandardCharsets.UTF_8);
        return all.replaceFirst("(?s)\\A---\n.*?\n---\n\n", "");
    }

    private static String firstLine(AnnotatedDocument annotated) throws IOException {
        return body(annotated).lines().findFirst().orElse("");
    }

    private static Document plain(String text) {
        return new DocumentBuilder().begin(new Block.Paragraph()).text(text).build();
    }

    @Test
    void theTextOfTheSampleIsReadBack() throws IOException {
        String text = MarkdownChecks.text(MarkdownChecks.parse(body(Samples.rich())));
        assertEquals(
                MarkdownChecks.words(MarkdownChecks.text(Samples.richDocument())),
                MarkdownChecks.words(text)
                        .replace("[Picture:lostpicture]", "")
                        .replaceFirst("Blue·notfoundinthisedition.*$", ""));
    }

    @Test
    void overlappingMarksAreSplitAndEachPartNamesItsAnnotations() throws IOException {
        Document document = plain("one two three four");
        AnnotatedDocument annotated = Samples.work(
                document,
                List.of(
                        Samples.mark(document, "one two three", Color.RED, "", List.of()),
                        Samples.mark(document, "three four", Color.BLUE, "", List.of())));
        assertEquals("==one two==[^n1] ==three==[^n1][^n2] ==four==[^n2]", firstLine(annotated));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUBY     | 季節の空 | ==<ruby>季節<rp>(</rp><rt>きせつ</rt><rp>)</rp></ruby>の空==[^n1]
            RUBY     | 節の空   | 季==節(きせつ)の空==[^n1]
            BRACKETS | 季節の空 | ==季節(きせつ)の空==[^n1]
            NONE     | 季節の空 | ==季節の空==[^n1]
            """)
    void readingsAreWrittenAsChosen(CopyOptions.Readings how, String marked, String line)
            throws IOException {
        Document document = new DocumentBuilder()
                .begin(new Block.Paragraph())
                .text("季節", new Inline.Ruby("きせつ"))
                .text("の空")
                .build();
        AnnotatedDocument annotated = Samples.work(
                        document, List.of(Samples.mark(document, marked, Color.RED, "", List.of())))
                .withOptions(CopyOptions.USUAL.withReadings(how));
        assertEquals(line, firstLine(annotated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(see)", ": that", "[x]", "[]", "{y}", "==", "*"})
    void whatFollowsAReferenceStaysText(String after) throws IOException {
        Document document = plain("x" + after);
        AnnotatedDocument annotated = Samples.work(
                document,
                List.of(
                        Samples.mark(document, "x", Color.RED, "", List.of()),
                        Samples.annotation(document, new Range(0, 0), Color.RED, "", List.of())));
        String text = MarkdownChecks.text(MarkdownChecks.parse(body(annotated)));
        assertEquals(MarkdownChecks.words("x" + after), MarkdownChecks.words(text));
        Document start = plain(after);
        AnnotatedDocument point = Samples.work(
                start,
                List.of(Samples.annotation(start, new Range(0, 0), Color.RED, "", List.of())));
        text = MarkdownChecks.text(MarkdownChecks.parse(body(point)));
        assertEquals(MarkdownChecks.words(after), MarkdownChecks.words(text));
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void eachStyleHasItsOwnMark(Style style) throws IOException {
        Document document = plain("a marked word");
        Annotation annotation = Samples.mark(document, "marked", Color.RED, "", List.of());
        String expected = switch (style) {
            case HIGHLIGHT -> "a ==marked==[^n1] word";
            case UNDERLINE -> "a <u>marked</u>[^n1] word";
            case STRIKEOUT -> "a ~~marked~~[^n1] word";
        };
        assertEquals(
                expected, firstLine(Samples.work(document, List.of(annotation.withStyle(style)))));
    }

    @ParameterizedTest
    @EnumSource(Inline.Emphasis.class)
    void emphasisOfAnyRunKeepsTheText(Inline.Emphasis emphasis) throws IOException {
        for (String run :
                List.of("word", " word", "word ", "*", "(x)", "a*b", "–", "f\u2028g", " ")) {
            for (String before : List.of("", "a", "a ", "(")) {
                Document document = new DocumentBuilder()
                        .begin(new Block.Paragraph())
                        .text("x" + before)
                        .text(run, emphasis)
                        .text(before + "y")
                        .build();
                String markdown = body(Samples.work(document, List.of()));
                assertEquals(
                        MarkdownChecks.words(document.text()),
                        MarkdownChecks.words(MarkdownChecks.text(MarkdownChecks.parse(markdown))),
                        markdown);
            }
        }
    }

    @Test
    void thousandsOfAnnotationsAreAllWritten() throws IOException {
        var b = new DocumentBuilder();
        for (int i = 0; i < 1_000; i++) {
            b.begin(new Block.Paragraph()).text("Paragraph number " + i + " of this long text.");
        }
        Document document = b.build();
        var all = new ArrayList<Annotation>();
        for (int i = 0; i < 3_000; i++) {
            int block = i % 1_000;
            Annotation annotation = Samples.annotation(
                    document,
                    new Range(document.start(block) + i / 1_000 * 4, document.end(block)),
                    Color.GREEN,
                    "note " + i,
                    List.of());
            all.add(Samples.withId(annotation, new UUID(9, i)));
        }
        AnnotatedDocument annotated = Samples.work(document, all);
        for (Exporter exporter : Samples.exports()) {
            if (!exporter.hasAnnotations()) {
                continue;
            }
            var out = new ByteArrayOutputStream();
            assertEquals(3_000, exporter.write(List.of(annotated), out).written());
            String text = out.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains("note 0") && text.contains("note 2999"), exporter.name());
        }
    }
}

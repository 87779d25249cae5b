package glossator.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.copy.CopyRoundTrip;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public class MarkdownCopyTest {
    public static final String TEXT = """
            ---
            title: A title
            tags: [a, b]
            ---
            # The *first* heading

            A paragraph with **bold words**, *emphasis **and more** of it*, `code == span`,
            [a link](https://example.org/a?b=c) and <https://example.org>, and a \\*star\\*,
            &amp; an entity, x == y, a note[^1] and ![picture](p.png) and https://bare.example.

            > A quote with *several
            > lines* in it
            > > and one more

            - item one
            - item **two**

              with a paragraph
              ```
              code in an item
              ```
            - [x] task done
            1. first
            2. second (see [^1])

            | Name | *Age* |
            |------|------:|
            | Ann \\| Bob  | 39 |
            | x `a\\|b` | [l](u) |

            ```java
            int a = b == c ? 1 : 2;
            ```
            After the code. שלום 👩‍👩‍👧 ok

                indented code

            <div>
            html <b>block</b>
            </div>

            Inline <b>html</b> and ~~struck~~ text ^[inline *note* here] end.
            Line\\
            break

            [^1]: The note
                with two paragraphs.

                Second.
            [ref]: https://example.org
            """;

    private static CopyRoundTrip trip(String text) {
        return new CopyRoundTrip(
                new Markdown(),
                new SourceFile("a.md", text.getBytes(StandardCharsets.UTF_8), null));
    }

    private static CopyAnnotation annotation(Range range, String note) {
        return new CopyAnnotation(
                new UUID(1, 2),
                range,
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.YELLOW,
                note,
                List.of(),
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                false,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void randomSetsComeBackEqual(TextMarks marks) {
        for (int seed = 0; seed < Rounds.of(50); seed++) {
            trip(TEXT).check(seed, 1 + seed % 12, CopyRoundTrip.options(marks));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTracesTheTextIsTheSame(TextMarks marks) {
        for (int seed = 0; seed < Rounds.of(20); seed++) {
            SourceFile copy = trip(TEXT)
                    .check(seed, 1 + seed % 12, new CopyOptions(false, true, marks, Map.of()));
            assertFalse(new String(copy.bytes(), StandardCharsets.UTF_8).contains("urn:"));
        }
    }

    /// Passages and how they are marked.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "some plain words     | plain      | some ==plain==[^note-1] words",
                "a *whole* word       | whole      | a ==*whole*==[^note-1] word",
                "a *pair of* words    | of words   | a *pair ==of==[^note-1]* ==words==[^note-1]",
                "a `code span` here   | code span  | a ==`code span`==[^note-1] here",
                "a `code span` here   | code       | a ==`code span`==[^note-1] here",
                "a [link](x.md) here  | link       | a ==[link](x.md)==[^note-1] here",
                "a [long link](x) end | link end   | a [long link](x) ==end==[^note-1]",
                "words(and more)      | words      | ==words==[^note-1]<!-- -->(and more)",
                "a == b and more      | a == b     | a == b[^note-1] and more",
                "a*b*c                | b          | a==*b*==[^note-1]c",
                "R&amp;D costs        | R&D        | ==R&amp;D==[^note-1] costs",
                "a \\*star\\* here     | *star*     | a ==\\*star\\*==[^note-1] here",
            })
    void aPassageIsMarkedWhereTheSyntaxAllowsIt(String text, String words, String marked) {
        String document = trip(text).document().text();
        int at = document.indexOf(words);
        CopyAnnotation annotation = annotation(new Range(at, at + words.length()), "note");
        CopyRoundTrip trip = trip(text);
        SourceFile copy = trip.copy(trip.write(List.of(annotation), CopyOptions.USUAL));
        String written = new String(copy.bytes(), StandardCharsets.UTF_8);
        assertEquals(marked, written.lines().findFirst().orElse(""));
        CopyRoundTrip.assertSame(List.of(annotation), new Markdown().read(copy).findings(), text);
    }

    /// Another reader of Markdown sees the text as it was, and no HTML of a note.
    @Test
    void notesAreFootnotesAndHarmless() {
        for (int seed = 0; seed < 20; seed++) {
            SourceFile copy = trip("Some plain words to be marked, and some more of them.\n")
                    .check(seed, 6, CopyOptions.USUAL);
            String text = new String(copy.bytes(), StandardCharsets.UTF_8);
            Node root = Parser.builder()
                    .extensions(List.of(FootnotesExtension.create()))
                    .build()
                    .parse(text);
            int notes = 0;
            for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
                notes += node instanceof FootnoteDefinition ? 1 : 0;
            }
            assertEquals(6, notes, text);
            root.accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlInline html) {
                    assertEquals("<!-- -->", html.getLiteral());
                }

                @Override
                public void visit(HtmlBlock html) {
                    assertTrue(html.getLiteral().startsWith("<!--"), html.getLiteral());
                    assertTrue(html.getLiteral().strip().endsWith("-->"), html.getLiteral());
                }
            });
        }
    }

    @Test
    void aTextThatEndsInAnOpenListingGetsNotesOutsideOfIt() {
        CopyRoundTrip trip = trip("words\n\n```\ncode");
        SourceFile copy = trip.check(3, 4, CopyOptions.USUAL);
        String text = new String(copy.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("<!-- annotations -->\n```\n"), text);
    }

    /// What somebody types for the words "of two words", and at the end of the copy.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of ==two words==[^x].               | [^x]: Typed *here*.",
                "of ==two words==[^x].##[^x]: Typed *here*.# | ''",
                "of ==two words==[^my-1].            | ##[^my-1]: Typed *here*.##",
                "of {==two words==}[^ä].             | [^ä]:#    Typed *here*.#",
                "of <mark>two words</mark>[^x].      | [^x]: Typed *here*.",
            })
    void aFootnoteThatSomebodyTypedIsANewNote(String passage, String end) {
        String text = """
                A paragraph of two words.

                One ==of the text==[^own].

                [^own]: a footnote of the text
                """;
        CopyRoundTrip trip = trip(text);
        String read = trip.document().text();
        int at = read.indexOf("paragraph");
        CopyAnnotation ours = annotation(new Range(at, at + 9), "Ours.");
        byte[] copy = trip.copy(trip.write(List.of(ours), CopyOptions.USUAL)).bytes();
        String by = new String(copy, StandardCharsets.UTF_8)
                        .replaceFirst("of two words\\.", passage.replace('#', '\n'))
                + end.replace('#', '\n');
        ImportedDocument again = new Markdown()
                .read(new SourceFile("a.md", by.getBytes(StandardCharsets.UTF_8), null));
        assertEquals(
                List.of(ours.range() + " Ours.", new Range(15, 24) + " Typed *here*."),
                again.findings().stream().map(f -> f.range() + " " + f.note()).toList(),
                by);
        trip.assertSameDocument(again.document(), by);
        assertEquals(CopyRoundTrip.COPY, again.copy());
    }

    @Test
    void theFootnotesOfATextAreNoNotesInItsCopy() {
        CopyRoundTrip trip = trip("One ==of the text==[^own] and words.\n\n[^own]: its footnote\n");
        trip.check(5, 3, CopyOptions.USUAL);
        trip.check(5, 3, new CopyOptions(false, true, TextMarks.EQUALS, Map.of()));
    }
}

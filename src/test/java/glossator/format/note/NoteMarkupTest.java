package glossator.format.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

/// The signs of emphasis are taken away, and nothing else.
class NoteMarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain words | plain words",
                "an *important* word | an {i:important} word",
                "**two** and ***three*** | {b:two} and {bi:three}",
                "~~gone~~ and `code` | {s:gone} and {c:code}",
                "``a ` tick`` | {c:a ` tick}",
                "*a **b** c* | {i:a }{bi:b}{i: c}",
                "- a list | - a list",
                "2 * 3 * 4 and snake_case_word | 2 * 3 * 4 and snake_case_word",
                "[a *link*](https://example.org) | [a {i:link}](https://example.org)",
                "😀 *😀* | 😀 {i:😀}",
            })
    void emphasisIsKnown(String note, String expected) {
        assertEquals(
                expected,
                NoteMarkup.of(note).runs().stream()
                        .map(NoteMarkupTest::described)
                        .collect(Collectors.joining()));
    }

    private static String described(NoteMarkup.Run run) {
        String styles = (run.bold() ? "b" : "")
                + (run.italic() ? "i" : "")
                + (run.struck() ? "s" : "")
                + (run.code() ? "c" : "");
        return styles.isEmpty() ? run.text() : "{" + styles + ":" + run.text() + "}";
    }
}

package glossator.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Front matter as programs and people write it; `⏎` stands for the end of a line.
class FrontMatterTest {
    private static Map<String, List<String>> fields(String written) {
        return FrontMatter.of("---\n" + written.replace("⏎", "\n") + "\n---\ntext")
                .fields();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "k: Plain text => Plain text",
                "k: \"A: \\u00fc \\\"b\\\"\" => A: ü \"b\"",
                "k: 'It''s' => It's",
                "k: [Ada, 'B, C'] => Ada;B, C",
                "k:⏎  - Ada⏎  - B => Ada;B",
                "k:⏎- Ada⏎- B => Ada;B",
                "k:⏎  - name: Ada⏎    url: u⏎  - name: B => Ada;B",
                "k:⏎  name: Ada⏎  age: 7 => Ada",
                "k: >⏎  The⏎  Press => The Press",
                "k: |⏎  The⏎  Press => The Press",
                "k: a⏎  b => a b",
                "k: a # remark => a",
                "K: a => a",
                "k: a⏎k: b => a",
                "# remark⏎k: a => a",
                "k: [⏎  Ada,⏎  B⏎]⏎z: 1 => Ada;B",
                "k: 2024-03-05 => 2024-03-05",
                "k: yes => yes",
                "k: 007 => 007",
                "k: => ``",
                "k: \"\" => ``"
            })
    void aFieldOfYamlHasItsValues(String written, String values) {
        assertEquals(values, String.join(";", fields(written).get("k")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "k: A: B => A: B",
                "k: A: B⏎  and more => A: B and more",
                "k: [draft] A => [draft] A",
                "k: \"A\" and B => \"A\" and B",
                "k: \"never closed => \"never closed",
                "k: @home => @home",
                "k: *bold* text => *bold* text",
                "k: *alias => *alias",
                "k: {{ title }} => {{ title }}",
                "k:⏎  - Ada: x: y⏎  - B => Ada: x: y;B",
                "z: \"never⏎k: a => a"
            })
    void whatIsNoYamlIsTakenAsItIsWritten(String written, String values) {
        assertEquals(values, String.join(";", fields(written).get("k")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "[{", "&a [*a, ", "\"", "*a ", "!!x ", "a: "})
    void noFieldTakesLong(String piece) {
        String text = "k: " + piece.repeat(60_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> fields(text));
    }

    @Test
    void aliasesMultiplyNothing() {
        String text = "k: [&a [x, x, x], &b [*a, *a, *a], &c [*b, *b, *b], *c]";
        assertEquals(List.of("x", "x", "x"), fields(text).get("k"));
    }
}

package glossator.format.markdown;

import glossator.format.CopyOptions.TextMarks;
import glossator.format.SourceFile;
import glossator.format.copy.CopyRoundTrip;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

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

    @Test
    void randomSetsComeBackEqual() {
        for (TextMarks marks : TextMarks.values()) {
            for (int seed = 0; seed < 50; seed++) {
                SourceFile original =
                        new SourceFile("a.md", TEXT.getBytes(StandardCharsets.UTF_8), null);
                new CopyRoundTrip(new Markdown(), original)
                        .check(seed, 1 + seed % 12, CopyRoundTrip.options(marks));
            }
        }
    }
}

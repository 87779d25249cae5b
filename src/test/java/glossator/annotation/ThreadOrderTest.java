package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// The order in which replies are read, whatever order they come in.
class ThreadOrderTest {
    private static final UUID NOTE = new UUID(0, 1);

    private static UUID id(char name) {
        return new UUID(1, name);
    }

    /// Replies as `aa`: a name, and that of its parent or `-`; each a second after the one before.
    private static List<Reply> replies(String spec) {
        var replies = new ArrayList<Reply>();
        for (String each : spec.split(" ")) {
            char parent = each.charAt(1);
            Instant moment = Instant.EPOCH.plusSeconds(replies.size());
            replies.add(new Reply(
                    id(each.charAt(0)),
                    NOTE,
                    NOTE,
                    parent == '-' ? null : id(parent),
                    "",
                    each.substring(0, 1),
                    null,
                    moment,
                    moment,
                    ""));
        }
        return replies;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a-                   | a0
            a- b- c-             | a0 b0 c0
            a- b- ca db          | a0 c1 b0 d1
            a- ba cb da          | a0 b1 c2 d1
            aa                   | a0
            a- bx                | a0 b0
            ab ba                | a0 b1
            ac ba cb d- ec       | d0 a0 b1 c2 e3
            ba a-                | a0 b1
            """)
    void answersStandBelowWhatTheyAnswer(String spec, String expected) {
        List<Reply> all = new ArrayList<>(replies(spec));
        Collections.shuffle(all, new Random(1));
        var threads = new Threads(all);
        assertEquals(
                expected,
                threads.of(NOTE).stream()
                        .map(r -> r.text() + threads.depth(r))
                        .collect(Collectors.joining(" ")));
    }
}

package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Reply;
import glossator.annotation.Threads;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

class ThreadLinesTest {
    private static final UUID NOTE = new UUID(1, 1);

    private static Reply reply(int id, @Nullable Integer parent) {
        Instant moment = Instant.EPOCH.plusSeconds(id);
        return new Reply(
                id(id),
                NOTE,
                NOTE,
                parent == null ? null : id(parent),
                "Ada",
                "",
                null,
                moment,
                moment,
                "");
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    /// `2<1` is reply 2 to reply 1.
    private static Threads thread(String replies) {
        var all = new ArrayList<Reply>();
        for (String one : replies.split(" ", -1)) {
            String[] parts = one.split("<", -1);
            Integer parent = parts.length > 1 ? Integer.valueOf(parts[1]) : null;
            all.add(reply(Integer.parseInt(parts[0]), parent));
        }
        return new Threads(all);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 1:0 2:0 3:0",
        "1 2 3<1, 1:0 3:1 2:0",
        "1 2<1 3<2 4<3 5<4 6<5, 1:0 2:1 3:2 4:3 5:3 6:3",
        "1<9, 1:0",
        "1<1, 1:0",
        "1<2 2<1, 1:0 2:1",
        "1<3 2<1 3<2 4, 4:0 1:0 2:1 3:2"
    })
    void repliesAreIndentedBelowWhatTheyAnswer(String replies, String lines) {
        String shown = ThreadLines.of(thread(replies), NOTE, 99, _ -> false).first().stream()
                .map(l -> l.reply().id().getLeastSignificantBits() + ":" + l.depth())
                .collect(Collectors.joining(" "));
        assertEquals(lines, shown);
    }

    @Test
    void aLongThreadIsCutAfterTheLimitExceptForWhatMustBeShown() {
        var all = new ArrayList<Reply>();
        for (int i = 1; i <= 1_000; i++) {
            all.add(reply(i, i == 1 ? null : i - 1));
        }
        ThreadLines lines = ThreadLines.of(new Threads(all), NOTE, 20, id -> id.equals(id(900)));
        assertEquals(20, lines.first().size());
        assertEquals(
                List.of(id(900)),
                lines.others().stream().map(l -> l.reply().id()).toList());
        assertEquals(979, lines.hidden());
    }

    @Test
    void theLastOneAloneIsNotHidden() {
        assertEquals(0, ThreadLines.of(thread("1 2 3"), NOTE, 2, _ -> false).hidden());
        assertEquals(2, ThreadLines.of(thread("1 2 3"), NOTE, 1, _ -> false).hidden());
    }
}

package glossator.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Reply;
import glossator.annotation.Threads;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/// Threads in one cell of a table.
class RepliesCellTest {
    private static final UUID NOTE = new UUID(0, 1);

    /// Each answers the one before.
    private static Threads threadOf(int count) {
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < count; i++) {
            Instant moment = Instant.EPOCH.plusSeconds(i);
            UUID parent = i == 0 ? null : new UUID(1, i - 1);
            replies.add(new Reply(
                    new UUID(1, i), NOTE, NOTE, parent, "Bo", "A", null, moment, moment, ""));
        }
        return new Threads(replies);
    }

    @Test
    void anAnswerBeginsWithASignForEachLevel() {
        assertEquals("""
                Bo, 1970-01-01 00:00 UTC:
                A

                > Bo, 1970-01-01 00:00 UTC:
                A

                >> Bo, 1970-01-01 00:00 UTC:
                A""", RepliesCell.of(threadOf(3), NOTE));
    }

    @Test
    void aThreadOfAThousandLevelsTakesAThousandTimesTheRoomOfOne() {
        int one = RepliesCell.of(threadOf(10), NOTE).length();
        int all = RepliesCell.of(threadOf(1_000), NOTE).length();
        assertTrue(all < 150 * one, one + " " + all);
    }
}

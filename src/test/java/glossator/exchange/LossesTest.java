package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.message.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LossesTest {
    @ParameterizedTest
    @EnumSource(Losses.Kind.class)
    void everyLossHasItsSentences(Losses.Kind kind) {
        for (int count : new int[] {1, 2, 12_345}) {
            String what = Messages.of(kind.key(), count);
            assertTrue(what.endsWith(".") && !what.contains("{"), what);
        }
        assertTrue(Messages.of(kind.key() + ".why").endsWith("."));
    }
}

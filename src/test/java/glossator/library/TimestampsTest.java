package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;

/// Times are read as Java reads them.
class TimestampsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T05:33:55.258Z",
                "0000-01-01T00:00:00.000Z",
                "9999-12-31T23:59:59.999Z",
                "2024-02-28T12:00:00.001Z",
                "2024-02-29T12:00:00.001Z",
                "2026-04-30T12:00:00.010Z",
                "2026-01-31T24:00:00.000Z",
                "2026-01-31T23:59:60.000Z",
                "2026-01-31T05:33:55Z",
                "2026-01-31T05:33:55.258123Z",
                "2026-01-31T05:33:55.258+01:00",
                "+12026-01-31T05:33:55.258Z",
                "-2026-01-31T05:33:55.258Z",
            })
    void whatIsATimeIsThatTime(String text) {
        assertEquals(Instant.parse(text), Timestamps.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026-02-29T05:33:55.258Z",
                "2026-04-31T05:33:55.258Z",
                "2026-00-30T05:33:55.258Z",
                "2026-13-30T05:33:55.258Z",
                "2026-11-00T05:33:55.258Z",
                "2026-11-30T25:33:55.258Z",
                "2026-11-30T05:60:55.258Z",
                "2026-11-30T05:33:61.258Z",
                "2026-11-30 05:33:55.258Z",
                "2026-11-30T05:33:55,258Z",
                "2026-11-30T05:33:55.258X",
                "2026-11-30T05:33:55.25xZ",
                "2026-11-30T05:33:55.25\u0664Z",
                "x2026-11-30T05:33:55.258Z",
            })
    void whatIsNoneIsRefused(String text) {
        assertThrows(DateTimeParseException.class, () -> Instant.parse(text));
        assertThrows(DateTimeParseException.class, () -> Timestamps.parse(text));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            // Between the years 0 and 9999.
            Instant moment = Instant.ofEpochMilli(
                    random.nextLong(-62_167_219_200_000L, 253_402_300_800_000L));
            assertEquals(moment, Timestamps.parse(Timestamps.format(moment)));
        }
    }
}

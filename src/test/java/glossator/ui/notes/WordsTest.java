package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.ui.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class WordsTest {
    @Test
    void onlyTextFromRightToLeftIsCut() {
        String hebrew = "את השמים ואת";
        assertEquals(List.of("plain text"), Words.of("plain text"));
        assertEquals(List.of("את", " ", "השמים", " ", "ואת"), Words.of(hebrew));
        String endless = "א".repeat(50);
        assertEquals(endless, String.join("", Words.of(endless)));
        assertTrue(Words.of(endless).size() > 2);
    }

    @Test
    void momentsAreToldByTheirDistance() {
        Instant now = Instant.parse("2026-03-10T12:00:00Z");
        assertEquals("just now", Times.ago(now.minusSeconds(20), now, ZoneOffset.UTC));
        assertEquals("5 min ago", Times.ago(now.minusSeconds(300), now, ZoneOffset.UTC));
        assertEquals("3 h ago", Times.ago(now.minusSeconds(3 * 3600), now, ZoneOffset.UTC));
        assertEquals("yesterday", Times.ago(now.minusSeconds(20 * 3600), now, ZoneOffset.UTC));
    }
}

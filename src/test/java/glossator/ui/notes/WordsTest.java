package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.ui.control.MomentWording;
import glossator.ui.control.RtlText;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class WordsTest {
    @Test
    void onlyTextFromRightToLeftIsCut() {
        String hebrew = "את השמים ואת";
        assertEquals(List.of("plain text"), RtlText.of("plain text"));
        assertEquals(List.of("את", " ", "השמים", " ", "ואת"), RtlText.of(hebrew));
        String endless = "א".repeat(50);
        assertEquals(endless, String.join("", RtlText.of(endless)));
        assertTrue(RtlText.of(endless).size() > 2);
    }

    @Test
    void momentsAreToldByTheirDistance() {
        Instant now = Instant.parse("2026-03-10T12:00:00Z");
        assertEquals("just now", MomentWording.ago(now.minusSeconds(20), now, ZoneOffset.UTC));
        assertEquals("5 min ago", MomentWording.ago(now.minusSeconds(300), now, ZoneOffset.UTC));
        assertEquals("3 h ago", MomentWording.ago(now.minusSeconds(3 * 3600), now, ZoneOffset.UTC));
        assertEquals(
                "yesterday", MomentWording.ago(now.minusSeconds(20 * 3600), now, ZoneOffset.UTC));
    }
}

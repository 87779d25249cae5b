package glossator.format.pdf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class ScriptOrderTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "abc, abc",
        "ب, ﺏ",
        "بب, ﺑﺐ",
        "ببب, ﺑﺒﺐ",
        "با ب, ﺑﺎ ﺏ",
        "داب, ﺩﺍﺏ",
        "لا, ﻻ",
        "بلاب, ﺑﻼﺏ",
        "سلام, ﺳﻼﻡ",
        "بَب, ﺑَﺐ",
        "ـبـ, ـﺒـ",
        "القرى, ﺍﻟﻘﺮﻯ",
        "پگچ, ﭘﮕﭻ",
        "ء ب, ﺀ ﺏ",
    })
    void arabicLettersGetTheFormThatTheyHaveBesideTheirNeighbors(String text, String shaped) {
        assertEquals(shaped, ArabicShaping.shape(text));
    }

    @ParameterizedTest
    @CsvSource({"אבג, גבא", "(א), (א)", "א[ב, ב]א", "אָב, באָ", "a😀b, b😀a"})
    void aRunFromTheRightIsDrawnFromTheLeft(String text, String drawn) {
        assertEquals(drawn, new VisualOrder().reorderRTLTextToLTR(text));
    }

    @Test
    void runsOfOneDirectionComeInTheOrderInWhichTheyAreDrawn() {
        String text = "abc אבג def";
        var runs = new DirectionRuns();
        runs.setParagraph(text, BidiSplitter.LTR);
        assertEquals(List.of("abc ", "<אבג", " def"), runs(runs, text));
        runs.setParagraph(text, BidiSplitter.RTL);
        assertEquals(List.of("def", "< אבג ", "abc"), runs(runs, text));
        runs.setParagraph("", BidiSplitter.NEUTRAL);
        assertEquals(List.of(), runs(runs, ""));
    }

    private static List<String> runs(DirectionRuns runs, String text) {
        var found = new ArrayList<String>();
        for (int i = 0; i < runs.countTextRuns(); i++) {
            BidiTextRun run = runs.getVisualRun(i);
            String part = text.substring(run.getStart(), run.getStart() + run.getLength());
            found.add((run.getDirection() == BidiSplitter.RTL ? "<" : "") + part);
        }
        return found;
    }
}

package glossator.format.office.docx;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A position in the markup of a part, and the marks to be written there.
final class DocxSlot {
    private final int at;
    private final @Nullable Element run;
    private final @Nullable Element text;
    private final StringBuilder ends = new StringBuilder();
    private final StringBuilder points = new StringBuilder();
    private final StringBuilder starts = new StringBuilder();

    /// @param at in UTF-16 units of the text of the part
    /// @param run the run that must be split here; null between runs
    /// @param text the text element that must be split as well; null between the children of a run
    DocxSlot(int at, @Nullable Element run, @Nullable Element text) {
        this.at = at;
        this.run = run;
        this.text = text;
    }

    int at() {
        return at;
    }

    @Nullable
    Element run() {
        return run;
    }

    @Nullable
    Element text() {
        return text;
    }

    DocxSlot addEnd(String markup) {
        ends.append(markup);
        return this;
    }

    /// Adds a mark that begins and ends here.
    DocxSlot addPoint(String markup) {
        points.append(markup);
        return this;
    }

    DocxSlot addStart(String markup) {
        starts.append(markup);
        return this;
    }

    /// What ends here, then what begins here.
    String markup() {
        return ends.toString() + points + starts;
    }

    String ends() {
        return ends.toString() + points;
    }

    String starts() {
        return starts.toString();
    }
}

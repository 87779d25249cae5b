package glossator.format.office.odt;

import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

/// The pages as the program laid them out when it last saved, if it recorded where they end.
final class OdtPages {
    private final ParagraphBuilder paragraphBuilder;
    private final boolean known;
    private boolean open;
    private boolean fresh = true;
    private int number;

    OdtPages(Element content, ParagraphBuilder paragraphBuilder) {
        this.paragraphBuilder = paragraphBuilder;
        known = XmlNames.first(content, "text:soft-page-break").isPresent();
    }

    void begin() {
        open = known;
        beginPage();
    }

    /// The notes that follow are on no page of their own.
    void end() {
        open = false;
    }

    /// A page ended here because it was full.
    void handleSoftBreak() {
        beginPage();
    }

    /// The next paragraph begins a page; the first of the text always does.
    void handleHardBreak() {
        if (!fresh) {
            beginPage();
        }
    }

    /// Records that this page has text.
    void markUsed() {
        fresh = false;
    }

    private void beginPage() {
        if (open) {
            number++;
            paragraphBuilder.beginPage(String.valueOf(number));
        }
    }
}

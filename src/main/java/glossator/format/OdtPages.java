package glossator.format;

import org.w3c.dom.Element;

/// The pages as the program laid them out when it last saved, if it wrote where they end.
final class OdtPages {
    private final Galley galley;
    private final boolean known;
    private boolean open;
    private boolean fresh = true;
    private int number;

    OdtPages(Element content, Galley galley) {
        this.galley = galley;
        known = XmlNames.first(content, "text:soft-page-break").isPresent();
    }

    void begin() {
        open = known;
        turn();
    }

    /// What follows, the notes, stands on no page of its own.
    void end() {
        open = false;
    }

    /// A page ended here because it was full.
    void next() {
        turn();
    }

    /// The next paragraph is to begin a page; the first of the text does in any case.
    void hard() {
        if (!fresh) {
            turn();
        }
    }

    /// Text stands on this page.
    void used() {
        fresh = false;
    }

    private void turn() {
        if (open) {
            number++;
            galley.page(String.valueOf(number));
        }
    }
}

package glossator.ui;

import glossator.document.Range;

/// A passage as it is quoted elsewhere, with its reference.
final class Quotation {
    private Quotation() {}

    static String of(OpenSource in, Range range) {
        return "“" + range.of(in.document().text()) + "” (" + in.source().title() + ")";
    }
}

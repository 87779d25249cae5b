package glossator.ui.reader;

/// Where one can go in a document by naming it.
public sealed interface Destination {

    /// A page.
    ///
    /// @param index of a page among the labels of the document, from 0
    record Page(int index) implements Destination {}

    /// A place in the text.
    ///
    /// @param offset in the text, in UTF-16 units
    record Place(int offset) implements Destination {}
}

package glossator.ui.reader;

/// Where one can go in a document by naming it.
public sealed interface Destination {

    /// @param index of a page among the labels of the document, from 0
    record Page(int index) implements Destination {}

    /// @param offset in the text, in UTF-16 units
    record Place(int offset) implements Destination {}
}

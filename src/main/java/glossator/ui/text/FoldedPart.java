package glossator.ui.text;

/// A part of the text that can be folded into one line.
///
/// @param first its first block
/// @param last its last block
record FoldedPart(int first, int last) {
    int blocks() {
        return last - first + 1;
    }
}

package glossator.format.html.style;

import java.util.List;

/// Declarations, and what they apply to.
///
/// @param selectors as they are written
/// @param layer of its cascade layer, from 0; [#UNLAYERED], which is above all, if it is in none
record StyleRule(String selectors, List<Declaration> declarations, int layer) {
    static final int UNLAYERED = 0xFFFF;
}

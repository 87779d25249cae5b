/// How the area of a page is found again in another edition by what it looks like. Pure functions
/// over gray pictures of pages; nothing here draws, stores or shows anything.
@NullMarked
package glossator.anchoring.area;

import org.jspecify.annotations.NullMarked;

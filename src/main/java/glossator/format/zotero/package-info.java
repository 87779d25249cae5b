/// What Zotero exports as RDF.
@NullMarked
package glossator.format.zotero;

import org.jspecify.annotations.NullMarked;

/// What the readers of Zotero's files have in common: its types, fields and notes.
@NullMarked
package glossator.bibliography.zotero;

import org.jspecify.annotations.NullMarked;

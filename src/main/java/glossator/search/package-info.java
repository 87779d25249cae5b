/// What is looked for: the grammar of queries, how words are compared, and where a query matches in
/// a text or an annotation. Values and pure functions; the index is in `library`.
@NullMarked
package glossator.search;

import org.jspecify.annotations.NullMarked;

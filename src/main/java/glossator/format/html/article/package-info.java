/// Where on a web page the article is that it was saved for, judged by the density of text and
/// links, by the elements and names that pages give to their parts, and by the title.
@NullMarked
package glossator.format.html.article;

import org.jspecify.annotations.NullMarked;

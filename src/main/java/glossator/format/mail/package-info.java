/// Messages and saved pages in MIME.
@NullMarked
package glossator.format.mail;

import org.jspecify.annotations.NullMarked;

package glossator.format;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Draws pages as they are printed. It may keep the file it drew from last open.
public interface PagePainter extends AutoCloseable {
    /// Where a page is drawn from.
    ///
    /// @param name what a sentence about the file calls it
    record From(Path file, String name, @Nullable String password) {
        /// Without the password, which must not reach a log.
        @Override
        public String toString() {
            return "From[" + name + "]";
        }
    }

    /// Draws page `index` (from 0) with `scale` pixels a point, or fewer where it would have more
    /// than [PagePicture#MAX_PIXELS]. Refuses, in one sentence, a page that is damaged, takes too
    /// long or too much memory, and a file that is locked or cannot be read.
    PagePicture draw(From from, int index, float scale);

    @Override
    void close();
}

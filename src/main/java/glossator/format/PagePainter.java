package glossator.format;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Draws printed pages. It may keep the last file it drew from open.
public interface PagePainter extends AutoCloseable {
    /// The file to draw from.
    ///
    /// @param name what messages call the file
    record From(Path file, String name, @Nullable String password) {
        /// Leaves out the password, which must not reach a log.
        @Override
        public String toString() {
            return "From[" + name + "]";
        }
    }

    /// Draws page `index` (from 0) at `scale` pixels per point, or at fewer if the picture would
    /// exceed [PagePicture#MAX_PIXELS]. Refuses, in one sentence, a page that is damaged or takes
    /// too much time or memory, and a file that is locked or cannot be read.
    PagePicture draw(From from, int index, float scale);

    @Override
    void close();
}

package glossator.format;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Draws pages as they are printed. It keeps the file it drew from last open, for the next page is
/// mostly one of the same.
public final class PagePainter implements AutoCloseable {
    private @Nullable PdfPainter open;

    /// Where a page is drawn from.
    ///
    /// @param name what a sentence about the file calls it
    public record From(Path file, String name, @Nullable String password) {
        /// Without the password, which must not reach a log.
        @Override
        public String toString() {
            return "From[" + name + "]";
        }
    }

    /// Draws page `index` (from 0) with `scale` pixels a point, or fewer where it would have more
    /// than [PagePicture#MAX_PIXELS]. Refuses, in one sentence, a page that is damaged, takes too
    /// long or too much memory, and a file that is locked or cannot be read.
    public synchronized PagePicture draw(From from, int index, float scale) {
        PdfPainter painter = open;
        if (painter == null || !painter.from().equals(from)) {
            close();
            painter = PdfPainter.open(from);
            open = painter;
        }
        try {
            return painter.draw(index, scale);
        } catch (OutOfMemoryError e) {
            close();
            throw new Refusal(e, "format.page.heavy", index + 1, from.name());
        }
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}

package glossator.format.pdf.draw;

import glossator.format.PagePainter;
import glossator.format.PagePicture;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

/// Draws the pages of PDF files. It keeps the last file it drew from open, because the next page is
/// usually from the same one.
public final class PdfPagePainter implements PagePainter {
    private @Nullable PdfFilePainter open;

    @Override
    public synchronized PagePicture draw(From from, int index, float scale) {
        PdfFilePainter painter = open;
        if (painter == null || !painter.from().equals(from)) {
            close();
            painter = PdfFilePainter.open(from);
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

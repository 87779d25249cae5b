package glossator.format.pdf.glyph;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A page with its instructions decoded.
final class ReadablePage extends PDPage {
    private final PDPage page;
    private final byte[] content;

    ReadablePage(PDPage page, byte[] content) {
        super(page.getCOSObject());
        this.page = page;
        this.content = content;
    }

    /// Those of the page share the fonts that other pages have loaded.
    @Override
    public PDResources getResources() {
        return page.getResources();
    }

    @Override
    public InputStream getContents() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public RandomAccessRead getContentsForRandomAccess() {
        return new ByteSource(content);
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() {
        return getContentsForRandomAccess();
    }
}

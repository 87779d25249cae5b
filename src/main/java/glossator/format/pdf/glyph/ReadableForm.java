package glossator.format.pdf.glyph;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A form with its instructions decoded.
final class ReadableForm extends PDFormXObject {
    private final PDFormXObject form;
    private final byte[] content;

    ReadableForm(PDFormXObject form, byte[] content) {
        super(form.getCOSObject());
        this.form = form;
        this.content = content;
    }

    /// Those of the form share the fonts that others have loaded.
    @Override
    public @Nullable PDResources getResources() {
        return form.getResources();
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

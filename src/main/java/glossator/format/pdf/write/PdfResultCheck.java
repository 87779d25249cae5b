package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.SequenceRandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Opens what was written, without any repair, and looks whether everything is there.
final class PdfResultCheck {
    private PdfResultCheck() {}

    /// Throws an exception if anything is not as it was written.
    ///
    /// @param objects those of the update
    static void check(
            byte[] original,
            byte[] added,
            @Nullable String password,
            int pages,
            Map<COSObjectKey, COSBase> objects)
            throws IOException {
        try (PDDocument file = PdfCrossReferences.open(new Joined(original, added), password)) {
            if (file.getNumberOfPages() != pages) {
                throw new IOException("other pages");
            }
            for (Map.Entry<COSObjectKey, COSBase> written : objects.entrySet()) {
                COSBase read =
                        file.getDocument().getObjectFromPool(written.getKey()).getObject();
                if (!isAlike(written.getValue(), read)) {
                    throw new IOException("another object " + written.getKey());
                }
            }
        }
    }

    private static boolean isAlike(COSBase written, @Nullable COSBase read) {
        if (written instanceof COSDictionary before) {
            return read instanceof COSDictionary after && after.keySet().equals(before.keySet());
        }
        return written instanceof COSNull
                ? read == null || read instanceof COSNull
                : read != null && read.getClass() == written.getClass();
    }

    /// The two, one after the other, without a copy of either.
    private static final class Joined extends SequenceRandomAccessRead {
        Joined(byte[] original, byte[] added) {
            super(List.of(new RandomAccessReadBuffer(original), new RandomAccessReadBuffer(added)));
        }

        @Override
        public RandomAccessReadView createView(long start, long length) {
            return new RandomAccessReadView(this, start, length);
        }
    }
}

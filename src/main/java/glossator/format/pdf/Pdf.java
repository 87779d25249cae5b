package glossator.format.pdf;

import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.pdf.glyph.PdfBomb;
import glossator.format.pdf.glyph.PdfDeadline;
import glossator.format.pdf.glyph.PdfFontMapper;
import glossator.format.pdf.write.PdfFileParser;
import glossator.message.Refusal;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// PDF (ISO 32000): the text in reading order, from the positions of the glyphs.
public final class Pdf implements Format {
    static final int VERSION = ReaderVersions.of("pdf");

    /// The signature may follow other bytes (ISO 32000-1, annex H, note 13).
    private static final int HEAD = 1024;

    /// Held in a field because an unreferenced logger loses its level. PDFBox's messages about
    /// damaged files are of no use to the user.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        QUIET.forEach(l -> l.setLevel(Level.OFF));
        PdfFontMapper.install();
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public List<String> endings() {
        return List.of("pdf");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/pdf");
    }

    @Override
    public Match match(SourceFile original) {
        int length = Math.min(HEAD, original.bytes().length);
        String head = new String(original.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF")) {
            return Match.CERTAIN;
        }
        return head.contains("%PDF-") || original.ending().equals("pdf") || isHeadless(original)
                ? Match.LIKELY
                : Match.NO;
    }

    /// Whether a file without a signature ends as a PDF does (ISO 32000-1 §7.5.5).
    private static boolean isHeadless(SourceFile original) {
        int from = Math.max(0, original.bytes().length - HEAD);
        String tail = new String(
                original.bytes(),
                from,
                original.bytes().length - from,
                StandardCharsets.ISO_8859_1);
        return tail.contains("startxref") && tail.contains("%%EOF") && tail.contains("/Root");
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        return guarded(original, "format.pdf.damaged", () -> {
            try (PDDocument file =
                    open(new RandomAccessReadBuffer(original.bytes()), original.password())) {
                return new PdfImport(original, file).read();
            }
        });
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        return guarded(original, "format.pdf.copy.damaged", () -> PdfCopy.write(original, plan));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /// What cannot be done is said in one sentence.
    ///
    /// @param damaged the sentence for what is not as it should be
    private static <T> T guarded(SourceFile original, String damaged, Work<T> work) {
        try {
            return work.run();
        } catch (InvalidPasswordException e) {
            boolean given = original.password() != null;
            throw new Refusal(
                    e,
                    given ? "format.pdf.wrong-password" : "format.pdf.password",
                    original.name());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (PdfBomb e) {
            throw new Refusal(e, "format.pdf.bomb", original.name());
        } catch (PdfDeadline.TimeOver e) {
            throw new Refusal(e, "format.pdf.slow", original.name());
        } catch (IOException | RuntimeException e) {
            throw new Refusal(e, damaged, original.name());
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new Refusal(e, "format.pdf.heavy", original.name());
        } catch (LinkageError e) {
            // The library that opens files locked with a certificate is not included.
            throw new Refusal(e, "format.pdf.certificate", original.name());
        }
    }

    /// Opens a file with the settings above in force and without temporary files. Tries the
    /// password, then none: a password given for a whole folder need not apply to every file in it.
    public static PDDocument open(RandomAccessRead bytes, @Nullable String password)
            throws IOException {
        if (password == null || password.isEmpty()) {
            return load(bytes, "");
        }
        try {
            return load(bytes, password);
        } catch (InvalidPasswordException e) {
            bytes.seek(0);
            return load(bytes, "");
        }
    }

    private static PDDocument load(RandomAccessRead bytes, String password) throws IOException {
        PDDocument file = PdfFileParser.open(bytes, password);
        try {
            PdfPageTreeRepair.repair(file);
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }
}

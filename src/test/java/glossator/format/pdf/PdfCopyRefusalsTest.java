package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Files that must not be annotated, or only with a word about it: locked, signed, certified,
/// damaged, and those that claim something.
class PdfCopyRefusalsTest {
    private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");

    private static CopyPlan plan(ImportedDocument read) {
        return PdfCopies.plan(
                read.document().text(),
                List.of(new CopyAnnotation(
                        new UUID(0x4001, 0x8000_0000_0000_0001L),
                        new Range(4, 30),
                        Target.PASSAGE,
                        Style.HIGHLIGHT,
                        Color.GREEN,
                        "Ä note (with) more.",
                        List.of("tag"),
                        "Ada",
                        MADE,
                        MADE,
                        List.of(),
                        false,
                        null)));
    }

    /// That all of it was read, with these sentences about the file.
    private static void assertWrites(byte[] bytes, @Nullable String password, String... keys) {
        var file = new SourceFile("paper.pdf", bytes, null, password);
        CopyPlan plan = plan(new Pdf().read(file));
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        PdfCopies.assertHolds(plan, copy);
        assertEquals(
                Arrays.stream(keys)
                        .map(key -> glossator.message.Messages.of(
                                "format.pdf.copy." + key, "paper.pdf"))
                        .toList(),
                copy.written().warnings());
    }

    private static void assertRefuses(byte[] bytes, @Nullable String password, String key) {
        var file = new SourceFile("paper.pdf", bytes, null, password);
        CopyPlan plan = plan(new Pdf().read(file));
        Refusal refusal = assertThrows(Refusal.class, () -> new Pdf().write(file, plan));
        assertEquals("format.pdf.copy." + key, refusal.key());
        assertTrue(String.valueOf(refusal.getMessage()).contains("--as pdf"));
    }

    private interface Edit {
        void apply(PDDocument file, COSDictionary catalog) throws IOException;
    }

    private static byte[] paper(Edit edit) throws IOException {
        PdfPaper paper = PdfCopyPapers.prose(0);
        edit.apply(paper.file, paper.file.getDocumentCatalog().getCOSObject());
        return paper.bytes();
    }

    private static byte[] locked(int bits, boolean annotations) throws IOException {
        var may = new AccessPermission();
        may.setCanModify(false);
        may.setCanModifyAnnotations(annotations);
        var policy = new StandardProtectionPolicy("owner", "reader", may);
        policy.setEncryptionKeyLength(bits);
        policy.setPreferAES(bits > 40);
        return paper((file, _) -> file.protect(policy));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void anEncryptedFileThatPermitsAnnotationsTakesThem(int bits) throws IOException {
        assertWrites(locked(bits, true), "reader");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void oneThatDoesNotTakesThemFromItsOwnerAlone(int bits) throws IOException {
        byte[] bytes = locked(bits, false);
        assertRefuses(bytes, "reader", "locked");
        assertWrites(bytes, "owner");
    }

    private static COSDictionary sign(COSDictionary catalog) {
        var signature = new COSDictionary();
        signature.setItem(COSName.TYPE, COSName.SIG);
        signature.setItem(COSName.BYTERANGE, PdfRemark.numbers(0, 100, 200, 300));
        var field = new COSDictionary();
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "Signature");
        field.setItem(COSName.V, signature);
        var fields = new COSArray();
        fields.add(field);
        var form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        catalog.setItem(COSName.ACRO_FORM, form);
        return signature;
    }

    @Test
    void aSignedFileIsRefused() throws IOException {
        assertRefuses(paper((_, catalog) -> sign(catalog)), null, "signed");
    }

    @Test
    void aFileWhoseSignatureHoldsIsRefused() {
        byte[] bytes = ProtectedPdfs.signed();
        assertTrue(ProtectedPdfs.isSignatureValid(bytes));
        assertRefuses(bytes, null, "signed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFileWhoseCertificationHoldsIsRefused(int permission) {
        byte[] bytes = ProtectedPdfs.certified(permission);
        assertTrue(ProtectedPdfs.isSignatureValid(bytes));
        assertRefuses(bytes, null, "certified");
    }

    @Test
    void theCertificationOfAFileThatPermitsAnnotationsHoldsForItsPartOfTheCopy() {
        byte[] bytes = ProtectedPdfs.certified(3);
        CopyPlan plan = plan(PdfCopies.read(bytes));
        assertTrue(ProtectedPdfs.isSignatureValid(PdfCopies.write(bytes, plan).bytes()));
    }

    private static byte[] certified(int permission) throws IOException {
        return paper((_, catalog) -> {
            COSDictionary signature = sign(catalog);
            var parameters = new COSDictionary();
            if (permission > 0) {
                parameters.setInt(COSName.P, permission);
            }
            var reference = new COSDictionary();
            reference.setName("TransformMethod", "DocMDP");
            reference.setItem("TransformParams", parameters);
            var references = new COSArray();
            references.add(reference);
            signature.setItem("Reference", references);
            var granted = new COSDictionary();
            granted.setItem(COSName.DOCMDP, signature);
            catalog.setItem(COSName.PERMS, granted);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aCertifiedFileIsRefused(int permission) throws IOException {
        assertRefuses(certified(permission), null, "certified");
    }

    @Test
    void aCertifiedFileThatPermitsAnnotationsTakesThemWithAWarning() throws IOException {
        assertWrites(certified(3), null, "certified-open");
    }

    private static byte[] claiming(String claim) throws IOException {
        return paper((file, catalog) -> {
            COSStream metadata = file.getDocument().createCOSStream();
            try (OutputStream out = metadata.createOutputStream()) {
                out.write(("<x:xmpmeta><rdf:Description " + claim + "/></x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            catalog.setItem(COSName.METADATA, metadata);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "pdfaid:part=\"1\" pdfaid:conformance=\"B\", opaque, colors",
        "pdfaid:part='2', colors,",
        "pdfuaid:part=\"1\", accessible,",
    })
    void whatAFileClaimsIsKeptOrSpokenOf(String claim, String first, @Nullable String second)
            throws IOException {
        byte[] bytes = claiming(claim);
        if (second == null) {
            assertWrites(bytes, null, first);
        } else {
            assertWrites(bytes, null, first, second);
        }
    }

    @Test
    void aHighlightIsAFrameWhereTransparencyIsForbidden() throws IOException {
        byte[] bytes = claiming("pdfaid:part=\"1\"");
        CopyPlan plan = plan(PdfCopies.read(bytes));
        byte[] copy = PdfCopies.write(bytes, plan).bytes();
        String added = new String(
                copy, bytes.length, copy.length - bytes.length, StandardCharsets.ISO_8859_1);
        assertTrue(!added.contains("Multiply") && added.contains("RG"));
    }

    private static byte[] replaced(byte[] bytes, String what, String by) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = all.lastIndexOf(what);
        return (all.substring(0, at) + by + all.substring(at + what.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static List<byte[]> soundPapers() {
        return List.of(
                PdfCopyPapers.saved(PdfCopyPapers.prose(0), CompressParameters.NO_COMPRESSION),
                PdfCopyPapers.saved(PdfCopyPapers.prose(0), new CompressParameters(20)));
    }

    @ParameterizedTest
    @MethodSource("soundPapers")
    void aFileThatSaysWronglyWhereItsObjectsAreGetsATableOfAllOfThem(byte[] sound) {
        String all = new String(sound, StandardCharsets.ISO_8859_1);
        int start = all.lastIndexOf("startxref") + 10;
        String number = all.substring(start, all.indexOf('\n', start)).strip();
        assertWrites(replaced(sound, number, "7"), null, "repaired");
        assertWrites(replaced(sound, number, "999999999"), null, "repaired");
        byte[] moved = ("%PDF-1.6\n%a line that was put in\n"
                        + all.substring(all.indexOf('\n') + 1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertWrites(moved, null, "repaired");
        byte[] cut = Arrays.copyOf(sound, all.lastIndexOf("startxref"));
        assertWrites(cut, null, "repaired");
    }

    @Test
    void bytesBeforeTheHeaderAreNoObstacleOrRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("some bytes\n".getBytes(StandardCharsets.US_ASCII));
        out.write(PdfCopyPapers.prose(0).bytes());
        try {
            assertWrites(out.toByteArray(), null, "repaired");
        } catch (Refusal refusal) {
            assertEquals("format.pdf.copy.damaged", refusal.key());
        }
    }
}

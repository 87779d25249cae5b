package glossator.format.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/// The line of [AnnotatedPdf] in files that must not be changed. They are signed with a key made
/// for the occasion, over all of their bytes but the signature (ISO 32000-1 §12.8.1).
public final class ProtectedPdfs {
    private static final String METHOD = "SHA256withRSA";
    private static final KeyPair KEYS = keys();

    private ProtectedPdfs() {}

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] signed() {
        return sign(0);
    }

    /// Certified, as forms and reports of authorities are.
    ///
    /// @param permission 1: nothing may be changed; 2: forms may be filled in; 3: annotations too
    ///     (ISO 32000-1 §12.8.2.2)
    public static byte[] certified(int permission) {
        return sign(permission);
    }

    /// Opens without a password, and permits no annotations.
    public static byte[] locked() {
        var may = new AccessPermission();
        may.setCanModify(false);
        may.setCanModifyAnnotations(false);
        var out = new ByteArrayOutputStream();
        try (PDDocument file = Loader.loadPDF(new AnnotatedPdf().bytes())) {
            file.protect(new StandardProtectionPolicy("owner", "", may));
            file.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] sign(int permission) {
        var out = new ByteArrayOutputStream();
        try (PDDocument file = Loader.loadPDF(new AnnotatedPdf().bytes())) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Ada Well");
            Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(Instant.parse("2026-03-01T10:00:00Z").toEpochMilli());
            signature.setSignDate(date);
            if (permission > 0) {
                certify(file, signature, permission);
            }
            file.addSignature(signature, ProtectedPdfs::sign);
            file.saveIncremental(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void certify(PDDocument file, PDSignature signature, int permission) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, permission);
        parameters.setName(COSName.V, "1.2");
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setName("TransformMethod", "DocMDP");
        reference.setItem("TransformParams", parameters);
        var references = new COSArray();
        references.add(reference);
        signature.getCOSObject().setItem("Reference", references);
        var granted = new COSDictionary();
        granted.setItem(COSName.DOCMDP, signature.getCOSObject());
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.PERMS, granted);
        catalog.setNeedToBeUpdated(true);
    }

    private static byte[] sign(InputStream content) throws IOException {
        try {
            Signature signing = Signature.getInstance(METHOD);
            signing.initSign(KEYS.getPrivate());
            signing.update(content.readAllBytes());
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /// Whether the bytes that the signature names are those that were signed.
    static boolean isSignatureValid(byte[] bytes) {
        try (PDDocument file = Loader.loadPDF(bytes)) {
            PDSignature signature = file.getSignatureDictionaries().getFirst();
            Signature checking = Signature.getInstance(METHOD);
            checking.initVerify(KEYS.getPublic());
            checking.update(signature.getSignedContent(bytes));
            return checking.verify(signature.getContents(), 0, 256);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

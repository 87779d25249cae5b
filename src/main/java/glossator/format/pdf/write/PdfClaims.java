package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file claims to be.
///
/// @param archival the part of PDF/A (ISO 19005) that it says it keeps to; 0 if to none
/// @param accessible whether it says that it keeps to PDF/UA (ISO 14289)
/// @param tagged whether it has a structure that tells what its parts are (ISO 32000-1 §14.7)
/// @param rgb whether the colors of its pages are those of a screen, as annotations have them
public record PdfClaims(int archival, boolean accessible, boolean tagged, boolean rgb) {
    private static final int LONGEST = 1 << 20;
    private static final Pattern ARCHIVAL =
            Pattern.compile("pdfaid:part\\s*(?:=\\s*[\"']|>)\\s*(\\d)");
    private static final Pattern ACCESSIBLE =
            Pattern.compile("pdfuaid:part\\s*(?:=\\s*[\"']|>)\\s*\\d");
    private static final COSName INTENTS = COSName.getPDFName("OutputIntents");
    private static final COSName PROFILE = COSName.getPDFName("DestOutputProfile");

    public static PdfClaims of(PDDocument file) {
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        String metadata = metadata(catalog);
        Matcher archival = ARCHIVAL.matcher(metadata);
        return new PdfClaims(
                archival.find() ? Integer.parseInt(archival.group(1)) : 0,
                ACCESSIBLE.matcher(metadata).find(),
                catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary,
                isRgb(catalog));
    }

    /// PDF/A-1 forbids transparency (ISO 19005-1, 6.4).
    public boolean isOpaque() {
        return archival == 1;
    }

    private static String metadata(COSDictionary catalog) {
        if (!(catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream stream)) {
            return "";
        }
        try (InputStream in = stream.createInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException damaged) {
            return "";
        }
    }

    private static boolean isRgb(COSDictionary catalog) {
        COSBase intents = catalog.getDictionaryObject(INTENTS);
        if (!(intents instanceof COSArray array)) {
            return false;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary intent
                    && intent.getDictionaryObject(PROFILE) instanceof COSStream profile
                    && profile.getInt(COSName.N) == 3) {
                return true;
            }
        }
        return false;
    }
}

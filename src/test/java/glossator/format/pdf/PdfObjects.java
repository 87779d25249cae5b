package glossator.format.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares two files object by object: the judge of what else has changed, which knows nothing of
/// how the writer works.
final class PdfObjects {
    private static final List<String> OUR_KEYS = List.of("Annots", "PieceInfo");

    private PdfObjects() {}

    /// The objects of `original` that are others in `copy`, apart from lists of annotations and the
    /// private data of programs.
    static List<String> differences(byte[] original, byte[] copy) {
        try (PDDocument before = Loader.loadPDF(original);
                PDDocument after = Loader.loadPDF(copy)) {
            var differences = new ArrayList<String>();
            Set<COSObjectKey> lists = lists(before);
            for (COSObjectKey key :
                    new TreeSet<>(before.getDocument().getXrefTable().keySet())) {
                if (lists.contains(key)) {
                    continue;
                }
                String one =
                        describe(before.getDocument().getObjectFromPool(key).getObject());
                String other =
                        describe(after.getDocument().getObjectFromPool(key).getObject());
                if (!one.equals(other) && !one.contains("/XRef") && !one.contains("/ObjStm")) {
                    differences.add("object " + key + ": " + one + " became " + other);
                }
            }
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lists of annotations that are objects of their own.
    private static Set<COSObjectKey> lists(PDDocument file) {
        var lists = new HashSet<COSObjectKey>();
        for (PDPage page : file.getPages()) {
            if (page.getCOSObject().getItem(COSName.ANNOTS) instanceof COSObject list) {
                lists.add(list.getKey());
            }
        }
        return lists;
    }

    static String describe(@Nullable COSBase value) {
        return switch (value) {
            case COSObject reference -> reference.getKey() + " R";
            case COSStream stream -> dictionary(stream) + content(stream);
            case COSDictionary dictionary -> dictionary(dictionary);
            case COSArray array -> array(array);
            case null -> "null";
            default -> value.toString();
        };
    }

    private static String dictionary(COSDictionary dictionary) {
        var entries = new TreeMap<String, String>();
        for (COSName key : dictionary.keySet()) {
            if (!OUR_KEYS.contains(key.getName())) {
                entries.put(key.getName(), describe(dictionary.getItem(key)));
            }
        }
        return entries.toString().replace("Type=COSName{", "/{");
    }

    private static String array(COSArray array) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < array.size(); i++) {
            parts.add(describe(array.get(i)));
        }
        return parts.toString();
    }

    private static String content(COSStream stream) {
        try (InputStream in = stream.createRawInputStream()) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

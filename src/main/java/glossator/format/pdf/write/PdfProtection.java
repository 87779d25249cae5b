package glossator.format.pdf.write;

import glossator.message.Messages;
import glossator.message.Refusal;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Whether a file may be annotated: what its encryption permits (ISO 32000-1 §7.6.3.2), and what
/// its signatures vouch for (§12.8).
public final class PdfProtection {
    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final COSName PERMISSION = COSName.P;
    private static final COSName USAGE_RIGHTS = COSName.getPDFName("UR3");

    /// What a certified file says about annotations if it permits them.
    private static final int ANNOTATIONS_PERMITTED = 3;

    /// Permits filling in forms only, which is the default of a certified file (§12.8.2.2).
    private static final int FORMS_PERMITTED = 2;

    private PdfProtection() {}

    /// Refuses a file that must not be annotated, in a sentence that says what can be done instead;
    /// otherwise gives a sentence about each thing that the user should know.
    public static List<String> check(PDDocument file, String name) {
        if (!file.getCurrentAccessPermission().canModifyAnnotations()) {
            throw new Refusal("format.pdf.copy.locked", name);
        }
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        COSDictionary granted = dictionary(catalog, COSName.PERMS);
        COSDictionary certified = dictionary(granted, COSName.DOCMDP);
        if (certified != null && permission(certified) != ANNOTATIONS_PERMITTED) {
            throw new Refusal("format.pdf.copy.certified", name);
        }
        boolean signed = isSigned(catalog, certified == null);
        if (signed) {
            throw new Refusal("format.pdf.copy.signed", name);
        }
        var warnings = new ArrayList<String>();
        if (certified != null) {
            warnings.add(Messages.of("format.pdf.copy.certified-open", name));
        }
        if (granted != null && granted.containsKey(USAGE_RIGHTS)) {
            warnings.add(Messages.of("format.pdf.copy.usage-rights", name));
        }
        return warnings;
    }

    /// What the reference of the signature to its method permits (§12.8.2.2.2).
    private static int permission(COSDictionary signature) {
        if (signature.getDictionaryObject("Reference") instanceof COSArray references) {
            for (int i = 0; i < references.size(); i++) {
                COSDictionary parameters = references.getObject(i) instanceof COSDictionary found
                        ? dictionary(found, COSName.getPDFName("TransformParams"))
                        : null;
                if (parameters != null) {
                    return parameters.getInt(PERMISSION, FORMS_PERMITTED);
                }
            }
        }
        return FORMS_PERMITTED;
    }

    /// @param any whether any signature counts, and not only one that locks the whole file
    private static boolean isSigned(COSDictionary catalog, boolean any) {
        COSDictionary form = dictionary(catalog, COSName.ACRO_FORM);
        COSBase fields = form == null ? null : form.getDictionaryObject(COSName.FIELDS);
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        push(fields, open);
        while (!open.isEmpty()) {
            if (!(open.pop() instanceof COSDictionary field) || !seen.add(field)) {
                continue;
            }
            COSDictionary value = dictionary(field, COSName.V);
            if (value != null && value.containsKey(COSName.BYTERANGE) && (any || locks(field))) {
                return true;
            }
            push(field.getDictionaryObject(COSName.KIDS), open);
        }
        return false;
    }

    /// Whether the field forbids annotations once it is signed (ISO 32000-2, table 236).
    private static boolean locks(COSDictionary field) {
        COSDictionary lock = dictionary(field, LOCK);
        return lock != null
                && lock.getInt(PERMISSION, ANNOTATIONS_PERMITTED) < ANNOTATIONS_PERMITTED;
    }

    private static void push(@Nullable COSBase kids, Deque<COSBase> open) {
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase kid = array.getObject(i);
                if (kid != null) {
                    open.push(kid);
                }
            }
        }
    }

    private static @Nullable COSDictionary dictionary(@Nullable COSDictionary in, COSName key) {
        return in != null && in.getDictionaryObject(key) instanceof COSDictionary found
                ? found
                : null;
    }
}

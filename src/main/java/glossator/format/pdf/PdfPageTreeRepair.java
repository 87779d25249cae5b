package glossator.format.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Makes of a damaged page tree (ISO 32000-1 §7.7.3) one that PDFBox walks to its last page, as
/// other programs walk it: nodes without a `Type` are told by their entries, one that contains
/// itself is entered once, and where the tree leads to no page at all, the pages are sought among
/// the objects of the file. A sound tree is left as it is.
final class PdfPageTreeRepair {
    private static final int DEEPEST = 200;
    private static final int MAX = 100_000;
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    private static final List<COSName> OF_A_PAGE = List.of(
            COSName.CONTENTS,
            COSName.MEDIA_BOX,
            COSName.RESOURCES,
            COSName.ANNOTS,
            COSName.CROP_BOX);

    private final PDDocument file;

    /// The nodes above, by the way that led to a node or page.
    private final IdentityHashMap<COSDictionary, @Nullable COSDictionary> above =
            new IdentityHashMap<>();

    private final List<COSDictionary> pages = new ArrayList<>();
    private boolean sound = true;

    private PdfPageTreeRepair(PDDocument file) {
        this.file = file;
    }

    static void repair(PDDocument file) {
        new PdfPageTreeRepair(file).repair();
    }

    private void repair() {
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) {
            walk(root, null, 0);
        }
        if (pages.isEmpty()) {
            addListed();
            sound = false;
        }
        if (!sound && !pages.isEmpty()) {
            flatten(catalog, root);
        }
    }

    private void walk(COSDictionary node, @Nullable COSDictionary parent, int depth) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            addPage(node, parent);
            return;
        }
        if (depth > DEEPEST || above.containsKey(node)) {
            sound = false;
            return;
        }
        above.put(node, parent);
        sound &= isOf(node, COSName.PAGES, parent);
        int before = pages.size();
        for (int i = 0; i < kids.size() && pages.size() < MAX; i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                walk(kid, node, depth + 1);
            } else {
                sound = false;
            }
        }
        sound &= node.getInt(COSName.COUNT, -1) == pages.size() - before;
    }

    @SuppressWarnings("ReferenceEquality") // objects of the file
    private static boolean isOf(COSDictionary node, COSName type, @Nullable COSDictionary parent) {
        return type.equals(node.getCOSName(COSName.TYPE))
                && (parent == null || node.getDictionaryObject(COSName.PARENT) == parent);
    }

    private void addPage(COSDictionary node, @Nullable COSDictionary parent) {
        COSName type = node.getCOSName(COSName.TYPE);
        boolean page = COSName.PAGE.equals(type) || OF_A_PAGE.stream().anyMatch(node::containsKey);
        sound &= page && isOf(node, COSName.PAGE, parent) && parent != null;
        if (page) {
            above.put(node, parent);
            pages.add(node);
        }
    }

    /// The pages among the objects of the file, in the order of their numbers.
    private void addListed() {
        COSDocument objects = file.getDocument();
        objects.getXrefTable().keySet().stream()
                .sorted(Comparator.comparingLong(COSObjectKey::getNumber))
                .limit(MAX)
                .map(key -> objects.getObjectFromPool(key).getObject())
                .forEach(each -> {
                    if (each instanceof COSDictionary page
                            && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))) {
                        pages.add(page);
                    }
                });
    }

    /// A tree of one level, in the object of the root, if that is a node.
    private void flatten(COSDictionary catalog, @Nullable COSDictionary root) {
        pages.forEach(this::handDown);
        COSDictionary tree = root == null || pages.contains(root) ? new COSDictionary() : root;
        var kids = new COSArray();
        for (COSDictionary page : pages) {
            page.setItem(COSName.TYPE, COSName.PAGE);
            page.setItem(COSName.PARENT, tree);
            kids.add(page);
        }
        INHERITED.forEach(tree::removeItem);
        tree.removeItem(COSName.PARENT);
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setItem(COSName.KIDS, kids);
        tree.setInt(COSName.COUNT, pages.size());
        catalog.setItem(COSName.PAGES, tree);
    }

    /// What a page inherits (§7.7.3.4), by the way that led to it.
    private void handDown(COSDictionary page) {
        for (COSDictionary up = above.get(page); up != null; up = above.get(up)) {
            for (COSName key : INHERITED) {
                COSBase value = up.getItem(key);
                if (value != null && !page.containsKey(key)) {
                    page.setItem(key, value);
                }
            }
        }
    }

    /// What [#repair] has changed and is an object of its own: the root and the pages.
    static List<COSDictionary> changed(PDDocument file) {
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root == null || !root.isNeedToBeUpdated()) {
            return List.of();
        }
        var changed = new ArrayList<COSDictionary>(List.of(root));
        file.getPages().forEach(page -> changed.add(page.getCOSObject()));
        return changed;
    }
}

package glossator.format.pdf;

import glossator.format.pdf.write.PdfIncrement;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The pages of a file that is annotated, with the lists of their annotations; only what is in such
/// a list is on a page (ISO 32000-1 §7.7.3.3).
final class PdfCopyPages {
    private final PdfIncrement update;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final List<COSArray> lists = new ArrayList<>();

    /// The lists as the file has them, however they change.
    private final List<List<? extends COSBase>> before = new ArrayList<>();

    private final Set<COSBase> changed = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param most how many of them can be annotated
    PdfCopyPages(PDDocument file, PdfIncrement update, int most) throws IOException {
        this.update = update;
        Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : file.getPages()) {
            if (pages.size() >= most) {
                break;
            }
            COSDictionary source = page.getCOSObject();
            COSArray list = source.getDictionaryObject(COSName.ANNOTS) instanceof COSArray found
                    ? found
                    : new COSArray();
            if (!known.add(list)) {
                // Two pages share it, which only a damaged file does.
                var own = new COSArray();
                own.addAll(list);
                list = own;
            }
            pages.add(source);
            lists.add(list);
            before.add(List.copyOf(list.toList()));
        }
    }

    COSObject page(int index) throws IOException {
        COSDictionary page = pages.get(index);
        if (page.getKey() == null) {
            throw new IOException("a page that is no object");
        }
        return new COSObject(page, page.getKey());
    }

    void add(int page, COSObject annotation) {
        lists.get(page).add(annotation);
        changed.add(lists.get(page));
    }

    /// The annotation at `slot` as the file has it.
    COSDictionary at(int page, int slot) throws IOException {
        COSBase found = before.get(page).get(slot);
        if (dictionary(found) instanceof COSDictionary annotation) {
            return annotation;
        }
        throw new IOException("not an annotation");
    }

    /// Refers to an annotation of the page, which becomes an object of its own if it is none.
    COSObject reference(int page, COSDictionary annotation) {
        if (annotation.getKey() != null) {
            return new COSObject(annotation, annotation.getKey());
        }
        COSArray list = lists.get(page);
        int slot = list.indexOfObject(annotation);
        COSObject reference = update.add(annotation);
        if (slot >= 0) {
            list.set(slot, reference);
            changed.add(list);
        }
        return reference;
    }

    /// Takes an annotation off its page and, with its window, out of the file.
    void remove(int page, COSDictionary annotation) {
        if (annotation.getDictionaryObject(COSName.POPUP) instanceof COSDictionary window) {
            takeOff(page, window);
        }
        takeOff(page, annotation);
    }

    private void takeOff(int page, COSDictionary annotation) {
        moveOff(page, annotation);
        if (annotation.getKey() != null) {
            update.remove(annotation.getKey());
        }
    }

    /// Takes an annotation off its page, to be added to another.
    void moveOff(int page, COSDictionary annotation) {
        COSArray list = lists.get(page);
        int slot = list.indexOfObject(annotation);
        if (slot >= 0) {
            list.remove(slot);
            changed.add(list);
        }
    }

    /// An annotation of the page has changed.
    void change(int page, COSDictionary annotation) {
        if (!update.change(annotation)) {
            changed.add(lists.get(page));
        }
    }

    /// Takes out the traces of all annotations, whoever is to be in the copy; whether there were
    /// any.
    boolean removeTraces() {
        var ids = new HashSet<String>();
        for (List<? extends COSBase> list : before) {
            for (COSBase each : list) {
                if (dictionary(each) instanceof COSDictionary annotation) {
                    PdfTraces.of(annotation).ifPresent(own -> ids.add(own.id().toString()));
                }
            }
        }
        for (int page = 0; page < lists.size(); page++) {
            for (COSBase each : lists.get(page)) {
                if (!ids.isEmpty()
                        && dictionary(each) instanceof COSDictionary annotation
                        && PdfEntries.removeTraces(annotation, ids)) {
                    change(page, annotation);
                }
            }
        }
        return !ids.isEmpty();
    }

    private static @Nullable COSBase dictionary(COSBase each) {
        return each instanceof COSObject reference ? reference.getObject() : each;
    }

    /// The window of an annotation that changes as well has changed.
    void changeWindow(COSDictionary window) {
        update.change(window);
    }

    /// Hands the lists that have changed to the update.
    @SuppressWarnings("ReferenceEquality")
    void finish() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            COSArray list = lists.get(i);
            COSDictionary page = pages.get(i);
            if (!changed.contains(list)) {
                continue;
            }
            boolean own = page.getDictionaryObject(COSName.ANNOTS) == list;
            if (own && update.change(list)) {
                continue;
            }
            page.setItem(COSName.ANNOTS, list);
            if (!update.change(page)) {
                throw new IOException("a page that is no object");
            }
        }
    }
}

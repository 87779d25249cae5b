package glossator.format.office.odt;

import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.Patch;
import glossator.format.WrittenCopy;
import glossator.format.container.ArchivePatch;
import glossator.format.container.XmlSource;
import glossator.format.office.copy.CopyBookmark;
import glossator.format.office.copy.CopyEdits;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyPlaces;
import glossator.format.office.copy.CopyWork;
import glossator.format.office.copy.OfficeCopyItem;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.List;
import java.util.UUID;

/// Writes annotations into an OpenDocument text. Its XML is edited as text, and all other parts
/// stay as they are.
final class OdtCopy {
    private static final String CONTENT = "content.xml";
    private static final String SIGNATURES = "META-INF/documentsignatures.xml";

    private final OdtText text;
    private final CopyWork work;
    private final XmlSource source;
    private final CopyEdits edits = new CopyEdits();
    private final OdtNames names;
    private final OdtPaint paint;
    private final OdtComments comments;
    private final OdtPropertyWriter properties;

    OdtCopy(OdtText text, CopyPlan plan) {
        this.text = text;
        work = new CopyWork(plan, text.document(), text.findings());
        Element root = text.parts().content();
        source = XmlSource.of(
                text.parts().source(CONTENT).orElseThrow(),
                root.getOwnerDocument(),
                text.parts().original().name(),
                CONTENT);
        names = new OdtNames(root);
        paint = new OdtPaint(text, source, edits, work.hasTraces());
        comments = new OdtComments(text, source, edits, paint);
        properties = new OdtPropertyWriter(text, work);
    }

    WrittenCopy write() {
        var characters = new OdtCharacters(text, source);
        removeOld();
        paint.removeOld();
        work.items().forEach(item -> add(item, characters.places()));
        paint.paint(work.looks(text.document().length()), characters.places(), characters);
        paint.writeStyles(comments.keptStyles());
        return new WrittenCopy(patch(), work.losses(), warnings());
    }

    private List<String> warnings() {
        return text.parts().hasEntry(SIGNATURES)
                ? List.of(Messages.of(
                        "format.office.signed", text.parts().original().name()))
                : List.of();
    }

    private void removeOld() {
        work.removed().forEach(finding -> {
            removeBookmarks(finding.annotation().id());
            comments.remove(finding);
        });
        if (!work.hasTraces()) {
            work.kept().forEach(finding -> removeBookmarks(finding.annotation().id()));
        }
    }

    private void removeBookmarks(@Nullable UUID id) {
        text.markup()
                .bookmarksOf(id)
                .forEach(b -> b.tags().forEach(tag -> edits.delete(source.element(tag))));
    }

    private void add(OfficeCopyItem item, CopyPlaces places) {
        CopyFinding finding = item.finding();
        List<CopyPlaces.Part> parts = places.parts(item.annotation().range());
        boolean kept = areBookmarksKept(item, parts.size());
        if (finding != null && !kept) {
            removeBookmarks(finding.annotation().id());
        }
        if (parts.isEmpty()) {
            work.addLoss(item, CopyLoss.Kind.UNPLACED);
            return;
        }
        work.addLossesWithoutTraces(item, parts, true);
        comments.add(item, work.commented(item, parts, places));
        if (work.hasTraces()) {
            for (int i = 0; i < parts.size() && !kept; i++) {
                addBookmark(item.bookmark(i + 1), parts.get(i));
            }
            properties.put(item, CopyPlaces.seen(parts));
        }
    }

    private boolean areBookmarksKept(OfficeCopyItem item, int count) {
        CopyFinding finding = item.finding();
        if (finding == null
                || !work.hasTraces()
                || !finding.annotation().range().equals(item.annotation().range())
                || text.markup().bookmarksOf(finding.annotation().id()).size() != count) {
            return false;
        }
        for (int i = 1; i <= count; i++) {
            if (!text.markup().hasBookmark(item.bookmark(i).name())) {
                return false;
            }
        }
        return true;
    }

    private void addBookmark(CopyBookmark bookmark, CopyPlaces.Part part) {
        String name = bookmark.name();
        if (part.isEmpty()) {
            edits.insert(
                    part.from(),
                    CopyEdits.Kind.BOOKMARK_START,
                    names.empty("text:bookmark", "text:name", name));
            return;
        }
        edits.insert(
                part.from(),
                CopyEdits.Kind.BOOKMARK_START,
                names.empty("text:bookmark-start", "text:name", name));
        edits.insert(
                part.to(),
                CopyEdits.Kind.BOOKMARK_END,
                names.empty("text:bookmark-end", "text:name", name));
    }

    private Patch patch() {
        if (!text.parts().isArchive()) {
            properties.write(source, edits);
            return OdtPatches.patch(source, edits);
        }
        var patch = new ArchivePatch(text.parts().original());
        if (!edits.edits().isEmpty()) {
            patch.replace(text.parts().entry(CONTENT), OdtPatches.bytes(source, edits));
        }
        properties.writeTo(patch);
        return patch.build();
    }
}

package glossator.format.office.rtf;

import glossator.document.Range;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.Patch;
import glossator.format.WrittenCopy;
import glossator.format.office.copy.CompactId;
import glossator.format.office.copy.CopyEdits;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyPlaces;
import glossator.format.office.copy.CopyValues;
import glossator.format.office.copy.CopyWork;
import glossator.format.office.copy.OfficeCopyItem;
import glossator.format.office.rtf.RtfGroup.Destination;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Writes annotations into an RTF file. Everything else stays as it is, byte for byte.
final class RtfCopy {
    private final RtfText text;
    private final RtfMarkup markup;
    private final CopyWork work;
    private final CopyPlaces places;
    private final CopyEdits edits = new CopyEdits();
    private final RtfCommentWriter comments;
    private final Map<String, String> properties = new LinkedHashMap<>();

    RtfCopy(RtfText text, CopyPlan plan) {
        this.text = text;
        markup = text.walk().markup();
        String now = text.document().text();
        work = new CopyWork(plan, text.document(), text.findings());
        places = places(text.walk().characters(), now);
        comments = new RtfCommentWriter(markup, edits);
    }

    private static CopyPlaces places(RtfCharacters characters, String now) {
        var numbers = new int[now.length()];
        var places = new CopyPlaces(now, last -> {
            int next = numbers[last] + 1;
            return characters.range(next, next, characters.story(next - 1)).start();
        });
        for (int i = 0; i < characters.size(); i++) {
            int offset = characters.offset(i);
            if (offset >= 0 && characters.from(i) >= 0) {
                numbers[offset] = i;
                places.place(
                        offset,
                        characters.from(i),
                        characters.to(i),
                        characters.story(i),
                        new Range(offset, offset + 1));
            }
        }
        return places;
    }

    WrittenCopy write() {
        var paint = new RtfPaint(text, edits, work.hasTraces());
        removeOld();
        paint.removeOld();
        work.items().forEach(this::add);
        comments.write();
        paint.paint(work.looks(text.document().length()));
        writeProperties();
        return new WrittenCopy(patch(), work.losses(), List.of());
    }

    private Patch patch() {
        var patch = new Patch.Builder();
        for (CopyEdits.Edit edit : edits.edits()) {
            patch.replace(
                    edit.range().start(),
                    edit.range().end(),
                    edit.markup().getBytes(StandardCharsets.ISO_8859_1));
        }
        return patch.build();
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
        markup.bookmarksOf(id).forEach(passage -> passage.tags().forEach(edits::delete));
    }

    private void add(OfficeCopyItem item) {
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
        work.addLossesWithoutTraces(item, parts, false);
        comments.add(item, work.commented(item, parts, places));
        if (work.hasTraces()) {
            if (!kept) {
                addBookmarks(item, parts);
            }
            properties.put(
                    CopyValues.nameFor(item.annotation().id()),
                    item.values(CopyPlaces.seen(parts), text.document().text(), true)
                            .write());
        }
    }

    private boolean areBookmarksKept(OfficeCopyItem item, int count) {
        CopyFinding finding = item.finding();
        return finding != null
                && work.hasTraces()
                && finding.annotation().range().equals(item.annotation().range())
                && markup.bookmarksOf(finding.annotation().id()).size() == count
                && IntStream.rangeClosed(1, count)
                        .allMatch(i -> markup.hasBookmark(item.bookmark(i).name()));
    }

    private void addBookmarks(OfficeCopyItem item, List<CopyPlaces.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            CopyPlaces.Part part = parts.get(i);
            String name = item.bookmark(i + 1).name();
            String start = "{\\*\\bkmkstart " + name + "}";
            String end = "{\\*\\bkmkend " + name + "}";
            if (part.from() == part.to()) {
                edits.insert(part.from(), CopyEdits.Kind.BOOKMARK_START, start + end);
            } else {
                edits.insert(part.from(), CopyEdits.Kind.BOOKMARK_START, start);
                edits.insert(part.to(), CopyEdits.Kind.BOOKMARK_END, end);
            }
        }
    }

    private void writeProperties() {
        var stale = new ArrayList<String>();
        work.removed().forEach(f -> addName(f, stale));
        work.items().forEach(item -> {
            CopyFinding finding = item.finding();
            if (finding != null) {
                addName(finding, stale);
            }
        });
        if (work.hasTraces()) {
            properties.put(CopyValues.COPY, CompactId.write(work.copy()));
            stale.add(CopyValues.COPY);
        } else {
            markup.properties().keySet().stream().filter(CopyValues::isName).forEach(stale::add);
        }
        removeProperties(stale);
        insertProperties();
    }

    private void removeProperties(Collection<String> stale) {
        Set<String> others = new HashSet<>(markup.properties().keySet());
        stale.forEach(others::remove);
        Optional<Range> all = markup.sections().group(Destination.PROPERTIES);
        if (others.isEmpty() && properties.isEmpty() && all.isPresent()) {
            edits.delete(all.get());
            return;
        }
        stale.forEach(name -> {
            RtfMarkup.Property old = markup.properties().get(name);
            if (old != null) {
                edits.delete(old.span());
            }
        });
    }

    private static void addName(CopyFinding finding, List<String> names) {
        UUID id = finding.annotation().id();
        if (id != null) {
            names.add(CopyValues.nameFor(id));
        }
    }

    /// The type 30 is text.
    private void insertProperties() {
        var out = new StringBuilder();
        properties.forEach((name, value) -> out.append("{\\propname ")
                .append(RtfEscape.group(name))
                .append("}\\proptype30{\\staticval ")
                .append(RtfEscape.group(value))
                .append('}'));
        if (out.isEmpty()) {
            return;
        }
        RtfSections sections = markup.sections();
        OptionalInt end = sections.endOf(Destination.PROPERTIES);
        if (end.isPresent()) {
            edits.insert(end.getAsInt(), CopyEdits.Kind.SECTION, out.toString());
        } else {
            int at = sections.behind(
                    Destination.FONTS, Destination.COLORS, Destination.STYLES, Destination.INFO);
            edits.insert(at, CopyEdits.Kind.SECTION, "{\\*\\userprops " + out + "}");
        }
    }
}

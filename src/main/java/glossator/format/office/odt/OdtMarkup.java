package glossator.format.office.odt;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.office.OfficeComments;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyBookmark;
import glossator.format.office.copy.OfficeComment;
import glossator.format.office.copy.PlacedBookmark;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What an OpenDocument text holds besides its words that a reader may have added: comments, each
/// stored where it begins (ODF 1.3, part 3, 14.1), and bookmarks and colors of ours.
final class OdtMarkup {
    private static final String COMMENT = "\0comment ";
    private static final String BOOKMARK = "\0bookmark ";
    private static final String PICTURE = "\0picture ";
    private static final String END = "\0end";

    private final ParagraphBuilder paragraphBuilder;
    private final OdtCommentText texts;
    private final List<Comment> comments = new ArrayList<>();
    private final Map<String, Comment> byName = new HashMap<>();
    private final Map<String, Bookmark> bookmarks = new LinkedHashMap<>();
    private final Map<UUID, List<Bookmark>> byId = new HashMap<>();
    private final List<Bookmark> open = new ArrayList<>();
    private final List<Element> paints = new ArrayList<>();
    private final List<Element> pictures = new ArrayList<>();
    private final Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());

    OdtMarkup(ParagraphBuilder paragraphBuilder, OdtStyles styles) {
        this.paragraphBuilder = paragraphBuilder;
        texts = new OdtCommentText(styles);
    }

    /// @param key its index among the comments
    /// @param ends its end tags; one at the most in a sound file
    record Comment(String key, String name, Element element, List<Element> ends) {}

    /// @param tags where it begins and ends; one element for a bare position
    record Bookmark(CopyBookmark mark, List<Element> tags) {}

    List<Comment> comments() {
        return comments;
    }

    boolean hasBookmark(String name) {
        return bookmarks.containsKey(name);
    }

    List<Bookmark> bookmarksOf(@Nullable UUID id) {
        return byId.getOrDefault(id, List.of());
    }

    /// The bookmarks of ours that are open where the reader is.
    List<Bookmark> open() {
        return open;
    }

    List<Element> paints() {
        return paints;
    }

    /// A span that only colors a passage.
    void addPaint(Element span) {
        if (known.add(span)) {
            paints.add(span);
        }
    }

    void addPicture(Element frame) {
        if (known.add(frame)) {
            paragraphBuilder.addTarget(PICTURE + pictures.size());
            pictures.add(frame);
        }
    }

    void beginComment(Element e) {
        if (known.add(e)) {
            String name = XmlNames.attribute(e, "office:name");
            var comment = new Comment(String.valueOf(comments.size()), name, e, new ArrayList<>());
            comments.add(comment);
            if (!name.isEmpty()) {
                byName.putIfAbsent(name, comment);
            }
            paragraphBuilder.addTarget(COMMENT + comment.key);
        }
    }

    void endComment(Element e) {
        String name = XmlNames.attribute(e, "office:name");
        Comment comment = byName.get(name);
        if (comment != null && known.add(e)) {
            comment.ends.add(e);
            paragraphBuilder.addTarget(COMMENT + comment.key + END);
        }
    }

    void beginBookmark(Element e, CopyBookmark mark) {
        if (known.add(e) && !bookmarks.containsKey(mark.name())) {
            var bookmark = new Bookmark(mark, new ArrayList<>(List.of(e)));
            bookmarks.put(mark.name(), bookmark);
            byId.computeIfAbsent(mark.id(), _ -> new ArrayList<>()).add(bookmark);
            paragraphBuilder.addTarget(BOOKMARK + mark.name());
            if (!XmlNames.is(e, "text:bookmark")) {
                open.add(bookmark);
            }
        }
    }

    void endBookmark(Element e, String name) {
        Bookmark bookmark = bookmarks.get(name);
        if (bookmark != null && known.add(e)) {
            bookmark.tags.add(e);
            open.remove(bookmark);
            paragraphBuilder.addTarget(BOOKMARK + name + END);
        }
    }

    /// The pictures by their offsets in the text.
    Map<Integer, Element> pictures(Document placed) {
        var all = new HashMap<Integer, Element>();
        for (int i = 0; i < pictures.size(); i++) {
            Integer at = placed.targets().get(PICTURE + i);
            int sign = at == null ? -1 : placed.text().indexOf(Block.OBJECT, at);
            if (sign >= 0) {
                all.put(sign, pictures.get(i));
            }
        }
        return all;
    }

    /// @param own the offsets of characters that are in the file
    List<OfficeComment> officeComments(Document placed, BitSet own) {
        return comments.stream()
                .map(comment -> texts.read(
                        comment,
                        byName.get(parent(comment.element)),
                        range(COMMENT + comment.key, placed, own)))
                .toList();
    }

    private static String parent(Element e) {
        String parent = XmlNames.attribute(e, "loext:parent-name");
        return parent.isEmpty() ? XmlNames.attribute(e, "office:parent-name") : parent;
    }

    List<PlacedBookmark> placedBookmarks(Document placed, BitSet own) {
        return bookmarks.values().stream()
                .map(b -> new PlacedBookmark(b.mark, range(BOOKMARK + b.mark.name(), placed, own)))
                .toList();
    }

    /// Without the number of a heading and the like, which are in the text but not in the file.
    private static Range range(String name, Document placed, BitSet own) {
        int start = placed.targets().getOrDefault(name, 0);
        int end = Math.max(start, placed.targets().getOrDefault(name + END, start));
        int first = own.nextSetBit(start);
        if (end > start && first >= 0 && first < end) {
            return new Range(first, own.previousSetBit(end - 1) + 1);
        } else if (end > start) {
            return OfficeComments.trimmed(new Range(start, end), placed.text());
        }
        int line = placed.text().indexOf('\n', start);
        boolean here = first >= 0 && (line < 0 || first < line);
        int last = start == 0 ? -1 : own.previousSetBit(start - 1);
        boolean behind = last >= 0 && placed.text().substring(last, start).indexOf('\n') < 0;
        int at = here ? first : behind ? last + 1 : start;
        return new Range(at, at);
    }
}

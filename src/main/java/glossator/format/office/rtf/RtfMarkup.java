package glossator.format.office.rtf;

import com.rtfparserkit.rtf.Command;

import glossator.document.Inline.Emphasis;
import glossator.document.Range;
import glossator.format.office.copy.CopyBookmark;
import glossator.format.office.copy.CopyValues;
import glossator.format.office.copy.OfficeComment;
import glossator.format.office.copy.PlacedBookmark;
import glossator.format.office.rtf.RtfGroup.Destination;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What an RTF file holds besides its text that a reader may have added: comments, our bookmarks
/// and properties; and where it holds them, in bytes.
final class RtfMarkup {
    /// The destination that tells that a group only paints a passage.
    static final String PAINT = "glossator";

    private final RtfCharacters characters;
    private final Map<String, Passage> ranges = new HashMap<>();
    private final Map<String, Passage> bookmarks = new LinkedHashMap<>();
    private final Map<UUID, List<Passage>> byId = new HashMap<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final List<RtfComment> comments = new ArrayList<>();
    private final List<Range> painted = new ArrayList<>();
    private final List<Range> before = new ArrayList<>();
    private final RtfSections sections = new RtfSections();
    private RtfComment open = new RtfComment(0);
    private String author = "";
    private String property = "";
    private int propertyFrom;

    RtfMarkup(RtfCharacters characters) {
        this.characters = characters;
    }

    /// Between two characters of a story, by their numbers.
    ///
    /// @param tags the groups that begin and end it, in bytes
    record Passage(int story, int begin, int end, List<Range> tags) {}

    /// @param span all of its groups, in bytes
    record Property(String value, Range span) {}

    List<RtfComment> comments() {
        return comments;
    }

    boolean hasBookmark(String name) {
        return bookmarks.containsKey(name);
    }

    /// The bookmarks of ours that have this id.
    List<Passage> bookmarksOf(@Nullable UUID id) {
        return byId.getOrDefault(id, List.of());
    }

    Map<String, Passage> ranges() {
        return ranges;
    }

    Map<String, Property> properties() {
        return properties;
    }

    RtfSections sections() {
        return sections;
    }

    /// Whether the bookmark is ours.
    boolean beginBookmark(String name, int story, int from, int to) {
        if (!CopyBookmark.isName(name)) {
            return false;
        }
        begin(bookmarks, name, story, new Range(from, to));
        return true;
    }

    private void begin(Map<String, Passage> in, String name, int story, Range tag) {
        int at = characters.size();
        in.putIfAbsent(name, new Passage(story, at, at, List.of(tag)));
    }

    private void end(Map<String, Passage> in, String name, Range tag) {
        in.computeIfPresent(
                name,
                (_, p) -> p.tags.size() > 1
                        ? p
                        : new Passage(
                                p.story,
                                p.begin,
                                characters.size(),
                                List.of(p.tags.getFirst(), tag)));
    }

    /// A group has ended that is not text.
    void close(Destination of, String text, int story, int from, int to) {
        var span = new Range(from, to);
        String written = text.strip();
        switch (of) {
            case PLACE_END -> end(bookmarks, written, span);
            case RANGE_START -> begin(ranges, written, story, span);
            case RANGE_END -> end(ranges, written, span);
            case COMMENT_AUTHOR -> {
                author = written;
                before.add(span);
            }
            case COMMENT_DATE -> {
                open.date = written;
                open.contentFrom = to;
            }
            case COMMENT_NUMBER -> {
                open.number = written;
                open.contentFrom = to;
            }
            case COMMENT_PARENT -> {
                open.parent = written;
                open.parentSpan = span;
                open.contentFrom = to;
            }
            case COMMENT -> endComment(story, span);
            case PROPERTY_NAME -> {
                property = written;
                propertyFrom = from;
            }
            case PROPERTY_VALUE ->
                properties.putIfAbsent(
                        property, new Property(written, new Range(propertyFrom, to)));
            case COMMENT_INITIALS -> before.add(span);
            case PROPERTIES, COLORS, FONTS, STYLES, INFO -> sections.end(of, span);
            default -> {}
        }
    }

    /// The sign in the text that a comment hangs on.
    void addReference(int from, int to) {
        before.add(new Range(from, to));
    }

    /// @param at where its content begins, in bytes
    void beginComment(int at) {
        open = new RtfComment(comments.size());
        open.contentFrom = at;
    }

    /// A group that only colors a passage, in bytes.
    void addPainted(Range group) {
        painted.add(group);
    }

    List<Range> painted() {
        return painted;
    }

    void addToComment(String text, Set<Emphasis> emphases) {
        open.add(text, emphases);
    }

    void obeyInComment(Command command, String sign, Set<Emphasis> emphases) {
        if (command == Command.par || command == Command.line) {
            open.endParagraph();
        } else {
            open.add(sign.equals("\t") ? " " : sign, emphases);
        }
    }

    private void endComment(int story, Range span) {
        open.author = author;
        open.story = story;
        open.at = characters.size();
        open.span = span;
        open.before.addAll(before);
        before.clear();
        author = "";
        comments.add(open);
    }

    /// The comments with their places in the text, in the order of the file.
    List<OfficeComment> officeComments() {
        List<Integer> parents = parents();
        return comments.stream()
                .map(c -> {
                    int parent = parents.get(c.index);
                    return c.officeComment(parent < 0 ? "" : String.valueOf(parent), rangeOf(c));
                })
                .toList();
    }

    /// For each comment the index of the one that it answers, or -1. It is counted back from the
    /// comment or, in some files, the number of another.
    List<Integer> parents() {
        var numbers = new HashMap<String, Integer>();
        comments.forEach(c -> numbers.putIfAbsent(c.number, c.index));
        return comments.stream()
                .map(c -> {
                    int parent = c.isCountedBack()
                            ? c.index + Integer.parseInt(c.parent)
                            : c.parent.isEmpty() ? -1 : numbers.getOrDefault(c.parent, -1);
                    return parent < 0 || parent == c.index ? -1 : parent;
                })
                .toList();
    }

    private Range rangeOf(RtfComment comment) {
        Passage passage = ranges.get(comment.number);
        return passage == null
                ? characters.range(comment.at, comment.at, comment.story)
                : range(passage);
    }

    private Range range(Passage passage) {
        return characters.range(passage.begin, passage.end, passage.story);
    }

    List<PlacedBookmark> placedBookmarks() {
        var placed = new ArrayList<PlacedBookmark>();
        bookmarks.forEach((name, passage) -> CopyBookmark.of(name).ifPresent(b -> {
            placed.add(new PlacedBookmark(b, range(passage)));
            byId.computeIfAbsent(b.id(), _ -> new ArrayList<>()).add(passage);
        }));
        return placed;
    }

    Map<UUID, CopyValues> values() {
        var values = new HashMap<UUID, CopyValues>();
        properties.forEach((name, property) -> CopyValues.idIn(name)
                .ifPresent(
                        id -> CopyValues.read(property.value).ifPresent(v -> values.put(id, v))));
        return values;
    }
}

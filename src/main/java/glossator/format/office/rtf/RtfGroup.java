package glossator.format.office.rtf;

import glossator.document.Inline;
import glossator.document.Inline.Emphasis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// The state that a group of RTF inherits from the enclosing one.
final class RtfGroup {
    /// Where the text of a group goes.
    enum Destination {
        TEXT,
        SKIPPED,
        FONTS,
        STYLES,
        INFO,
        TITLE,
        AUTHOR,
        CREATED,
        MARKER,
        INSTRUCTION,
        PICTURE,
        PLACE,
        PLACE_END,
        NOTE,
        BOX,
        RANGE_START,
        RANGE_END,
        COMMENT,
        COMMENT_INITIALS,
        COMMENT_AUTHOR,
        COMMENT_DATE,
        COMMENT_NUMBER,
        COMMENT_PARENT,
        PROPERTIES,
        PROPERTY_NAME,
        PROPERTY_VALUE,
        COLORS
    }

    final EnumSet<Emphasis> set;
    Destination destination = Destination.TEXT;
    StringBuilder collected = new StringBuilder();
    Optional<Inline> link = Optional.empty();
    boolean opened;
    boolean hidden;
    /// Whether its look is that of an annotation of this program, and not of the text.
    boolean painted;
    /// Whether it holds a text in two versions, the first for programs without Unicode.
    boolean twofold;
    boolean inTable;
    /// Whether the paragraph is the large first letter of the next one.
    boolean dropCap;
    /// Where the group begins in the file, in bytes.
    int from;
    int font = -1;
    int style = -1;
    int outline = -1;
    int level = -1;

    RtfGroup() {
        set = EnumSet.noneOf(Emphasis.class);
    }

    private RtfGroup(RtfGroup outer) {
        set = EnumSet.copyOf(outer.set);
        destination = outer.destination;
        collected = outer.collected;
        link = outer.link;
        hidden = outer.hidden;
        inTable = outer.inTable;
        dropCap = outer.dropCap;
        font = outer.font;
        style = outer.style;
        outline = outer.outline;
        level = outer.level;
    }

    RtfGroup newInner() {
        return new RtfGroup(this);
    }

    void open(Destination of) {
        destination = of;
        collected = new StringBuilder();
        opened = true;
    }

    /// Whether the text of this group is shown in place.
    boolean isShown() {
        return !hidden
                && (destination == Destination.TEXT
                        || destination == Destination.NOTE
                        || destination == Destination.BOX);
    }

    List<Inline> inlines() {
        var inlines = new ArrayList<Inline>(set);
        link.ifPresent(l -> {
            inlines.remove(Emphasis.UNDERLINED);
            inlines.add(l);
        });
        return inlines;
    }

    void set(Emphasis emphasis, boolean on) {
        if (painted) {
            return;
        }
        if (on) {
            set.add(emphasis);
        } else {
            set.remove(emphasis);
        }
    }

    void resetCharacters() {
        set.clear();
        hidden = false;
        font = -1;
    }

    void newParagraph() {
        inTable = false;
        dropCap = false;
        style = -1;
        outline = -1;
        level = -1;
    }
}

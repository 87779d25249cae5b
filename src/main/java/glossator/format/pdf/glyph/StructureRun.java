package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// The pieces of marked content of one structure element that are drawn one after the other, while
/// a page is interpreted: together they mean its replacement text.
final class StructureRun {
    private final StructureTexts texts;
    private @Nullable COSDictionary page;
    private Map<Integer, StructureTexts.Element> elements = Map.of();
    private StructureTexts.@Nullable Element element;

    /// Whether the last piece has ended.
    private boolean ended;

    /// How many glyphs were there before the first piece.
    private int from;

    StructureRun(PDDocument file) {
        texts = StructureTexts.of(file);
    }

    /// Begins the content of a page; also anew, where it turned out to be damaged.
    void begin(COSDictionary ofPage) {
        page = ofPage;
        elements = texts.of(ofPage);
        element = null;
    }

    /// Begins something that is not in the page's content, such as a field.
    void leavePage() {
        elements = Map.of();
        element = null;
    }

    /// Goes into a form, whose content has identifiers of its own; returns those of outside, for
    /// [#leave].
    Map<Integer, StructureTexts.Element> enter() {
        Map<Integer, StructureTexts.Element> outside = elements;
        elements = Map.of();
        return outside;
    }

    void leave(Map<Integer, StructureTexts.Element> outside) {
        elements = outside;
    }

    /// Begins marked content; returns whether it is of an element with a replacement text.
    boolean open(@Nullable COSDictionary properties, int count) {
        StructureTexts.Element own = find(properties);
        if (own == null) {
            return false;
        }
        from = element == null ? count : from;
        element = own;
        ended = false;
        return true;
    }

    /// Ends a piece.
    void close() {
        ended = true;
    }

    /// Whether what begins with these properties, or a glyph if they are null, is not of the
    /// element whose content has just been drawn, so that its text is due.
    boolean isDue(@Nullable COSDictionary properties) {
        return ended && element != null && find(properties) != element;
    }

    /// The text of the element whose content has been drawn, if there is one.
    Optional<ActualText> due(int count) {
        StructureTexts.Element drawn = element;
        element = null;
        return drawn == null || page == null || count <= from
                ? Optional.empty()
                : Optional.of(new ActualText(drawn.say(page), from));
    }

    private StructureTexts.@Nullable Element find(@Nullable COSDictionary properties) {
        return properties == null || elements.isEmpty()
                ? null
                : elements.get(properties.getInt(COSName.MCID));
    }
}

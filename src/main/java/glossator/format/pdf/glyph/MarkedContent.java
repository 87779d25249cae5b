package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The marked content that is open while a page is interpreted (ISO 32000-1 §14.6): layers that are
/// off, artifacts, and replacement text.
final class MarkedContent {
    private static final int MAX_DEPTH = 1_000;

    private final @Nullable PDOptionalContentProperties optional;
    private final StructureRun structure;
    private final Deque<Open> open = new ArrayDeque<>();

    MarkedContent(PDDocument file, StructureRun structure) {
        optional = file.getDocumentCatalog().getOCProperties();
        this.structure = structure;
    }

    /// @param hidden whether it or what it is in is hidden
    /// @param artifact whether it or what it is in is an artifact
    /// @param replaced whether it or what it is in has replacement text
    /// @param element whether it is of a structure element that has
    private record Open(
            boolean hidden,
            boolean artifact,
            boolean replaced,
            boolean element,
            @Nullable String actual,
            int from) {}

    void reset() {
        open.clear();
    }

    void begin(COSName tag, @Nullable COSDictionary properties, int count) {
        if (open.size() > MAX_DEPTH) {
            return;
        }
        boolean artifact = tag.getName().equals("Artifact")
                && properties != null
                && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
        String actual = properties == null ? null : PdfStrings.of(properties, COSName.ACTUAL_TEXT);
        boolean element = structure.open(properties, count);
        boolean off = tag.getName().equals("OC") && properties != null && isOff(properties);
        open.push(new Open(
                off || isHidden(),
                artifact || isArtifact(),
                actual != null || element || isReplaced(),
                element,
                actual,
                count));
    }

    /// Whether the content of this layer is hidden.
    boolean isOff(COSDictionary properties) {
        return optional != null
                && PDPropertyList.create(properties) instanceof PDOptionalContentGroup group
                && !optional.isGroupEnabled(group);
    }

    Optional<ActualText> end(int count) {
        Open last = open.poll();
        if (last != null && last.element) {
            structure.close();
        }
        return last == null || last.actual == null || last.hidden || count == last.from
                ? Optional.empty()
                : Optional.of(new ActualText(last.actual, last.from));
    }

    boolean isHidden() {
        Open last = open.peek();
        return last != null && last.hidden;
    }

    /// Whether the meaning of its glyphs is given by replacement text.
    boolean isReplaced() {
        Open last = open.peek();
        return last != null && last.replaced;
    }

    boolean isArtifact() {
        Open last = open.peek();
        return last != null && last.artifact;
    }
}

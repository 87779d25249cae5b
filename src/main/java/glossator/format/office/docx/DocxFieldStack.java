package glossator.format.office.docx;

import glossator.document.Inline;
import glossator.format.office.EqRuby;
import glossator.format.office.FieldLinks;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The open fields; the instruction of each is hidden and its result shown (ECMA-376, part 1,
/// 17.16).
final class DocxFieldStack {
    private static final int MAX_INSTRUCTION = 64 << 10;

    /// Fields without a result: what stands in them is their instruction.
    private static final Pattern NEVER_SHOWN = Pattern.compile(
            "\\s*(XE|TC|TA|RD|SET|ASK|PRINT|PRIVATE|ADVANCE|AUTOTEXT|EQ)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<Field> open = new ArrayList<>();
    private DocxFieldEnds ends = DocxFieldEnds.NONE;
    private boolean broken;

    private static final class Field {
        private final boolean separated;
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
        private Optional<Inline> link = Optional.empty();

        Field(boolean separated) {
            this.separated = separated;
        }
    }

    /// Reads on in this part; fields do not continue from one part into another.
    void setPart(Element root) {
        open.clear();
        ends = DocxFieldEnds.of(root);
        broken |= ends.hasOpen();
    }

    /// Whether there was a field that does not end, or text where only an instruction can be.
    boolean isBroken() {
        return broken;
    }

    /// @param type `begin`, `separate` or `end`
    void handleFieldChar(String type, Element mark) {
        switch (type) {
            case "begin" -> {
                if (!ends.isOpen(mark)) {
                    open.add(new Field(ends.isSeparated(mark)));
                }
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.getLast().result = true;
                    open.getLast().link =
                            FieldLinks.of(open.getLast().instruction.toString());
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    open.removeLast();
                }
            }
            default -> {}
        }
    }

    /// The words and their reading that the innermost field stands for, if it is just ending.
    Optional<EqRuby> rubyOf(String type) {
        boolean outer = open.stream().limit(Math.max(0, open.size() - 1)).allMatch(f -> f.result);
        return type.equals("end") && !open.isEmpty() && outer
                ? EqRuby.of(open.getLast().instruction.toString())
                : Optional.empty();
    }

    void addInstruction(String more) {
        if (!open.isEmpty() && open.getLast().instruction.length() < MAX_INSTRUCTION) {
            open.getLast().instruction.append(more);
        }
    }

    /// Whether what `e` holds is not part of a field's result. Text in a field that has no result
    /// at all is shown: an instruction is no text.
    boolean isHiding(Element e) {
        boolean hiding = open.stream().anyMatch(f -> !f.result);
        boolean lost = hiding
                && XmlNames.is(e, "w:t")
                && !e.getTextContent().isBlank()
                && open.stream().allMatch(f -> f.result || f == open.getLast())
                && !open.getLast().separated
                && !NEVER_SHOWN.matcher(open.getLast().instruction).lookingAt();
        broken |= lost;
        return hiding && !lost;
    }

    /// The links of the fields whose results are open.
    List<Inline> links() {
        return open.stream()
                .map(f -> f.link)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The box of a checkbox form field, ticked or not.
    static Optional<String> checkBoxOf(Element mark) {
        return XmlNames.child(mark, "w:ffData", "w:checkBox").map(box -> {
            Optional<Element> state =
                    XmlNames.child(box, "w:checked").or(() -> XmlNames.child(box, "w:default"));
            boolean ticked = state.filter(e -> DocxStyles.isOn(XmlNames.attribute(e, "w:val"), "1"))
                    .isPresent();
            return ticked ? "☑" : "☐";
        });
    }
}

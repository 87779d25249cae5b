package glossator.format.office.docx;

import glossator.document.Inline;
import glossator.format.office.FieldLinks;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The open fields; the instruction of each is hidden and its result shown (ECMA-376, part 1,
/// 17.16).
final class DocxFieldStack {
    private static final int MAX_INSTRUCTION = 64 << 10;

    private final List<Field> open = new ArrayList<>();

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
        private Optional<Inline> link = Optional.empty();
    }

    void clear() {
        open.clear();
    }

    /// @param type `begin`, `separate` or `end`
    void handleFieldChar(String type) {
        switch (type) {
            case "begin" -> open.add(new Field());
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

    void addInstruction(String more) {
        if (!open.isEmpty() && open.getLast().instruction.length() < MAX_INSTRUCTION) {
            open.getLast().instruction.append(more);
        }
    }

    /// Whether the current text is not part of a field's result.
    boolean isHiding() {
        return open.stream().anyMatch(f -> !f.result);
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

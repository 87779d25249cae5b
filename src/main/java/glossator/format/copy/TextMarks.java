package glossator.format.copy;

import java.util.List;

/// The marks in a text without notes at its end.
public final class TextMarks {
    private TextMarks() {}

    /// Where signs and numbers are.
    public static List<Removal> signsIn(String marked, NumberSign numbers) {
        return TextCopyBody.find(marked, marked.length(), numbers).removals();
    }
}

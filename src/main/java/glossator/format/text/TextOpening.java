package glossator.format.text;

import java.util.ArrayList;
import java.util.List;

/// Divides a plain text where there is no empty line.
final class TextOpening {
    private static final int MAX_TITLE = 100;

    private TextOpening() {}

    /// If each paragraph of the text is one line, separates the first line when it is a title.
    static List<TextGroup> splitTitle(List<TextGroup> groups, boolean unwrapped) {
        TextGroup first = groups.getFirst();
        if (!unwrapped
                || first.size() < 2
                || first.first().width() > MAX_TITLE
                || first.first().endsSentence()
                || first.lines().get(1).width() <= MAX_TITLE) {
            return groups;
        }
        var parted = new ArrayList<TextGroup>();
        parted.add(new TextGroup(List.of(first.first()), first.blanks(), first.pages(), '\0'));
        parted.add(new TextGroup(first.lines().subList(1, first.size()), 0, 0, first.underline()));
        parted.addAll(groups.subList(1, groups.size()));
        return parted;
    }

    /// Whether the line is a row of stars or dashes between sections.
    static boolean isRule(TextLine line) {
        String tight = line.width() > 100 ? "" : line.text().replaceAll("\\s+", "");
        return tight.matches("([*#~•·⁂―—–])\\1{2,}|-{3,}|_{3,}|={3,}|⁂");
    }
}

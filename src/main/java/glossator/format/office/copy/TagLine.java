package glossator.format.office.copy;

import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;

/// The tags of an annotation, readable as the last paragraph of its comment.
public final class TagLine {
    private TagLine() {}

    /// `Tags: method/interview; other`.
    public static String write(List<String> tags) {
        return Messages.of(
                "format.office.tags",
                String.join(
                        "; ",
                        tags.stream()
                                .map(NoteParagraphs::clean)
                                .map(t -> t.replace("\\", "\\\\").replace(";", "\\;"))
                                .toList()));
    }

    /// Whether a paragraph of a comment of ours holds its tags.
    static boolean isTagLine(String paragraph) {
        return paragraph.startsWith(Messages.of("format.office.tags", "").strip());
    }

    static List<String> read(String paragraph) {
        String rest = paragraph.substring(
                Messages.of("format.office.tags", "").strip().length());
        var tags = new ArrayList<String>();
        var tag = new StringBuilder();
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '\\' && i + 1 < rest.length()) {
                tag.append(rest.charAt(++i));
            } else if (c == ';') {
                addTag(tags, tag);
            } else {
                tag.append(c);
            }
        }
        addTag(tags, tag);
        return tags;
    }

    private static void addTag(List<String> tags, StringBuilder tag) {
        if (!tag.toString().isBlank()) {
            tags.add(tag.toString().strip());
        }
        tag.setLength(0);
    }
}

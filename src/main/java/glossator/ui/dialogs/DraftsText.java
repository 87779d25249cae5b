package glossator.ui.dialogs;

import glossator.library.KeptDraft;

import java.util.List;
import java.util.stream.Collectors;

/// Unsaved notes as one text in Markdown, for the clipboard or a file: for each the title of the
/// source, the passage and the note.
final class DraftsText {
    private DraftsText() {}

    static String of(List<KeptDraft> drafts) {
        return drafts.stream().map(DraftsText::of).collect(Collectors.joining("\n---\n\n"));
    }

    private static String of(KeptDraft draft) {
        var out = new StringBuilder();
        if (!draft.title().isBlank()) {
            out.append("# ").append(draft.title().strip()).append("\n\n");
        }
        String quote = draft.annotation().words();
        if (!quote.isBlank()) {
            quote.strip().lines().forEach(l -> out.append("> ").append(l).append('\n'));
            out.append('\n');
        }
        return out.append(draft.text().stripTrailing()).append('\n').toString();
    }
}

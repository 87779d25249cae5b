package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.message.Messages;

import java.util.List;
import java.util.stream.Collectors;

/// Unsaved notes as one text in Markdown, for the clipboard or a file: for each the title of the
/// source, the passage and the note or reply.
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
        String quote = draft.annotation().map(Annotation::words).orElse("");
        if (!quote.isBlank()) {
            quote.strip().lines().forEach(l -> out.append("> ").append(l).append('\n'));
            out.append('\n');
        }
        if (draft.subject() instanceof DraftSubject.Answer(var annotation, var _, var _)) {
            String note = annotation.note().strip();
            out.append(
                            note.isEmpty()
                                    ? Messages.of("ui.drafts.reply")
                                    : Messages.of("ui.drafts.reply-to", note))
                    .append("\n\n");
        }
        return out.append(draft.text().stripTrailing()).append('\n').toString();
    }
}

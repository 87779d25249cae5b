package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.TrashedReply;
import glossator.message.Refusal;
import glossator.wording.JournalWording;
import glossator.wording.ReplyWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `restore ID`: restores an annotation, a reply or a source from the trash.
@Command(name = "restore", sortOptions = false)
final class RestoreCommand extends LibraryCommand {
    private static final int SHORTEST = 4;
    private static final int QUOTE = 60;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    private String reference = "";

    RestoreCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        List<Source> removed = library.removedSources().stream()
                .filter(s -> isMeant(s, reference))
                .toList();
        if (removed.size() > 1) {
            throw new Refusal("cli.restore.many", reference, removed.size());
        }
        if (removed.isEmpty()) {
            restoreAnnotation(library);
        } else {
            library.restoreSource(removed.getFirst().id());
            print(
                    "cli.restore.source",
                    TerminalText.toOneLine(removed.getFirst().title()));
        }
        return 0;
    }

    /// An annotation, or a reply that was deleted on its own.
    private void restoreAnnotation(Library library) {
        List<Reply> replies = library.deletedReplies().stream()
                .map(TrashedReply::reply)
                .filter(r ->
                        reference.length() >= SHORTEST && r.id().toString().startsWith(reference))
                .toList();
        if (replies.size() == 1) {
            library.restoreReply(replies.getFirst().id());
            print(
                    "cli.restore.reply",
                    TerminalText.shorten(ReplyWording.words(replies.getFirst()), QUOTE));
            return;
        }
        Annotation annotation = library.annotation(reference);
        library.restoreAnnotation(annotation.id());
        print("cli.restore.annotation", TerminalText.toOneLine(JournalWording.named(annotation)));
    }

    static boolean isMeant(Source source, String reference) {
        return (reference.length() >= SHORTEST && source.id().toString().startsWith(reference))
                || source.title().equalsIgnoreCase(reference)
                || source.fileName().equalsIgnoreCase(reference);
    }
}

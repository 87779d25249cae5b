package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// `reply ANNOTATION --text T`: answers an annotation, or changes or deletes an answer.
@Command(name = "reply", sortOptions = false)
final class ReplyCommand extends LibraryCommand {
    private static final int QUOTE = 60;

    @Parameters(paramLabel = "ANNOTATION", descriptionKey = "ANNOTATION", arity = "0..1")
    private Optional<String> reference = Optional.empty();

    @Option(names = "--text", paramLabel = "T")
    private Optional<String> text = Optional.empty();

    @Option(names = "--to", paramLabel = "REPLY")
    private Optional<String> parent = Optional.empty();

    @Option(names = "--author", paramLabel = "N")
    private Optional<String> author = Optional.empty();

    @Option(names = "--edit", paramLabel = "REPLY")
    private Optional<String> edited = Optional.empty();

    @Option(names = "--delete", paramLabel = "REPLY")
    private Optional<String> deleted = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    ReplyCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        long kinds = Stream.of(reference, edited, deleted)
                .filter(Optional::isPresent)
                .count();
        if (kinds != 1) {
            throw new UsageException("cli.reply.what");
        }
        if (text.isPresent() == deleted.isPresent()) {
            throw new UsageException("cli.reply.text");
        }
        if (reference.isEmpty() && (parent.isPresent() || author.isPresent() || json)) {
            throw new UsageException("cli.reply.new");
        }
        if (text.isPresent() && text.get().isBlank()) {
            throw new UsageException("cli.reply.empty");
        }
        if (author.isPresent() && author.get().isBlank()) {
            throw new UsageException("cli.reply.author");
        }
    }

    @Override
    int run(Library library) throws IOException {
        if (deleted.isPresent()) {
            delete(library, new ReplyReference(deleted.get()).findIn(library));
        } else if (edited.isPresent()) {
            edit(library, new ReplyReference(edited.get()).findIn(library));
        } else {
            answer(library, library.annotation(reference.orElseThrow()));
        }
        return 0;
    }

    private void answer(Library library, Annotation annotation) throws IOException {
        Reply reply = reply(library, annotation);
        library.apply(new Change.OfReply(null, reply));
        if (json) {
            JsonOutput.print(ReplyJson.of(reply), out());
        } else {
            out().println(reply.id());
        }
    }

    private Reply reply(Library library, Annotation annotation) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID answered = parent.isEmpty()
                ? null
                : new ReplyReference(parent.get())
                        .findIn(library, annotation.source(), annotation.id())
                        .id();
        return new Reply(
                UUID.randomUUID(),
                annotation.source(),
                annotation.id(),
                answered,
                author.map(String::strip).orElseGet(library::author),
                readText(),
                null,
                now,
                now,
                "");
    }

    private String readText() throws IOException {
        String given = readNote(text.orElseThrow());
        if (given.isBlank()) {
            throw new UsageException("cli.reply.empty");
        }
        return given;
    }

    private void edit(Library library, Reply before) throws IOException {
        String given = readText();
        if (given.equals(before.text())) {
            print("cli.edit.same", before.id());
            return;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        library.apply(new Change.OfReply(before, before.withText(given).withChanged(now)));
        print("cli.edit.done", before.id());
    }

    private void delete(Library library, Reply reply) {
        library.apply(new Change.OfReply(reply, null));
        print("cli.reply.deleted", TerminalText.shorten(reply.text(), QUOTE));
    }
}

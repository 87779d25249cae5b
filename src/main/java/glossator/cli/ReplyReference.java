package glossator.cli;

import glossator.annotation.Reply;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// Names a reply by its id or the beginning of its id, of at least four characters.
record ReplyReference(String named) {
    private static final int SHORTEST = 4;

    /// Refuses none and several among all replies.
    Reply findIn(Library library) {
        return only(library.sources().stream()
                .map(Source::id)
                .flatMap(source -> library.threads(source).all().stream()));
    }

    /// The same among the replies to an annotation.
    Reply findIn(Library library, UUID source, UUID annotation) {
        return only(library.threads(source).of(annotation).stream());
    }

    private Reply only(Stream<Reply> replies) {
        String wanted = named.strip().toLowerCase(Locale.ROOT);
        List<Reply> found = wanted.length() < SHORTEST
                ? List.of()
                : replies.filter(r -> r.id().toString().startsWith(wanted)).toList();
        if (found.isEmpty()) {
            throw new Refusal("cli.reply.not-there", named);
        }
        if (found.size() > 1) {
            throw new Refusal("cli.reply.several", named, found.size());
        }
        return found.getFirst();
    }
}

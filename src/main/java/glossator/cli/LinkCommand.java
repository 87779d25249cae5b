package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Relation;
import glossator.library.Library;
import glossator.library.LinkedNotes;
import glossator.message.Refusal;
import glossator.wording.LinkWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// `link A B --as RELATION`: links two notes, or lists or deletes links.
@Command(name = "link", sortOptions = false)
final class LinkCommand extends LibraryCommand {
    private static final int SHORTEST = 4;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "A", arity = "0..1")
    private Optional<String> from = Optional.empty();

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "B", arity = "0..1")
    private Optional<String> to = Optional.empty();

    @Option(names = "--as", paramLabel = "RELATION")
    private Optional<Relation> relation = Optional.empty();

    @Option(names = "--note", paramLabel = "N")
    private Optional<String> note = Optional.empty();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--delete", paramLabel = "ID")
    private Optional<String> deleted = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    LinkCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        boolean making = to.isPresent() || relation.isPresent() || note.isPresent();
        boolean whole = from.isPresent() && to.isPresent() && relation.isPresent();
        int wanted = (making ? 1 : 0) + (list ? 1 : 0) + (deleted.isPresent() ? 1 : 0);
        boolean lonely = from.isPresent() && !making && !list;
        if (wanted != 1 || lonely || (making && !whole)) {
            throw new UsageException("cli.link.how");
        }
    }

    @Override
    boolean isReading() {
        return list;
    }

    @Override
    int run(Library library) throws IOException {
        if (list) {
            list(library);
        } else if (deleted.isPresent()) {
            delete(library, deleted.get());
        } else {
            make(library);
        }
        return 0;
    }

    private void make(Library library) throws IOException {
        Annotation one = library.annotation(from.orElseThrow());
        Annotation other = library.annotation(to.orElseThrow());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var link = new AnnotationLink(
                UUID.randomUUID(),
                one.id(),
                other.id(),
                relation.orElseThrow(),
                note.isPresent() ? readNote(note.get()) : "",
                library.author(),
                now,
                now);
        library.apply(new Change.OfItem(null, link));
        if (json) {
            JsonOutput.print(LinkJson.of(link), out());
        } else {
            out().println(link.id());
        }
    }

    private void list(Library library) {
        LinkedNotes linked = library.linkedNotes();
        Optional<UUID> only = from.map(library::annotation).map(Annotation::id);
        List<AnnotationLink> links = linked.links().stream()
                .filter(l -> only.isEmpty() || l.touches(only.get()))
                .toList();
        if (json) {
            JsonOutput.print(links.stream().map(LinkJson::of).toList(), out());
        } else if (links.isEmpty()) {
            tell("cli.link.none");
        } else {
            links.forEach(link -> print(link, linked));
        }
    }

    private void print(AnnotationLink link, LinkedNotes linked) {
        Annotation note = linked.note(link.from()).orElseThrow();
        linked.of(link.from()).stream()
                .filter(end -> end.link().equals(link))
                .forEach(end -> out().println(ShortIds.shorten(link.id())
                        + "  "
                        + TerminalText.toOneLine(LinkWording.quote(note))
                        + " "
                        + TerminalText.toOneLine(LinkWording.line(end))));
    }

    private void delete(Library library, String reference) {
        String wanted = reference.toLowerCase(Locale.ROOT);
        List<AnnotationLink> found = library.items(AnnotationLink.class).stream()
                .filter(l -> wanted.length() >= SHORTEST && l.id().toString().startsWith(wanted))
                .toList();
        if (found.size() != 1) {
            throw new Refusal(found.isEmpty() ? "cli.link.unknown" : "cli.link.many", reference);
        }
        library.apply(new Change.OfItem(found.getFirst(), null));
        print("cli.link.deleted", LinkWording.relation(found.getFirst().relation(), true));
    }
}

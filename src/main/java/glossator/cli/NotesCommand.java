package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.CollectionTree;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.library.LibrarySearch;
import glossator.library.Source;
import glossator.library.TrashedReply;
import glossator.message.Refusal;
import glossator.search.QueryMatcher;
import glossator.search.QueryParser;
import glossator.search.SearchedAnnotation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// `notes [SOURCE]`: lists annotations, source by source, in document order.
@Command(name = "notes", sortOptions = false)
final class NotesCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..1")
    private Optional<String> reference = Optional.empty();

    @Option(names = "--tag", paramLabel = "T", arity = "1")
    private List<String> tags = List.of();

    @Option(names = "--color", paramLabel = "C", arity = "1")
    private List<Color> colors = List.of();

    @Option(names = "--orphans")
    private boolean orphans;

    @Option(names = "--kind", paramLabel = "KIND", arity = "1")
    private List<TargetKind> kinds = List.of();

    @Option(names = "--author", paramLabel = "N")
    private Optional<String> author = Optional.empty();

    @Option(names = "--resolved")
    private boolean resolved;

    @Option(names = "--open")
    private boolean open;

    @Option(names = "--since", paramLabel = "DATE")
    private Optional<String> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE")
    private Optional<String> until = Optional.empty();

    @Option(names = "--collection", paramLabel = "COLLECTION")
    private Optional<String> collection = Optional.empty();

    @Option(names = "--search", paramLabel = "WORDS")
    private Optional<String> search = Optional.empty();

    @Option(names = "--edition", paramLabel = "N", descriptionKey = "EDITION")
    private Optional<Integer> edition = Optional.empty();

    @Option(names = "--trash")
    private boolean trash;

    @Option(names = "--json")
    private boolean json;

    NotesCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (edition.isPresent() && (reference.isEmpty() || trash)) {
            throw new UsageException("cli.notes.edition");
        }
        if (resolved && open) {
            throw new UsageException("cli.notes.state");
        }
        since.ifPresent(date -> OptionParsers.parseDate(date, false));
        until.ifPresent(date -> OptionParsers.parseDate(date, true));
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        var context = new AnnotationContext(library);
        Predicate<Annotation> wanted = filter(context);
        Optional<QueryMatcher> query =
                search.map(text -> new QueryMatcher(QueryParser.parse(text).orThrow()));
        var found = new LinkedHashMap<Source, List<Placement>>();
        for (Source source : sources(library)) {
            List<Placement> own = placementsOf(library, source).stream()
                    .filter(p -> wanted.test(p.annotation()))
                    .filter(p -> !orphans || p.isOrphan())
                    .filter(p -> query.isEmpty() || says(p, query.get(), context))
                    .toList();
            if (!own.isEmpty()) {
                found.put(source, own);
            }
        }
        if (json) {
            JsonOutput.print(json(found, context), out());
        } else {
            AnnotationListing.print(found, context, out());
        }
        boolean replies = trash && !json && printDeletedReplies(library, context);
        if (found.isEmpty() && !replies && !json) {
            tell("cli.notes.none");
        }
        return 0;
    }

    /// Prints those of the sources and the author that are wanted; false if there are none.
    private boolean printDeletedReplies(Library library, AnnotationContext context) {
        List<UUID> in = sources(library).stream().map(Source::id).toList();
        List<TrashedReply> deleted = library.deletedReplies().stream()
                .filter(r -> in.contains(r.reply().source()))
                .filter(r -> author.isEmpty() || r.reply().author().equals(author.get()))
                .toList();
        if (!deleted.isEmpty()) {
            new ReplyListing(context, out()).printDeleted(deleted);
        }
        return !deleted.isEmpty();
    }

    private List<Source> sources(Library library) {
        List<Source> all =
                reference.map(r -> List.of(library.source(r))).orElseGet(library::sources);
        if (collection.isEmpty()) {
            return all;
        }
        CollectionTree tree = CollectionTree.of(library.items());
        UUID wanted = tree.find(collection.get())
                .map(SourceCollection::id)
                .orElseThrow(() -> new Refusal("cli.notes.collection", collection.get()));
        return all.stream()
                .filter(s -> s.collections().stream().anyMatch(c -> tree.isWithin(c, wanted)))
                .toList();
    }

    /// Annotations in the trash have no place, so they are listed as they were made.
    private List<Placement> placementsOf(Library library, Source source) {
        if (trash) {
            return library.trash().stream()
                    .filter(a -> a.source().equals(source.id()))
                    .map(Placement::inOwnEdition)
                    .toList();
        }
        UUID in = EditionsCommand.editionOf(library, source, edition).id();
        new DueAreas(library, surroundings()).lookIn(source.id(), in);
        return library.placements(source.id(), in).allWithOrphans();
    }

    /// Matches all of the given tags, each including those below it, any of the given colors and
    /// kinds, the author of it or of a reply, and the state.
    private Predicate<Annotation> filter(AnnotationContext context) {
        Predicate<Annotation> wanted = a -> colors.isEmpty() || colors.contains(a.color());
        wanted = wanted.and(a -> kinds.isEmpty() || kinds.contains(TargetKind.of(a.target())))
                .and(a -> a.resolved() ? !open : !resolved)
                .and(a -> author.isEmpty() || isBy(a, author.get(), context))
                .and(this::wasMadeInTime);
        for (String path : tags) {
            Tag tag = context.codebook()
                    .find(path)
                    .orElseThrow(() -> new Refusal("cli.tags.unknown", path));
            wanted = wanted.and(a ->
                    a.tags().stream().anyMatch(t -> context.codebook().isWithin(t, tag.id())));
        }
        return wanted;
    }

    private boolean wasMadeInTime(Annotation annotation) {
        Instant made = annotation.created();
        return since.map(d -> !made.isBefore(OptionParsers.parseDate(d, false))).orElse(true)
                && until.map(d -> !made.isAfter(OptionParsers.parseDate(d, true)))
                        .orElse(true);
    }

    /// Whether a query matches the quote, the note, the tags, the replies or the people.
    private static boolean says(
            Placement placement, QueryMatcher query, AnnotationContext context) {
        Annotation annotation = placement.annotation();
        return query.matches(new SearchedAnnotation(
                annotation,
                context.replies(annotation),
                context.codebook(),
                LibrarySearch.describe(context.source(annotation.source()), context.codebook()),
                placement.isOrphan()));
    }

    private static boolean isBy(Annotation annotation, String name, AnnotationContext context) {
        return annotation.author().equalsIgnoreCase(name)
                || context.replies(annotation).stream()
                        .anyMatch(reply -> reply.author().equalsIgnoreCase(name));
    }

    private static List<AnnotationJson> json(
            Map<Source, List<Placement>> found, AnnotationContext context) {
        var json = new ArrayList<AnnotationJson>();
        found.values().forEach(all -> all.forEach(a -> json.add(AnnotationJson.of(a, context))));
        return json;
    }
}

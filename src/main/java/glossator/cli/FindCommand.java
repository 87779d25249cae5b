package glossator.cli;

import glossator.library.IndexProgress;
import glossator.library.Library;
import glossator.library.SearchRequest;
import glossator.library.SearchResult;
import glossator.library.SourceHits;
import glossator.message.Refusal;
import glossator.search.Part;
import glossator.search.QueryParser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `find QUERY`: finds words and notes in all sources.
@Command(name = "find", sortOptions = false)
final class FindCommand extends LibraryCommand {
    private static final int PAGE = 20;
    private static final int ENOUGH = 50;
    private static final int MOST = 10_000;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "1..*")
    private List<String> words = List.of();

    @Option(names = "--in", paramLabel = "PART", arity = "1")
    private List<String> parts = List.of();

    @Option(names = "--limit", paramLabel = "N")
    private int limit = ENOUGH;

    @Option(names = "--sort", paramLabel = "ORDER")
    private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

    @Option(names = "--json")
    private boolean json;

    FindCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    void checkUsage() {
        if (limit < 1 || limit > MOST) {
            throw new UsageException("cli.find.limit", limit, MOST);
        }
        wantedParts();
    }

    private Set<Part> wantedParts() {
        Set<Part> wanted = EnumSet.noneOf(Part.class);
        for (String word : parts) {
            wanted.addAll(
                    Part.find(word).orElseThrow(() -> new UsageException("cli.find.part", word)));
        }
        return wanted.isEmpty() ? EnumSet.allOf(Part.class) : wanted;
    }

    @Override
    int run(Library library) {
        String text = String.join(" ", words);
        var request = new SearchRequest(QueryParser.parse(text).orThrow())
                .withParts(wantedParts())
                .withOrder(order)
                .withLimits(PAGE, limit);
        catchUp(library);
        SearchResult found = find(library, request);
        Optional<String> proposal = found.groups().isEmpty()
                ? library.search().propose(text, request, () -> false)
                : Optional.empty();
        var listing = new SearchListing(new AnnotationContext(library), surroundings());
        if (json) {
            JsonOutput.print(listing.json(text, found, proposal), out());
        } else {
            listing.print(found);
            tellRest(found, proposal);
        }
        return 0;
    }

    /// If another program is at it, what there is has to do.
    private void catchUp(Library library) {
        IndexProgress progress = library.search().progress();
        int told = progress.indexed();
        try {
            while (!progress.isComplete()) {
                progress = library.search().update(() -> false);
                if (surroundings().terminal() && progress.indexed() > told) {
                    told = progress.indexed();
                    tell("cli.find.indexing", told, progress.sources());
                }
            }
        } catch (Refusal refusal) {
            surroundings().err().println(refusal.sentence());
        }
    }

    /// Page by page, until there are as many hits as wanted.
    private SearchResult find(Library library, SearchRequest request) {
        SearchResult first = library.search().find(request, () -> false);
        var groups = new ArrayList<>(limited(first.groups(), limit));
        SearchResult page = first;
        for (int at = PAGE; page.groups().size() == PAGE && shown(groups) < limit; at += PAGE) {
            page = library.search().find(request.from(at), () -> false);
            groups.addAll(limited(page.groups(), limit - shown(groups)));
        }
        return new SearchResult(
                groups, first.sources(), first.hits(), first.isCut(), first.progress());
    }

    private static int shown(List<SourceHits> groups) {
        return groups.stream().mapToInt(g -> g.hits().size()).sum();
    }

    private static List<SourceHits> limited(List<SourceHits> groups, int most) {
        var kept = new ArrayList<SourceHits>();
        int left = most;
        for (SourceHits group : groups) {
            if (left > 0) {
                var hits = group.hits().subList(0, Math.min(left, group.hits().size()));
                kept.add(new SourceHits(group.source(), hits, group.count()));
                left -= hits.size();
            }
        }
        return kept;
    }

    private void tellRest(SearchResult found, Optional<String> proposal) {
        if (found.groups().isEmpty()) {
            tell("cli.find.nothing");
            proposal.ifPresent(p -> tell("cli.find.proposal", TerminalText.toOneLine(p)));
        } else if (shown(found.groups()) < found.hits().least() || !found.hits().isExact()) {
            tell(
                    found.hits().isExact() ? "cli.find.shown" : "cli.find.shown-at-least",
                    shown(found.groups()),
                    found.hits().least(),
                    found.sources().least());
        }
        if (!found.progress().isComplete()) {
            tell("cli.find.partly", found.progress().indexed(), found.progress().sources());
        }
    }
}

package glossator.library;

import glossator.anchoring.reuse.Reuse;
import glossator.anchoring.reuse.ReuseResult;
import glossator.anchoring.reuse.ReuseSearch;
import glossator.document.Range;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Finds where passages stand in the other sources of the library, word for word or reworded, by an
/// index of shingles in `search.db`. Methods may be called from any thread.
public final class LibraryReuse {
    /// So many places of one passage are compared word by word at most, unless the caller says
    /// otherwise.
    public static final int USUAL = 200;

    private static final Comparator<ReusedIn> MOST_FIRST = Comparator.comparingInt(ReusedIn::kept)
            .reversed()
            .thenComparing(g -> g.source().title());

    /// Who may have copied whom; those without a date come last.
    private static final Comparator<ReusedIn> EARLIEST_FIRST = Comparator.comparing(
                    (ReusedIn g) -> g.source().metadata().published(),
                    Comparator.comparing((String date) -> !isDate(date))
                            .thenComparing(Comparator.naturalOrder()))
            .thenComparing(MOST_FIRST);

    private final Database library;
    private final SourceRows sources;
    private final EditionRows editions;
    private final DerivedIndex index;
    private final ShingleUpdate update;

    LibraryReuse(Database library, DerivedIndex index, SourceRows sources, EditionRows editions) {
        this.library = library;
        this.sources = sources;
        this.editions = editions;
        this.index = index;
        update = new ShingleUpdate(library, index, editions);
    }

    /// How far the index is.
    public IndexProgress progress() {
        return update.progress();
    }

    /// Brings the index a step further, which takes about a second unless one source is very long;
    /// to be called until it is complete, in the background, after imports and changes.
    ///
    /// @param stop asked between sources; what was done is kept
    public IndexProgress update(BooleanSupplier stop) {
        return update.slice(stop);
    }

    /// Where a passage of the newest edition of a source stands elsewhere: in the other sources,
    /// and in other places of its own. Refuses an empty passage and one that is not in the text.
    ///
    /// @param most so many places are compared word by word
    public ReuseReport find(UUID source, Range passage, int most, BooleanSupplier stop) {
        Edition edition = newest(source);
        String text = editions.text(edition.id());
        if (passage.end() > text.length()) {
            throw new Refusal("library.passage-outside", passage, text.length());
        }
        if (passage.of(text).isBlank()) {
            throw new Refusal("library.passage-empty");
        }
        return search(edition, MOST_FIRST, s -> s.find(edition.id(), text, passage, most, stop));
    }

    /// What a source shares with the others, the earliest first.
    ///
    /// @param most so many places of each of its passages are compared word by word
    public ReuseReport shared(UUID source, int most, BooleanSupplier stop) {
        Edition edition = newest(source);
        String text = editions.text(edition.id());
        return search(edition, EARLIEST_FIRST, s -> s.shared(edition.id(), text, most, stop));
    }

    private Edition newest(UUID source) {
        return editions.of(sources.get(source).id()).getLast();
    }

    private ReuseReport search(
            Edition own,
            Comparator<ReusedIn> order,
            java.util.function.Function<ReuseSearch, ReuseResult> search) {
        IndexProgress progress = progress();
        ReuseResult result =
                index.read(i -> search.apply(new ReuseSearch(new StoredShingles(i), this::text)));
        return new ReuseReport(
                own,
                grouped(own, order, result.found()),
                result.unread(),
                result.stopped(),
                progress);
    }

    /// Empty for an edition that was erased meanwhile.
    private Optional<String> text(UUID edition) {
        try {
            return Optional.of(editions.text(edition));
        } catch (Refusal e) {
            if (e.key().equals("library.no-edition")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<ReusedIn> grouped(Edition own, Comparator<ReusedIn> order, List<Reuse> found) {
        Map<UUID, List<Reuse>> byEdition =
                found.stream().collect(Collectors.groupingBy(Reuse::text));
        var editionsFound = new HashMap<UUID, Edition>();
        byEdition.keySet().forEach(id -> editionsFound.put(id, editions.get(id)));
        Map<UUID, Source> known = new HashMap<>();
        library.read(() -> sources.present(
                        editionsFound.values().stream().map(Edition::source).toList()))
                .forEach(s -> known.put(s.id(), s));
        String published = sources.get(own.source()).metadata().published();
        var groups = new ArrayList<ReusedIn>();
        byEdition.forEach((id, some) -> {
            Edition edition = Objects.requireNonNull(editionsFound.get(id));
            Source source = known.get(edition.source());
            if (source != null) {
                some.sort(Comparator.comparing(Reuse::here).thenComparing(Reuse::there));
                groups.add(new ReusedIn(
                        source, edition, some, age(source.metadata().published(), published)));
            }
        });
        groups.sort(order);
        return groups;
    }

    /// Compares dates as far as both are given: a year, a month, a day.
    private static ReusedIn.Age age(String other, String own) {
        int common = Math.min(other.length(), own.length());
        if (!isDate(other) || !isDate(own)) {
            return ReusedIn.Age.UNKNOWN;
        }
        int order = other.substring(0, common).compareTo(own.substring(0, common));
        return order < 0
                ? ReusedIn.Age.EARLIER
                : order > 0 ? ReusedIn.Age.LATER : ReusedIn.Age.SAME;
    }

    private static boolean isDate(String date) {
        return date.matches("\\d{4}(-\\d\\d){0,2}.*");
    }
}

package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.annotation.Threads;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/// What the pane shows at one moment: all annotations by id; the ids of those that pass the filter,
/// in document order with the orphans last; their replies; and the counts by color, by tag
/// (including the tags below it), by anchor, by author (of the annotation or a reply to it, sorted
/// by name) and by the state of the thread.
///
/// @param searched whether words were searched for
record Listing(
        Map<UUID, Placement> all,
        List<UUID> rows,
        Map<Color, Integer> colors,
        Map<UUID, Integer> tags,
        Map<AnchorFilter, Integer> standings,
        Map<String, Integer> authors,
        Map<ThreadFilter, Integer> states,
        Threads threads,
        boolean searched,
        Codebook codebook) {

    static final Listing NONE =
            of(Placements.NONE, Threads.NONE, Filter.NONE, Codebook.EMPTY, new SearchText(), null);

    /// @param always shown regardless of the filter: an annotation that is being edited must not
    /// vanish
    static Listing of(
            Placements placements,
            Threads threads,
            Filter filter,
            Codebook codebook,
            SearchText haystack,
            @Nullable UUID always) {
        return of(placements, threads, filter, codebook, haystack, (_, _) -> true, always);
    }

    /// @param matches whether a query in the filter matches an annotation with its replies
    static Listing of(
            Placements placements,
            Threads threads,
            Filter filter,
            Codebook codebook,
            SearchText haystack,
            BiPredicate<Placement, List<Reply>> matches,
            @Nullable UUID always) {
        Map<UUID, Placement> all = HashMap.newHashMap(placements.size());
        var rows = new ArrayList<UUID>();
        Map<Color, Integer> colors = new EnumMap<>(Color.class);
        Map<UUID, Integer> tags = new HashMap<>();
        Map<AnchorFilter, Integer> standings = new EnumMap<>(AnchorFilter.class);
        Map<String, Integer> authors = new HashMap<>();
        Map<ThreadFilter, Integer> states = new EnumMap<>(ThreadFilter.class);
        String[] needles = filter.needles();
        for (Placement placement : placements.allWithOrphans()) {
            Annotation annotation = placement.annotation();
            List<Reply> replies = threads.of(annotation.id());
            all.put(annotation.id(), placement);
            colors.merge(annotation.color(), 1, Integer::sum);
            count(annotation, codebook, tags);
            for (AnchorFilter standing : AnchorFilter.values()) {
                standings.merge(standing, standing.matches(placement) ? 1 : 0, Integer::sum);
            }
            authorsOf(annotation, replies).forEach(a -> authors.merge(a, 1, Integer::sum));
            for (ThreadFilter state : ThreadFilter.values()) {
                states.merge(state, state.matches(annotation, replies) ? 1 : 0, Integer::sum);
            }
            if (annotation.id().equals(always)
                    || (filter.admits(placement, replies, codebook)
                            && containsAll(needles, annotation, replies, codebook, haystack)
                            && matches.test(placement, replies))) {
                rows.add(annotation.id());
            }
        }
        return new Listing(
                all,
                rows,
                colors,
                tags,
                standings,
                sorted(authors),
                states,
                threads,
                !filter.words().isBlank(),
                codebook);
    }

    private static Map<String, Integer> sorted(Map<String, Integer> authors) {
        Comparator<String> byName = Collator.getInstance()::compare;
        var sorted = new LinkedHashMap<String, Integer>();
        authors.keySet().stream()
                .sorted(byName.thenComparing(Comparator.naturalOrder()))
                .forEach(name -> sorted.put(name, authors.getOrDefault(name, 0)));
        return sorted;
    }

    private static Set<String> authorsOf(Annotation annotation, List<Reply> replies) {
        if (replies.isEmpty()) {
            return Set.of(annotation.author());
        }
        var authors = new HashSet<String>();
        authors.add(annotation.author());
        replies.forEach(reply -> authors.add(reply.author()));
        return authors;
    }

    private static boolean containsAll(
            String[] needles,
            Annotation in,
            List<Reply> replies,
            Codebook tags,
            SearchText haystack) {
        return needles.length == 0
                || Arrays.stream(needles).allMatch(haystack.of(in, replies, tags)::contains);
    }

    private static void count(Annotation annotation, Codebook codebook, Map<UUID, Integer> counts) {
        if (annotation.tags().isEmpty()) {
            return;
        }
        var counted = new HashSet<UUID>();
        for (UUID tag : annotation.tags()) {
            Optional<Tag> at = codebook.tag(tag);
            while (at.isPresent() && counted.add(at.get().id())) {
                counts.merge(at.get().id(), 1, Integer::sum);
                UUID parent = at.get().parent();
                at = parent == null ? Optional.empty() : codebook.tag(parent);
            }
        }
    }

    /// The section of the list that begins with this row; empty for any other row, and if there is
    /// only what is in the text.
    Optional<CardSection.Kind> sectionAt(UUID row) {
        int memos = 0;
        while (memos < rows.size() && isMemo(rows.get(memos))) {
            memos++;
        }
        if (memos > 0 && row.equals(rows.getFirst())) {
            return Optional.of(CardSection.Kind.WHOLE_SOURCE);
        }
        return memos > 0 && memos < rows.size() && row.equals(rows.get(memos))
                ? Optional.of(CardSection.Kind.TEXT)
                : Optional.empty();
    }

    private boolean isMemo(UUID row) {
        return find(row).filter(a -> a.target() instanceof Target.WholeSource).isPresent();
    }

    Optional<Annotation> find(UUID id) {
        return findPlaced(id).map(Placement::annotation);
    }

    Optional<Placement> findPlaced(UUID id) {
        return Optional.ofNullable(all.get(id));
    }
}

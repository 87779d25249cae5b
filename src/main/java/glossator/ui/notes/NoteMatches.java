package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.Threads;
import glossator.search.Query;
import glossator.search.QueryMatcher;
import glossator.search.SearchedAnnotation;
import glossator.search.SearchedSource;
import glossator.ui.session.Tasks;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which notes a query matches, asked once for each version of a note; for many notes in the
/// background, while the answers to the query before still count. Used on the FX thread.
final class NoteMatches {
    private static final int AT_ONCE = 200;

    /// What an answer depends on besides the note.
    private record Question(Query query, Codebook codebook, SearchedSource source) {
        boolean isAsked(Placement placement, List<Reply> replies) {
            return new QueryMatcher(query)
                    .matches(new SearchedAnnotation(
                            placement.annotation(),
                            replies,
                            codebook,
                            source,
                            placement.isOrphan()));
        }
    }

    private record Known(Annotation of, List<Reply> replies, boolean isOrphan, boolean matches) {
        boolean isOf(Placement placement, List<Reply> now) {
            return of.equals(placement.annotation())
                    && replies.equals(now)
                    && isOrphan == placement.isOrphan();
        }
    }

    private final Tasks tasks;
    private final Runnable refresh;
    private Map<UUID, Known> known = new HashMap<>();
    private @Nullable Question answered;
    private @Nullable Question asked;

    /// @param refresh runs when answers have come in the background
    NoteMatches(Tasks tasks, Runnable refresh) {
        this.tasks = tasks;
        this.refresh = refresh;
    }

    /// Sets what is asked from now on; null for nothing.
    void ask(
            @Nullable Query query,
            Codebook codebook,
            SearchedSource source,
            Placements placements,
            Threads threads) {
        Question next = query == null ? null : new Question(query, codebook, source);
        if (next == null || placements.size() <= AT_ONCE) {
            if (next == null || !next.equals(answered)) {
                answer(next, new HashMap<>());
            }
        } else if (!next.equals(answered) && !next.equals(asked)) {
            asked = next;
            tasks.read(() -> answers(next, placements, threads), all -> {
                if (next.equals(asked)) {
                    answer(next, all);
                    refresh.run();
                }
            });
        }
    }

    private void answer(@Nullable Question question, Map<UUID, Known> answers) {
        asked = null;
        answered = question;
        known = answers;
    }

    private static Map<UUID, Known> answers(
            Question question, Placements placements, Threads threads) {
        Map<UUID, Known> answers = HashMap.newHashMap(placements.size());
        for (Placement placement : placements.allWithOrphans()) {
            List<Reply> replies = threads.of(placement.id());
            answers.put(placement.id(), answer(question, placement, replies));
        }
        return answers;
    }

    private static Known answer(Question question, Placement placement, List<Reply> replies) {
        return new Known(
                placement.annotation(),
                replies,
                placement.isOrphan(),
                question.isAsked(placement, replies));
    }

    /// Whether the query matches; true if there is none.
    boolean admit(Placement placement, List<Reply> replies) {
        Question question = answered;
        if (question == null) {
            return true;
        }
        Known one = known.get(placement.id());
        if (one == null || !one.isOf(placement, replies)) {
            one = answer(question, placement, replies);
            known.put(placement.id(), one);
        }
        return one.matches();
    }
}

package glossator.ui.session;

import glossator.library.DraftSubject;
import glossator.library.Drafts;
import glossator.library.KeptDraft;
import glossator.library.Library;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps what is being typed in files outside the library, a moment after each burst of keys, until
/// the library has it. Used on the FX thread, except where a method says
/// otherwise.
public final class DraftFiles {
    private static final System.Logger LOG = System.getLogger("glossator.ui");
    private static final long BURST_MILLIS = 250;

    private final Tasks tasks;
    private final @Nullable Drafts files;
    /// What is to become of each draft; empty for one to be removed.
    private final Map<UUID, Optional<KeptDraft>> pending = new HashMap<>();

    /// What is in files now.
    private final Map<UUID, KeptDraft> kept = new HashMap<>();

    private boolean scheduled;
    private boolean told;

    /// @param files null if there is no place for them: nothing is kept then
    DraftFiles(Tasks tasks, @Nullable Drafts files) {
        this.tasks = tasks;
        this.files = files;
    }

    /// Keeps the draft soon, in place of its earlier text.
    public void keep(KeptDraft draft) {
        change(draft.id(), Optional.of(draft));
    }

    /// Removes the draft: the library has it, or nobody wants it.
    public void remove(UUID draft) {
        change(draft, Optional.empty());
    }

    private void change(UUID draft, Optional<KeptDraft> now) {
        if (files == null) {
            return;
        }
        synchronized (pending) {
            pending.put(draft, now);
        }
        if (!scheduled) {
            scheduled = true;
            var _ = tasks.runAfter(BURST_MILLIS, this::writeSoon);
        }
    }

    private void writeSoon() {
        scheduled = false;
        tasks.aside(this::writeNow, problem -> problem.ifPresent(this::tell));
    }

    /// Once: it would be said at every key.
    private void tell(Refusal problem) {
        if (!told) {
            told = true;
            tasks.reportFailure(problem);
        }
    }

    /// Writes all that is pending now; returns what went wrong. May be called on any thread.
    public Optional<Refusal> writeNow() {
        synchronized (kept) {
            Optional<Refusal> problem = Optional.empty();
            for (Map.Entry<UUID, Optional<KeptDraft>> one : takePending()) {
                try {
                    write(one.getKey(), one.getValue());
                } catch (Refusal refusal) {
                    problem = Optional.of(refusal);
                    putBack(one);
                }
            }
            return problem;
        }
    }

    private List<Map.Entry<UUID, Optional<KeptDraft>>> takePending() {
        synchronized (pending) {
            var all = new ArrayList<>(Map.copyOf(pending).entrySet());
            pending.clear();
            return all;
        }
    }

    private void write(UUID id, Optional<KeptDraft> draft) {
        Drafts to = files;
        if (to == null) {
            return;
        }
        kept.remove(id);
        draft.ifPresentOrElse(to::keep, () -> to.remove(id));
        draft.ifPresent(d -> kept.put(id, d));
    }

    /// Unless something newer is pending.
    private void putBack(Map.Entry<UUID, Optional<KeptDraft>> failed) {
        synchronized (pending) {
            pending.putIfAbsent(failed.getKey(), failed.getValue());
        }
    }

    /// Whether all of these are in files with their newest text. Waits for a file being written.
    public boolean areKept(Collection<UUID> drafts) {
        synchronized (kept) {
            synchronized (pending) {
                return kept.keySet().containsAll(drafts)
                        && Collections.disjoint(pending.keySet(), drafts);
            }
        }
    }

    /// Writes all that is pending, then stores the drafts in those of their notes and replies that
    /// nothing else has changed: the process is ending, and the FX thread does nothing any more.
    public void storeBeforeExit(Library library) {
        var _ = writeNow();
        synchronized (kept) {
            for (KeptDraft draft : List.copyOf(kept.values())) {
                try {
                    DraftSubject before = draft.subject();
                    var _ = library.apply(before.to(before.withText(draft.text(), Session.now())));
                    write(draft.id(), Optional.empty());
                } catch (Refusal refusal) {
                    LOG.log(Level.WARNING, "a draft is kept: {0}", refusal.sentence());
                }
            }
        }
    }
}

package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Step;
import glossator.annotation.Threads;
import glossator.library.Library;
import glossator.library.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Applies stored changes to the session and its open sources, which the panes show. Used on the FX
/// thread.
final class StoredChanges {

    private final Session session;
    private final Library library;
    private final Tasks tasks;

    StoredChanges(Session session) {
        this.session = session;
        this.library = session.library();
        this.tasks = session.tasks();
    }

    // Annotations

    /// Shows what a step of the journal changed.
    void showStep(Step step) {
        session.openSources().forEach(one -> showReplies(step, one));
        session.openSources().forEach(one -> showChanges(step, one));
        for (Change change : step.changes()) {
            showChange(change);
        }
    }

    private void showChange(Change change) {
        switch (change) {
            case Change.OfDecision of -> showDecision(of.decision());
            case Change.OfSource of -> {
                if (of.after().inTrash()) {
                    session.findOpen(of.subject()).ifPresent(session::close);
                }
            }
            case Change.OfEdition of ->
                session.findOpen(of.after().source()).ifPresent(this::showNewest);
            case Change.OfAnnotation _, Change.OfReply _, Change.OfTag _, Change.OfItem _ -> {
                // Annotations and replies are shown together, tags by the codebook, items as a
                // list.
            }
        }
    }

    /// Shows all replies of a step at once: an author may have written thousands.
    private static void showReplies(Step step, OpenSource one) {
        List<Change.OfReply> replies = step.changes().stream()
                .filter(c ->
                        c instanceof Change.OfReply of && of.reply().source().equals(one.id()))
                .map(Change.OfReply.class::cast)
                .toList();
        if (!replies.isEmpty()) {
            one.threadsProperty().set(one.threads().after(replies));
        }
    }

    private void showNewest(OpenSource one) {
        tasks.read(
                () -> library.source(one.id()).edition(),
                newest -> session.showEdition(one, newest, shown -> {}));
    }

    /// Reloads all annotations as they are now stored.
    void reload() {
        List.copyOf(session.openSources()).forEach(this::reload);
    }

    /// Repeats if a step was shown in the meantime, which the loaded state may not include. An
    /// edition that another program has taken back gives way to the newest one.
    void reload(OpenSource one) {
        Placements before = one.placements();
        Threads threads = one.threads();
        tasks.read(() -> reloaded(one), stored -> {
            if (!stored.counts()) {
                showNewest(one);
            } else if (one.placements() == before && one.threads() == threads) {
                one.threadsProperty().set(stored.threads());
                one.placementsProperty().set(stored.placements());
            } else {
                reload(one);
            }
        });
    }

    /// @param counts whether the edition shown is still one of the source
    private record Reloaded(boolean counts, Placements placements, Threads threads) {}

    private Reloaded reloaded(OpenSource one) {
        return new Reloaded(
                library.editions(one.id()).contains(one.edition()),
                library.placements(one.id(), one.edition().id()),
                library.threads(one.id()));
    }

    /// Shows all changes at once, because each new set of annotations causes a repaint.
    private void showChanges(Step step, OpenSource one) {
        Placements placements = one.placements();
        var others = new ArrayList<Annotation>();
        for (Change change : step.changes()) {
            if (!(change instanceof Change.OfAnnotation(var before, var after))) {
                continue;
            }
            if (after != null && after.edition().equals(one.edition().id())) {
                placements = placements.with(Placement.inOwnEdition(after));
            } else if (after != null && after.source().equals(one.id())) {
                others.add(after);
            } else if (after == null && before != null && before.source().equals(one.id())) {
                if (before.id().equals(one.chosenProperty().get())) {
                    one.choose(null);
                }
                placements = placements.without(before.id());
            }
        }
        if (placements != one.placements()) {
            one.placementsProperty().set(placements);
        }
        others.forEach(a -> showOfOtherEdition(one, a));
    }

    /// Shows an annotation that was made in an edition other than the one shown.
    private void showOfOtherEdition(OpenSource in, Annotation stored) {
        Optional<Placement> known = in.placements()
                .findPlacement(stored.id())
                .filter(p -> p.annotation().selector().equals(stored.selector())
                        && p.annotation().target().equals(stored.target()));
        if (known.isPresent()) {
            in.placementsProperty().set(in.placements().with(known.get().withAnnotation(stored)));
        } else {
            showPlaced(in, stored);
        }
    }

    private void showDecision(Decision decision) {
        for (OpenSource one : session.openSources()) {
            if (one.edition().id().equals(decision.edition())) {
                one.placements()
                        .findAnnotation(decision.annotation())
                        .ifPresent(a -> showPlaced(one, a));
            }
        }
    }

    private void showPlaced(OpenSource in, Annotation stored) {
        tasks.read(
                () -> library.place(stored, in.edition().id()),
                placement -> in.placementsProperty().set(in.placements().with(placement)));
    }

    // Sources

    void showAnswer(LibraryRefresh.Answer answer) {
        if (answer.all() != null) {
            answer.all().forEach(this::showInTab);
            list(answer.all());
        }
        showSources(answer.touched());
        if (answer.codebook() != null) {
            session.showCodebook(answer.codebook());
        }
        if (answer.items() != null) {
            session.arranging().show(answer.items());
        }
        session.undoing().show(answer);
    }

    /// Updates those of the sources that are in the list, and their tabs. A single one is put in
    /// its place, so that one change does not cost as much as the whole list; several make one
    /// change of the list.
    void showSources(List<Source> stored) {
        stored.forEach(this::showInTab);
        if (stored.size() == 1) {
            showSource(stored.getFirst());
            return;
        }
        Map<UUID, Source> newest =
                stored.stream().collect(Collectors.toMap(Source::id, Function.identity()));
        list(session.sources().stream().map(s -> newest.getOrDefault(s.id(), s)).toList());
    }

    private void showSource(Source now) {
        for (int i = 0; i < session.sources().size(); i++) {
            Source listed = session.sources().get(i);
            if (listed.id().equals(now.id())) {
                if (!listed.equals(now)) {
                    session.sources().set(i, now);
                }
                return;
            }
        }
    }

    /// Puts those that are not in the list at its beginning, the last one first.
    void showAdded(List<Source> added) {
        Set<UUID> known = session.sources().stream().map(Source::id).collect(Collectors.toSet());
        List<Source> fresh = added.reversed().stream()
                .filter(source -> known.add(source.id()))
                .toList();
        if (!fresh.isEmpty()) {
            session.sources().addAll(0, fresh);
        }
    }

    private void list(List<Source> sources) {
        if (!sources.equals(session.sources())) {
            session.sources().setAll(sources);
        }
    }

    private void showInTab(Source stored) {
        session.findOpen(stored.id()).ifPresent(o -> o.sourceProperty().set(stored));
    }
}

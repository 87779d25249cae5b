package glossator.ui.shell;

import glossator.library.EditionMatch;
import glossator.ui.control.Overlay;
import glossator.ui.editions.EditionQuestion;
import glossator.ui.editions.EditionsQuestion;
import glossator.ui.session.Tasks;
import glossator.ui.shell.ImportBatch.Alike;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Asks about files that look like new editions of sources: about one alone, or once about all of
/// them.
final class AlikeQuestions {
    /// What becomes of the files.
    ///
    /// @param update makes one the new edition of a source
    /// @param addAlone adds one as a source of its own
    /// @param answered runs when there is no more question
    record Answers(
            BiConsumer<UUID, GivenFile> update,
            Consumer<GivenFile> addAlone,
            Consumer<List<GivenFile>> addAllAlone,
            Runnable answered) {}

    private final Overlay overlay;
    private final EditionQuestion question;
    private final Answers answers;
    private final Deque<Alike> asking = new ArrayDeque<>();
    private final List<Alike> editions = new ArrayList<>();

    AlikeQuestions(Overlay overlay, Tasks tasks, Answers answers) {
        this.overlay = overlay;
        this.question = new EditionQuestion(overlay, tasks);
        this.answers = answers;
    }

    void ask(List<Alike> files) {
        boolean busy = !asking.isEmpty();
        asking.addAll(files);
        if (!busy) {
            askNext();
        }
    }

    /// New editions are added only after the last question, because each opens its review.
    private void askNext() {
        takeCopies();
        if (asking.size() > 1) {
            askAboutAll(List.copyOf(asking));
            return;
        }
        Alike alike = asking.peek();
        if (alike == null) {
            List<Alike> wanted = List.copyOf(editions);
            editions.clear();
            answers.answered().run();
            wanted.forEach(a -> answers.update().accept(a.match().source().id(), a.file()));
            return;
        }
        question.askAboutSameWork(
                alike.file().name(),
                alike.match(),
                new EditionQuestion.Answers(
                        () -> editions.add(alike),
                        () -> answers.addAlone().accept(alike.file()),
                        () -> {
                            asking.remove();
                            askNext();
                        }));
    }

    /// They say themselves what they are; what is in them is shown before anything is stored.
    private void takeCopies() {
        asking.stream()
                .filter(alike -> alike.match().by() == EditionMatch.By.COPY)
                .forEach(editions::add);
        asking.removeIf(alike -> alike.match().by() == EditionMatch.By.COPY);
    }

    private void askAboutAll(List<Alike> all) {
        List<EditionsQuestion.File> files = all.stream()
                .map(a -> new EditionsQuestion.File(a.file().name(), a.match()))
                .toList();
        overlay.showWhenFree(
                () -> new EditionsQuestion(overlay).ask(files, chosen -> take(all, chosen)));
    }

    private void take(List<Alike> all, List<EditionsQuestion.Answer> chosen) {
        var alone = new ArrayList<GivenFile>();
        for (int i = 0; i < chosen.size(); i++) {
            switch (chosen.get(i)) {
                case EDITION -> editions.add(all.get(i));
                case SOURCE -> alone.add(all.get(i).file());
                case NEITHER -> {}
            }
        }
        answers.addAllAlone().accept(alone);
        asking.removeAll(all);
        askNext();
    }
}

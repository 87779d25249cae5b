package glossator.ui.shell;

import glossator.library.EditionMatch;
import glossator.ui.control.Overlay;
import glossator.ui.editions.EditionQuestion;
import glossator.ui.editions.EditionsQuestion;
import glossator.ui.session.Tasks;
import glossator.ui.shell.ImportBatch.Alike;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Asks about files that look like new editions of sources: about one alone, or once about all of
/// them. Annotated copies say themselves what they are and are not asked about.
final class AlikeQuestions {
    /// What the files are to become.
    ///
    /// @param copies annotated copies; what is in them is shown before anything is stored
    /// @param editions new editions
    /// @param alone sources of their own
    record Chosen(List<Alike> copies, List<Alike> editions, List<GivenFile> alone) {
        Chosen() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Overlay overlay;
    private final EditionQuestion question;

    AlikeQuestions(Overlay overlay, Tasks tasks) {
        this.overlay = overlay;
        this.question = new EditionQuestion(overlay, tasks);
    }

    /// Asks as soon as no other dialog is shown; `then` receives the answers.
    void ask(List<Alike> files, Consumer<Chosen> then) {
        var chosen = new Chosen();
        var asked = new ArrayList<Alike>();
        files.forEach(file ->
                (file.match().by() == EditionMatch.By.COPY ? chosen.copies() : asked).add(file));
        if (asked.isEmpty()) {
            then.accept(chosen);
        } else if (asked.size() == 1) {
            overlay.showWhenFree(() -> askAboutOne(asked.getFirst(), chosen, then));
        } else {
            overlay.showWhenFree(() -> askAboutAll(asked, chosen, then));
        }
    }

    private void askAboutOne(Alike file, Chosen chosen, Consumer<Chosen> then) {
        question.askAboutSameWork(
                file.file().name(),
                file.match(),
                new EditionQuestion.Answers(
                        () -> chosen.editions().add(file),
                        () -> chosen.alone().add(file.file()),
                        () -> then.accept(chosen)));
    }

    private void askAboutAll(List<Alike> all, Chosen chosen, Consumer<Chosen> then) {
        List<EditionsQuestion.File> files = all.stream()
                .map(a -> new EditionsQuestion.File(a.file().name(), a.match()))
                .toList();
        new EditionsQuestion(overlay).ask(files, answers -> {
            for (int i = 0; i < answers.size(); i++) {
                switch (answers.get(i)) {
                    case EDITION -> chosen.editions().add(all.get(i));
                    case SOURCE -> chosen.alone().add(all.get(i).file());
                    case NEITHER -> {}
                }
            }
            then.accept(chosen);
        });
    }
}

package glossator.ui.editions;

import glossator.library.Kin;
import glossator.message.Messages;
import glossator.ui.Overlay;
import glossator.ui.Tasks;
import glossator.ui.Wrapping;
import glossator.ui.sheets.Parts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Asks before a file becomes an edition of a source that it may not belong to, or a source of its
/// own although it looks like an edition of another.
public final class Question {
    private final Overlay overlay;
    private final Tasks tasks;
    private Subscription watching = Subscription.EMPTY;

    public Question(Overlay overlay, Tasks tasks) {
        this.overlay = overlay;
        this.tasks = tasks;
    }

    /// What can be answered.
    ///
    /// @param closed runs after any answer, and if there was none
    public record Answers(Runnable edition, Runnable source, Runnable closed) {}

    /// The file shares only `kept` (0 to 1) of the words of the source called `title`.
    public void anotherWork(String file, String title, double kept, Answers answers) {
        String sentence = Messages.of("ui.question.another", file, title, Math.round(kept * 100));
        ask("ui.question.another.title", sentence, "ui.question.another.edition", answers, false);
    }

    /// The file that is being added looks like a new edition of a source that is there.
    public void sameWork(String file, Kin kin, Answers answers) {
        String why =
                switch (kin.by()) {
                    case ORIGIN -> "ui.question.same.origin";
                    case ADDRESS -> "ui.question.same.address";
                    case TEXT -> "ui.question.same.text";
                };
        String sentence =
                Messages.of(
                        why,
                        file,
                        Parts.oneLine(kin.source().title()),
                        Math.round(kin.alike() * 100));
        ask("ui.question.same.title", sentence, "ui.question.same.edition", answers, true);
    }

    private void ask(
            String title, String sentence, String edition, Answers answers, boolean likely) {
        Label words = new Label(sentence);
        Wrapping.of(words);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button asEdition = Parts.button(edition, () -> answer(answers.edition()));
        Button asSource = Parts.button("ui.question.source", () -> answer(answers.source()));
        Button cancel = Parts.button("ui.cancel", overlay::hide);
        Button first = likely ? asEdition : cancel;
        first.setDefaultButton(true);
        VBox content = new VBox(16, words, Parts.buttons(asEdition, asSource, cancel));
        content.getStyleClass().add("question");
        overlay.show(Messages.of(title), content, first);
        watching.unsubscribe();
        watching = overlay.shownProperty().subscribe(shown -> closed(shown, answers));
    }

    private void closed(boolean shown, Answers answers) {
        if (!shown) {
            watching.unsubscribe();
            tasks.later(answers.closed());
        }
    }

    private void answer(Runnable answer) {
        overlay.hide();
        answer.run();
    }
}

package glossator.ui.editions;

import glossator.library.EditionMatch;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.Tasks;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Asks for confirmation before a file becomes an edition of a source it may not belong to, or a
/// source of its own although it looks like an edition of another.
public final class EditionQuestion {
    private final Overlay overlay;
    private final Tasks tasks;
    private Subscription watching = Subscription.EMPTY;

    public EditionQuestion(Overlay overlay, Tasks tasks) {
        this.overlay = overlay;
        this.tasks = tasks;
    }

    /// The possible answers.
    ///
    /// @param closed runs after any answer, and also if there was none
    public record Answers(Runnable edition, Runnable source, Runnable closed) {}

    /// Asks about a file that shares only `kept` (0 to 1) of the words of the source called
    /// `title`.
    public void askAboutOtherWork(String file, String title, double kept, Answers answers) {
        String sentence = Messages.of("ui.question.another", file, title, Math.round(kept * 100));
        ask("ui.question.another.title", sentence, "ui.question.another.edition", answers, false);
    }

    /// Asks about a file being added that looks like a new edition of an existing source.
    public void askAboutSameWork(String file, EditionMatch match, Answers answers) {
        String why = switch (match.by()) {
            case COPY -> "ui.question.same.copy";
            case ORIGIN -> "ui.question.same.origin";
            case ADDRESS -> "ui.question.same.address";
            case TEXT -> "ui.question.same.text";
        };
        String sentence = Messages.of(
                why,
                file,
                Widgets.toOneLine(match.source().title()),
                Math.round(match.alike() * 100));
        ask("ui.question.same.title", sentence, "ui.question.same.edition", answers, true);
    }

    private void ask(
            String title, String sentence, String edition, Answers answers, boolean likely) {
        Label words = new Label(sentence);
        RtlWrapping.of(words);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button asEdition = Widgets.button(edition, () -> answer(answers.edition()));
        Button asSource = Widgets.button("ui.question.source", () -> answer(answers.source()));
        Button cancel = Widgets.button("ui.cancel", overlay::hide);
        Button first = likely ? asEdition : cancel;
        first.setDefaultButton(true);
        VBox content = new VBox(16, words, Widgets.buttons(asEdition, asSource, cancel));
        content.getStyleClass().add("question");
        overlay.show(Messages.of(title), content, first);
        watching.unsubscribe();
        watching = overlay.shownProperty().subscribe(shown -> handleClose(shown, answers));
    }

    private void handleClose(boolean shown, Answers answers) {
        if (!shown) {
            watching.unsubscribe();
            tasks.runLater(answers.closed());
        }
    }

    private void answer(Runnable answer) {
        overlay.hide();
        answer.run();
    }
}

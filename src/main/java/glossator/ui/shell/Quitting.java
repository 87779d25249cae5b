package glossator.ui.shell;

import glossator.library.KeptDraft;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.dialogs.ImportQuestion;
import glossator.ui.dialogs.UnsavedQuestion;
import glossator.ui.dialogs.WaitingDialog;
import glossator.ui.recovery.LostLibraryQuestion;
import glossator.ui.session.LibraryWatch;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The way out of the window: first the files still to be added are asked about, then all that was
/// typed is stored, and what cannot be stored is asked about, also what only this window still
/// holds of a lost library. It never waits without saying so, and
/// until the very end the window can stay.
final class Quitting {
    private static final long LOOK_MILLIS = 20;
    private static final long SILENT_MILLIS = 300;

    /// For the state of the window, which nobody would miss.
    private static final long LAST_MILLIS = 2_000;

    private final Session session;
    private final Tasks tasks;
    private final Supplier<List<KeptDraft>> typed;
    private final ImportActions importing;
    private final ImportQuestion files;
    private final UnsavedQuestion question;
    private final LostLibraryQuestion lost;
    private final WaitingDialog waiting;
    private final Steps steps;
    private Phase phase = Phase.OPEN;
    private long begun;
    private long failures;
    private boolean waitingShown;

    private enum Phase {
        OPEN,
        ASKING,
        STORING,
        LEAVING
    }

    /// What the window does.
    ///
    /// @param storeTyped requests that what is typed in any field be stored
    /// @param storeWindow stores the state of the window
    /// @param close closes it for good
    record Steps(Runnable storeTyped, Runnable storeWindow, Runnable close) {}

    Quitting(
            Session session,
            Overlay overlay,
            Supplier<List<KeptDraft>> typed,
            ImportActions importing,
            UnsavedQuestion question,
            LostLibraryQuestion lost,
            Steps steps) {
        this.session = session;
        this.tasks = session.tasks();
        this.typed = typed;
        this.importing = importing;
        this.files = new ImportQuestion(overlay);
        this.question = question;
        this.lost = lost;
        this.waiting = new WaitingDialog(overlay);
        this.steps = steps;
    }

    /// Does nothing if the window is about to close already.
    void begin() {
        if (phase != Phase.OPEN) {
            return;
        }
        int left = importing.left();
        if (left == 0) {
            store();
            return;
        }
        phase = Phase.ASKING;
        files.askAtTheEnd(
                left,
                importing.all(),
                new ImportQuestion.AtTheEnd(
                        this::store, this::stopImport, this::forgetImport, this::stay));
    }

    private void stopImport() {
        importing.stop();
        store();
    }

    private void forgetImport() {
        importing.forget();
        store();
    }

    private void stay() {
        phase = Phase.OPEN;
        waitingShown = false;
        importing.resume();
    }

    private void store() {
        failures = tasks.failedWrites();
        steps.storeTyped().run();
        session.watch().look();
        await(Phase.STORING);
    }

    private void await(Phase next) {
        phase = next;
        begun = System.nanoTime();
        look();
    }

    private void look() {
        if (phase != Phase.STORING && phase != Phase.LEAVING) {
            return;
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        boolean busy = isBusy();
        boolean late = phase == Phase.LEAVING && millis > LAST_MILLIS;
        if (busy && !late) {
            if (millis > SILENT_MILLIS && phase == Phase.STORING) {
                showWaiting();
            }
            var _ = tasks.runAfter(LOOK_MILLIS, this::look);
        } else if (phase == Phase.LEAVING) {
            steps.close().run();
        } else {
            endWaiting();
            askOrLeave();
        }
    }

    private boolean isBusy() {
        return tasks.writingProperty().get()
                || importing.isReading()
                || session.watch().isLooking();
    }

    private void showWaiting() {
        String sentence = awaited();
        if (waitingShown) {
            waiting.say(sentence);
        } else {
            waitingShown = true;
            waiting.show(sentence, this::doNotWait, this::stay);
        }
    }

    private String awaited() {
        if (importing.isReading()) {
            int all = importing.all();
            return Messages.of("ui.waiting.files", all - importing.left(), all);
        }
        return Messages.of("ui.waiting.library");
    }

    private void endWaiting() {
        if (waitingShown) {
            waitingShown = false;
            waiting.end();
        }
    }

    private void doNotWait() {
        waitingShown = false;
        if (importing.isReading()) {
            importing.stop();
        }
        askOrLeave();
    }

    private void askOrLeave() {
        List<KeptDraft> unsaved = typed.get();
        boolean failed = tasks.failedWrites() > failures;
        boolean pending = tasks.writingProperty().get();
        boolean lacking = session.watch().isLost();
        if (unsaved.isEmpty() && !failed && !pending && !lacking) {
            leave();
            return;
        }
        phase = Phase.ASKING;
        String why = lacking
                ? lost.sentence()
                : failed ? tasks.writeFailure() : pending ? Messages.of("ui.waiting.library") : "";
        // Written aside, because a slow disk must not hold up the window.
        tasks.aside(session.drafts()::writeNow, problem -> ask(unsaved, why));
    }

    private void ask(List<KeptDraft> unsaved, String why) {
        boolean kept =
                session.drafts().areKept(unsaved.stream().map(KeptDraft::id).toList());
        question.ask(unsaved, why, kept, answers());
    }

    private UnsavedQuestion.Answers answers() {
        LibraryWatch watch = session.watch();
        Runnable rescue = () -> lost.rescue(this::finishRescue);
        Runnable again = this::store;
        return new UnsavedQuestion.Answers(
                Optional.of(rescue).filter(r -> watch.isLost()),
                Optional.of(again).filter(a -> !watch.isOver()),
                this::leave,
                this::stay);
    }

    /// What was refused before is told by the question that was open; typed text is asked about
    /// again.
    private void finishRescue() {
        if (phase == Phase.ASKING) {
            question.end();
            failures = tasks.failedWrites();
            await(Phase.STORING);
        }
    }

    private void leave() {
        steps.storeWindow().run();
        await(Phase.LEAVING);
    }
}

package glossator.ui.shell;

import glossator.annotation.Step;
import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.session.Session;
import glossator.ui.session.UndoOffer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says what was done at one stroke and what undo and redo did, each with a button that reverses
/// it.
final class StepToasts {
    private final Session session;
    private final Toasts toasts;

    /// What closes the toast of each step that can be undone by it.
    private final Map<Long, Runnable> offers = new HashMap<>();

    private Runnable closeLast = () -> {};

    StepToasts(Session session, Toasts toasts) {
        this.session = session;
        this.toasts = toasts;
    }

    void offer(UndoOffer offer) {
        String sentence = offer.sentence().isEmpty() ? sentence(offer.steps()) : offer.sentence();
        Runnable close = toasts.showAction(
                sentence,
                Messages.of("ui.toast.undo"),
                () -> session.undoing().undo(offer.steps()),
                () -> {
                    offer.steps().forEach(step -> offers.remove(step.number()));
                    session.undoing().withdraw(offer);
                });
        offer.steps().forEach(step -> offers.put(step.number(), close));
    }

    /// Says what was undone or redone, in place of what was said so before.
    void tell(List<Step> steps) {
        steps.forEach(step -> offers.getOrDefault(step.of(), () -> {}).run());
        closeLast.run();
        boolean undone = steps.getFirst().kind() == Step.Kind.UNDO;
        closeLast = undone
                ? toasts.showAction(
                        sentence(steps),
                        Messages.of("ui.toast.redo"),
                        () -> session.undoing().redo(steps),
                        () -> {})
                : toasts.showAction(
                        sentence(steps),
                        Messages.of("ui.toast.undo"),
                        () -> session.undoing().undo(steps),
                        () -> {});
    }

    private String sentence(List<Step> steps) {
        var wording = session.arranging().journalWording();
        return steps.size() == 1
                ? wording.sentence(steps.getFirst())
                : Messages.of(
                        "ui.toast.steps", wording.sentence(steps.getFirst()), steps.size() - 1);
    }
}

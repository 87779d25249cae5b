package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;
import glossator.ui.session.UndoOffer;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Asks whether to import the annotations embedded in files. Those left in place can be imported at
/// any later time.
public final class EmbeddedQuestion {
    private static final int NAMES = 3;
    private static final double ROW = 34;
    private final Overlay overlay;
    private final Session session;
    private final Toasts toasts;
    private int waiting;
    private final List<Step> taken = new ArrayList<>();

    public EmbeddedQuestion(Overlay overlay, Session session, Toasts toasts) {
        this.overlay = overlay;
        this.session = session;
        this.toasts = toasts;
    }

    /// Asks as soon as no other dialog is shown, or not at all if there are none. `then` runs
    /// afterwards.
    public void ask(Map<Source, List<Annotation>> left, Runnable then) {
        if (left.isEmpty()) {
            then.run();
        } else {
            session.tasks()
                    .read(
                            () -> countReplies(left.keySet()),
                            replies -> overlay.showWhenFree(() -> {
                                show(left, replies);
                                overlay.onClosed(then);
                            }));
        }
    }

    private Map<UUID, Integer> countReplies(Set<Source> sources) {
        var counts = new HashMap<UUID, Integer>();
        sources.forEach(s -> counts.put(s.id(), session.library().countEmbeddedReplies(s.id())));
        return counts;
    }

    /// Offers the annotations not yet imported from these sources, or reports that there are none.
    public void ask(List<Source> sources) {
        session.rereading()
                .readAll(sources.stream().map(Source::id).toList(), () -> offer(sources));
    }

    private void offer(List<Source> sources) {
        session.tasks().read(() -> left(sources), left -> {
            if (left.isEmpty()) {
                toasts.showInfo(
                        sources.size() == 1
                                ? Messages.of("ui.take.none", sources.getFirst().title())
                                : Messages.of("ui.take.none-in", sources.size()));
            } else {
                ask(left, () -> {});
            }
        });
    }

    private Map<Source, List<Annotation>> left(List<Source> sources) {
        var left = new LinkedHashMap<Source, List<Annotation>>();
        for (Source source : sources) {
            List<Annotation> some = session.library().embeddedAnnotations(source.id());
            if (!some.isEmpty()) {
                left.put(source, some);
            }
        }
        return left;
    }

    private void show(Map<Source, List<Annotation>> left, Map<UUID, Integer> replies) {
        var boxes = new ArrayList<CheckBox>();
        var content = new VBox(12);
        content.getStyleClass().add("question");
        left.forEach((source, some) ->
                boxes.add(box(wording(source, some, replies.getOrDefault(source.id(), 0)))));
        Button take = Widgets.button("ui.take.take", () -> {
            overlay.hide();
            take(left.keySet().stream().toList(), boxes);
        });
        take.getStyleClass().add("accent");
        if (boxes.size() == 1) {
            Label one = new Label(boxes.getFirst().getText());
            RtlWrapping.of(one);
            content.getChildren().add(one);
        } else {
            content.getChildren().add(list(boxes));
        }
        content.getChildren()
                .addAll(
                        Widgets.sentence(Messages.of("ui.take.help")),
                        Widgets.buttons(Widgets.button("ui.take.leave", overlay::hide), take));
        overlay.show(Messages.of("ui.take.title"), content, take);
    }

    private static ScrollPane list(List<CheckBox> boxes) {
        var rows = new VBox(8);
        rows.getChildren().addAll(boxes);
        var list = new ScrollPane(rows);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.setPrefViewportHeight(Math.min(8, boxes.size()) * ROW);
        list.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        return list;
    }

    private static CheckBox box(String wording) {
        var box = new CheckBox(wording);
        box.setSelected(true);
        box.setMnemonicParsing(false);
        RtlWrapping.of(box);
        box.setMinWidth(0);
        return box;
    }

    /// `“A title” contains 12 annotations and 3 replies (PDF annotation by Ada, Ben).`
    private static String wording(Source source, List<Annotation> left, int replies) {
        String origins = names(left, Annotation::origin);
        String authors = names(left, Annotation::author);
        String from =
                authors.isEmpty() ? origins : Messages.of("ui.notes.origin", origins, authors);
        return Messages.of(
                "ui.take.holds", Widgets.toOneLine(source.title()), left.size(), from, replies);
    }

    private static String names(List<Annotation> left, Function<Annotation, String> name) {
        List<String> names = left.stream()
                .map(name)
                .map(Widgets::toOneLine)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        String first = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() <= NAMES ? first : first + " …";
    }

    private void take(List<Source> sources, List<CheckBox> boxes) {
        for (int i = 0; i < sources.size(); i++) {
            if (boxes.get(i).isSelected()) {
                waiting++;
                session.annotating().importEmbedded(sources.get(i).id(), this::tell);
            }
        }
    }

    /// Reports once, when all imports are done, and offers to undo all of them.
    private void tell(Optional<Step> step) {
        waiting--;
        step.ifPresent(taken::add);
        if (waiting > 0) {
            return;
        }
        String sentence = Messages.of("ui.take.taken", countTaken());
        if (taken.isEmpty()) {
            toasts.showInfo(sentence);
        } else {
            session.undoing().offer(new UndoOffer(sentence, taken));
            taken.clear();
        }
    }

    private long countTaken() {
        return taken.stream()
                .flatMap(step -> step.changes().stream())
                .filter(change -> change instanceof Change.OfAnnotation)
                .count();
    }
}

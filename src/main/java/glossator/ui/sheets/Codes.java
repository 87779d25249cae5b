package glossator.ui.sheets;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.Overlay;
import glossator.ui.Session;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The codebook: all tags as a tree, and everything that can be done to one.
public final class Codes {
    private final Overlay overlay;
    private final Session session;
    private final CodeTree tree;
    private final CodeForm form;
    private final BorderPane right = new BorderPane();
    private final Button undo = Parts.button("ui.codes.undo", this::undo);

    private final ChangeListener<Codebook> follow = (at, before, now) -> refill(now);

    /// What was done in this sheet, the last first.
    private final Deque<List<Change>> done = new ArrayDeque<>();

    private Map<UUID, Integer> counts = Map.of();
    private @Nullable UUID wanted;

    public Codes(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
        this.tree = new CodeTree(this);
        this.form = new CodeForm(this);
        undo.setDisable(true);
        tree.chosen(this::choose);
        // Weakly: a codebook that is closed and gone need not follow.
        session.codebookProperty().addListener(new WeakChangeListener<>(follow));
    }

    public void show() {
        done.clear();
        undo.setDisable(true);
        Button add = Parts.iconButton(MaterialDesignP.PLUS, "ui.codes.new", () -> create(null));
        add.setText(Messages.of("ui.codes.new"));
        add.setContentDisplay(javafx.scene.control.ContentDisplay.LEFT);
        HBox bottom = new HBox(8, add, Parts.space(), undo);
        VBox left = new VBox(8, tree.node(), bottom);
        VBox.setVgrow(tree.node(), Priority.ALWAYS);
        left.getStyleClass().add("codes-left");
        HBox.setHgrow(right, Priority.ALWAYS);
        right.getStyleClass().add("codes-right");
        HBox content = new HBox(20, left, right);
        content.getStyleClass().add("codes");
        refill(codebook());
        overlay.show(Messages.of("ui.codes.title"), content, tree.node());
        count();
    }

    Codebook codebook() {
        return session.codebookProperty().get();
    }

    int count(UUID tag) {
        return counts.getOrDefault(tag, 0);
    }

    private void refill(Codebook codebook) {
        tree.fill(codebook, wanted);
        wanted = null;
        choose(tree.selected());
    }

    private void choose(@Nullable Tag tag) {
        if (tag == null) {
            boolean none = codebook().isEmpty();
            right.setCenter(
                    Parts.empty(
                            org.kordamp.ikonli.materialdesign2.MaterialDesignT.TAG_MULTIPLE_OUTLINE,
                            Messages.of(none ? "ui.codes.none" : "ui.codes.choose"),
                            Messages.of(none ? "ui.codes.none.help" : "ui.codes.choose.help")));
        } else {
            form.show(tag);
            right.setCenter(form.node());
        }
    }

    /// Makes the changes as one step, counts anew when they are stored.
    void apply(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        session.annotating()
                .apply(
                        changes,
                        () -> {
                            done.push(changes);
                            undo.setDisable(false);
                            count();
                        });
    }

    private void undo() {
        List<Change> last = done.poll();
        if (last != null) {
            session.annotating().apply(TagChanges.inverse(last), this::count);
        }
        undo.setDisable(done.isEmpty());
    }

    /// A new tag under `parent`, its name to be written over.
    void create(@Nullable UUID parent) {
        String name = Messages.of("ui.codes.new-name");
        String free = name;
        for (int n = 2; TagChanges.sibling(codebook(), null, parent, free).isPresent(); n++) {
            free = name + " " + n;
        }
        Tag tag = new Tag(UUID.randomUUID(), free, parent, "", "");
        wanted = tag.id();
        apply(List.of(new Change.OfTag(null, tag)));
        session.tasks().write(() -> tag, t -> session.tasks().after(100, form::focusName));
    }

    void delete(Tag tag) {
        withAnnotations(all -> TagChanges.delete(codebook(), tag, all, Session.now()));
    }

    void merge(Tag tag, Tag into) {
        wanted = into.id();
        withAnnotations(all -> TagChanges.merge(codebook(), tag, into, all, Session.now()));
    }

    private interface Making {
        List<Change> from(List<Annotation> all);
    }

    /// Reads behind the writes that were asked for, so that the changes start from what is stored.
    private void withAnnotations(Making making) {
        session.tasks().write(() -> annotations(session.library()), all -> apply(making.from(all)));
    }

    private void count() {
        session.tasks()
                .write(
                        () -> count(annotations(session.library())),
                        found -> {
                            counts = found;
                            tree.refresh();
                            Tag selected = tree.selected();
                            if (selected != null) {
                                form.showCount(selected);
                            }
                        });
    }

    private static Map<UUID, Integer> count(List<Annotation> all) {
        var counts = new HashMap<UUID, Integer>();
        all.forEach(a -> a.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts;
    }

    /// Of all sources, those in the trash with them: a tag must go from these too.
    private static List<Annotation> annotations(Library library) {
        var all = new ArrayList<Annotation>();
        Stream.concat(library.sources().stream(), library.removedSources().stream())
                .map(Source::id)
                .forEach(id -> all.addAll(library.annotations(id)));
        return all;
    }
}

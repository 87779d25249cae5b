package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.message.Messages;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The context menu of the chosen cards.
final class CardMenu extends ContextMenu {
    private final MenuItem edit;
    private final MenuItem reply;
    private final MenuItem resolve;
    private final MenuItem copy;
    private final MenuItem elsewhere;

    /// @param chosen the chosen annotations as they are now
    /// @param addToDigest adds the chosen annotations to a digest
    /// @param findElsewhere shows where the passage of an annotation stands elsewhere
    CardMenu(
            NoteCommands commands,
            Supplier<List<Annotation>> chosen,
            Runnable addToDigest,
            Consumer<Annotation> findElsewhere) {
        edit = item("ui.notes.menu.edit", commands::edit);
        reply = item("ui.notes.menu.reply", commands::reply);
        resolve = item("ui.notes.menu.resolve", commands::resolve);
        copy = item("ui.notes.menu.copy", commands::copy);
        elsewhere = item(
                "ui.notes.menu.elsewhere",
                () -> findElsewhere.accept(chosen.get().getFirst()));
        getItems()
                .addAll(
                        edit,
                        reply,
                        resolve,
                        item("ui.notes.menu.tag", commands::tag),
                        copy,
                        item("ui.notes.menu.digest", addToDigest),
                        elsewhere,
                        new SeparatorMenuItem(),
                        item("ui.notes.menu.delete", commands::delete));
        setOnShowing(_ -> show(chosen.get()));
    }

    private void show(List<Annotation> chosen) {
        getItems().forEach(item -> item.setDisable(chosen.isEmpty()));
        List.of(edit, reply, copy).forEach(item -> item.setDisable(chosen.size() != 1));
        elsewhere.setDisable(chosen.size() != 1 || !chosen.getFirst().isPassage());
        boolean resolved = !chosen.isEmpty() && chosen.stream().allMatch(Annotation::resolved);
        resolve.setText(Messages.of(resolved ? "ui.notes.menu.reopen" : "ui.notes.menu.resolve"));
    }

    /// Without accelerators: those of a context menu would work in the whole window.
    private static MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(Messages.of(key));
        item.setOnAction(_ -> run.run());
        return item;
    }
}

package glossator.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Accepts files dropped anywhere on the window that no node below accepts.
final class FileDrop {
    private final Consumer<List<Path>> add;

    private FileDrop(Consumer<List<Path>> add) {
        this.add = add;
    }

    /// `add` receives the files and folders dropped on `target`.
    static void install(Node target, Consumer<List<Path>> add) {
        var drop = new FileDrop(add);
        target.addEventHandler(DragEvent.DRAG_OVER, FileDrop::accept);
        target.addEventHandler(DragEvent.DRAG_DROPPED, drop::take);
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void take(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            add.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}

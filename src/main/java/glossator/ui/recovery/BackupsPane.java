package glossator.ui.recovery;

import glossator.library.Backup;
import glossator.library.BackupContents;
import glossator.library.BackupSource;
import glossator.library.Backups;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.Tasks;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The backups of a library, newest first, and beside them what the selected one holds. The library
/// need not be open.
final class BackupsPane extends HBox {
    private static final double WIDTH = 270;
    private final Tasks tasks;
    private final Path library;
    private final BackupLooks looks;
    private final ListView<Backup> list = new ListView<>();
    private final VBox details = new VBox(8);
    private @Nullable LibraryCounts now;
    private String none = "ui.backups.none";
    private String noneHelp = "ui.backups.none.help";

    BackupsPane(Tasks tasks, Path library) {
        super(16);
        this.tasks = tasks;
        this.library = library;
        looks = new BackupLooks(tasks);
        getStyleClass().add("backups");
        list.getStyleClass().add("plain-list");
        list.setId("backups");
        list.setAccessibleText(Messages.of("ui.backups.title"));
        list.setCellFactory(view -> new BackupCell(looks));
        list.setPlaceholder(Widgets.muted(Messages.of("ui.backups.reading")));
        list.setMinWidth(WIDTH);
        list.setPrefWidth(WIDTH);
        details.setMinWidth(200);
        HBox.setHgrow(details, Priority.ALWAYS);
        getChildren().addAll(list, details);
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        looks.found().addListener((MapChangeListener<Backup, BackupLook>) change -> {
            if (change.getKey().equals(selected().orElse(null))) {
                showDetails();
            }
        });
    }

    /// What has the keyboard first.
    ListView<Backup> list() {
        return list;
    }

    /// Sets what is said where there are no backups, as bundle keys.
    void sayWhenEmpty(String sentence, String help) {
        none = sentence;
        noneHelp = help;
    }

    /// Reads the list; the newest is selected, unless it turns out to be damaged.
    void load() {
        tasks.read(() -> Backups.list(library), this::show);
    }

    private void show(List<Backup> backups) {
        list.getItems().setAll(backups);
        list.setPlaceholder(Widgets.emptyState(
                MaterialDesignB.BACKUP_RESTORE, Messages.of(none), Messages.of(noneHelp)));
        list.setMaxWidth(backups.isEmpty() ? Double.MAX_VALUE : WIDTH);
        HBox.setHgrow(list, backups.isEmpty() ? Priority.ALWAYS : Priority.NEVER);
        list.getSelectionModel().selectFirst();
        looks.askAll(backups);
        showDetails();
    }

    /// Looks into no more backups.
    void stop() {
        looks.stop();
    }

    /// Also says how the backups differ from what is in the library now.
    void compareWith(LibraryCounts counts) {
        now = counts;
        showDetails();
    }

    Optional<Backup> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// What the selected backup holds, once that is known and if it is sound.
    Optional<BackupContents.Sound> contents() {
        return looks.find(selected().orElse(null))
                .map(BackupLook::contents)
                .filter(c -> c instanceof BackupContents.Sound)
                .map(c -> (BackupContents.Sound) c);
    }

    /// Whether the selected backup is known to be sound.
    BooleanBinding restorable() {
        return Bindings.createBooleanBinding(
                () -> contents().isPresent(),
                list.getSelectionModel().selectedItemProperty(),
                looks.found());
    }

    private void select(@Nullable Backup backup) {
        if (backup != null) {
            looks.ask(backup);
        }
        showDetails();
    }

    private void showDetails() {
        details.getChildren().clear();
        details.setVisible(!list.getItems().isEmpty());
        details.setManaged(!list.getItems().isEmpty());
        selected().ifPresent(this::showDetails);
    }

    private void showDetails(Backup backup) {
        details.getChildren().add(Widgets.heading(BackupWording.moment(backup)));
        Optional<BackupLook> look = looks.find(backup);
        if (look.isEmpty()) {
            details.getChildren().add(Widgets.sentence(Messages.of("ui.backups.looking")));
            return;
        }
        switch (look.get().contents()) {
            case BackupContents.Damaged _ ->
                details.getChildren()
                        .addAll(
                                Widgets.sentence(Messages.of("ui.backups.damaged")),
                                Widgets.sentence(Messages.of("ui.backups.stays", backup.file())));
            case BackupContents.Sound sound -> showSound(sound, look.get().sources());
        }
    }

    private void showSound(BackupContents.Sound sound, List<BackupSource> sources) {
        String last = sound.lastChange()
                .map(at -> Messages.of("ui.backups.last-change", Widgets.formatMoment(at)))
                .orElse("");
        Label holds = Widgets.sentence(BackupWording.contents(sound) + last);
        details.getChildren().add(holds);
        if (now != null) {
            details.getChildren().add(Widgets.sentence(BackupWording.difference(sound, now)));
        }
        ListView<BackupSource> titles = new ListView<>();
        titles.getItems().setAll(sources);
        titles.getStyleClass().add("plain-list");
        titles.setAccessibleText(Messages.of("ui.backups.sources"));
        titles.setCellFactory(view -> new BackupSourceCell());
        VBox.setVgrow(titles, Priority.ALWAYS);
        details.getChildren().add(titles);
    }
}

package glossator.ui;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.library.Source;
import glossator.ui.sheets.Codes;
import glossator.ui.sheets.HistorySheet;
import glossator.ui.sheets.Palette;
import glossator.ui.sheets.Settings;
import glossator.ui.sheets.Shortcuts;
import glossator.ui.sheets.Trash;

import javafx.beans.binding.BooleanBinding;

import java.util.ArrayList;
import java.util.List;

/// The list of everything the window can do.
final class Actions {
    private final Shell shell;
    private final Session session;
    private final Runnable quit;
    private final BooleanBinding open;
    private final List<Action> all = new ArrayList<>();

    Actions(Shell shell, Runnable quit) {
        this.shell = shell;
        this.session = shell.session();
        this.quit = quit;
        this.open = session.currentProperty().isNotNull();
    }

    List<Action> all() {
        if (all.isEmpty()) {
            file();
            edit();
            mark();
            go();
            view();
            help();
        }
        return all;
    }

    private void add(Action action) {
        all.add(action);
    }

    private void file() {
        add(Action.of("file", "open", "Shortcut+O", shell::chooseFiles));
        add(Action.of("file", "new-edition", "Shortcut+Shift+N", this::newEdition).when(open));
        add(
                Action.of(
                                "file",
                                "editions",
                                "Shortcut+Shift+E",
                                () -> session.current().ifPresent(shell::editions))
                        .when(open));
        add(Action.of("file", "paste", "Shortcut+V", shell::paste).outsideFields());
        add(Action.of("file", "export", "Shortcut+E", () -> shell.export(current())).when(open));
        add(Action.of("file", "take", "", () -> shell.take(current())).when(open));
        add(
                Action.of(
                                "file",
                                "close",
                                "Shortcut+W",
                                () -> session.current().ifPresent(session::close))
                        .when(open));
        add(
                Action.of(
                                "file",
                                "remove",
                                "",
                                () -> session.current().ifPresent(o -> session.remove(o.source())))
                        .when(open));
        add(
                Action.of(
                        "file",
                        "trash",
                        "Shortcut+Shift+T",
                        () -> new Trash(shell.overlay(), session).show()));
        add(Action.of("file", "settings", "Shortcut+Comma", this::settings));
        add(Action.of("file", "quit", "Shortcut+Q", quit));
    }

    private void newEdition() {
        session.current().ifPresent(o -> shell.chooseEdition(o.source()));
    }

    private @org.jspecify.annotations.Nullable Source current() {
        return session.current().map(OpenSource::source).orElse(null);
    }

    private void settings() {
        new Settings(shell.overlay(), session, List.of(new Appearance(shell.preferences()).node()))
                .show();
    }

    private void edit() {
        add(
                Action.of("edit", "undo", "Shortcut+Z", session.annotating()::undo)
                        .outsideFields()
                        .when(session.annotating().undoableProperty().isNotNull()));
        add(
                Action.of("edit", "redo", "Shortcut+Shift+Z", session.annotating()::redo)
                        .outsideFields()
                        .when(session.annotating().redoableProperty().isNotNull()));
        add(
                Action.of(
                                "edit",
                                "undo-anywhere",
                                "Shortcut+Alt+Z",
                                session.annotating()::undoAnywhere)
                        .outsideFields());
        add(Action.of("edit", "copy", "Shortcut+C", shell::copy).inText().when(open));
        add(
                Action.of("edit", "copy-reference", "Shortcut+Shift+C", shell::copyWithReference)
                        .when(open));
        add(
                Action.of(
                                "edit",
                                "find",
                                "Shortcut+F",
                                () -> shell.readers().current().ifPresent(r -> r.find()))
                        .when(open));
        add(Action.of("edit", "find-next", "F3", () -> findStep(1)).when(open));
        add(Action.of("edit", "find-previous", "Shift+F3", () -> findStep(-1)).when(open));
        add(
                Action.of(
                                "edit",
                                "filter-notes",
                                "Shortcut+Shift+F",
                                () -> shell.notes().focusFilter())
                        .when(open));
        add(
                Action.of(
                        "edit",
                        "codes",
                        "Shortcut+B",
                        () -> new Codes(shell.overlay(), session).show()));
        add(
                Action.of(
                        "edit",
                        "history",
                        "Shortcut+H",
                        () -> new HistorySheet(shell.overlay(), session).show()));
    }

    private void findStep(int by) {
        shell.readers().current().ifPresent(r -> r.findStep(by));
    }

    private void mark() {
        Marking marking = shell.marking();
        add(Action.of("mark", "highlight", "H", marking::highlight).inText().when(open));
        for (Color color : Color.values()) {
            add(
                    Action.of(
                                    "mark",
                                    "color-" + color.word(),
                                    "" + color.key(),
                                    () -> marking.highlight(color))
                            .inText()
                            .when(open));
        }
        add(inMark("underline", "U", () -> marking.style(Style.UNDERLINE)));
        add(inMark("strike-out", "S", () -> marking.style(Style.STRIKEOUT)));
        add(inMark("note", "N", marking::note));
        add(inMark("edit-note", "Enter", shell::enter));
        add(inMark("tag", "T", marking::tag));
        add(inMark("boundaries", "B", marking::boundaries));
        add(inMark("delete", "Delete", marking::delete));
        add(inMark("next", "J", () -> marking.go(1)));
        add(inMark("previous", "K", () -> marking.go(-1)));
        add(inMark("leave", "Esc", shell::escape));
        add(Action.of("mark", "review", "Shortcut+R", shell::review).when(open));
    }

    private Action inMark(String id, String keys, Runnable run) {
        return Action.of("mark", id, keys, run).inText().when(open);
    }

    private void go() {
        var palette = new Palette(shell.overlay(), all, this::sources);
        palette.recent(session.settings().recentActionsProperty().get());
        palette.onRun(session.settings().recentActionsProperty()::set);
        add(Action.of("go", "palette", "Shortcut+K", palette::show));
        add(Action.of("go", "back", "Alt+Left", shell::back).when(shell.canGoBack()));
        add(Action.of("go", "forward", "Alt+Right", shell::forward).when(shell.canGoForward()));
        add(Action.of("go", "next-tab", "Shortcut+Tab", () -> shell.readers().step(1)).when(open));
        add(
                Action.of(
                                "go",
                                "previous-tab",
                                "Shortcut+Shift+Tab",
                                () -> shell.readers().step(-1))
                        .when(open));
        add(Action.of("go", "pane", "F6", shell::nextPane));
        add(Action.of("go", "filter-sources", "Shortcut+L", () -> shell.sources().focusFilter()));
        add(Action.of("go", "page-down", "Space", () -> page(1)).inText().when(open));
        add(Action.of("go", "page-up", "Shift+Space", () -> page(-1)).inText().when(open));
    }

    private void page(int direction) {
        shell.readers().current().ifPresent(r -> r.view().page(direction));
    }

    private List<Palette.Entry> sources() {
        return session.sources().stream()
                .map(
                        s ->
                                new Palette.Entry(
                                        s.title(),
                                        String.join(", ", s.metadata().creators()),
                                        () -> session.open(s.id(), o -> {})))
                .toList();
    }

    private void view() {
        Preferences preferences = shell.preferences();
        add(Action.of("view", "larger", "Shortcut+Equals", () -> shell.larger(1)));
        add(Action.of("view", "smaller", "Shortcut+Minus", () -> shell.larger(-1)));
        add(Action.of("view", "standard-size", "Shortcut+0", shell::standardSize));
        add(Action.of("view", "wider", "Shortcut+Close_Bracket", () -> measure(5)));
        add(Action.of("view", "narrower", "Shortcut+Open_Bracket", () -> measure(-5)));
        add(
                Action.of(
                        "view",
                        "theme",
                        "Shortcut+Shift+D",
                        () -> preferences.themeProperty().set(preferences.theme().next())));
        add(
                Action.of(
                                "view",
                                "differences",
                                "Shortcut+D",
                                () -> session.current().ifPresent(shell::differences))
                        .when(open));
        add(Action.of("view", "page-view", "P", shell::turn).inText().when(open));
        add(
                Action.of(
                                "view",
                                "fit-page",
                                "Shortcut+9",
                                () -> shell.pages().ifPresent(r -> r.fitPage()))
                        .when(open));
        add(Action.of("view", "sources-pane", "F9", () -> shell.toggle(shell.sources().node())));
        add(Action.of("view", "notes-pane", "F8", () -> shell.toggle(shell.notes())));
    }

    private void measure(int by) {
        var typography = shell.preferences().typographyProperty();
        typography.set(typography.get().withMeasure(typography.get().measure() + by));
    }

    private void help() {
        add(Action.of("help", "keys", "F1", () -> new Shortcuts(shell.overlay(), all).show()));
    }
}

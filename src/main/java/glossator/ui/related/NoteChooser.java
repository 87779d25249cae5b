package glossator.ui.related;

import glossator.annotation.Annotation;
import glossator.library.Library;
import glossator.library.SearchHit;
import glossator.library.SearchRequest;
import glossator.library.SourceHits;
import glossator.message.Messages;
import glossator.search.ParsedQuery;
import glossator.search.Part;
import glossator.search.QueryParser;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.ui.session.Session;
import glossator.wording.LinkWording;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Asks for another note by searching the notes of all sources.
public final class NoteChooser {
    private static final int MOST = 60;
    private static final long PAUSE_MILLIS = 150;

    private final Overlay overlay;
    private final Session session;
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final Label said = Widgets.muted("");
    private Runnable waiting = () -> {};
    private long asked;

    /// @param title of its source
    private record Found(Annotation note, String title) {}

    public NoteChooser(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
    }

    /// Asks for another note.
    ///
    /// @param not the note that is linked, which is not offered
    public void ask(UUID not, Consumer<Annotation> chosen) {
        Consumer<Found> pick = found -> {
            overlay.hide();
            chosen.accept(found.note());
        };
        field.setPromptText(Messages.of("ui.link.search"));
        field.setAccessibleText(Messages.of("ui.link.search"));
        field.textProperty().subscribe(text -> {
            waiting.run();
            waiting = session.tasks().runAfter(PAUSE_MILLIS, () -> search(text, not));
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, pick));
        list.getStyleClass().addAll("plain-list", "picker-list");
        list.setAccessibleText(Messages.of("ui.link.notes"));
        list.setCellFactory(_ -> new Cell(pick));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, pick));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(8, field, list, said);
        overlay.bindSize(box, 560, 460);
        overlay.show(Messages.of("ui.link.another"), box, field);
    }

    private void handleKey(KeyEvent e, Consumer<Found> pick) {
        int at = list.getSelectionModel().getSelectedIndex();
        Found selected = list.getSelectionModel().getSelectedItem();
        boolean typing = field.equals(e.getSource());
        if (e.getCode() == KeyCode.ENTER && selected != null) {
            e.consume();
            pick.accept(selected);
        } else if (typing && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
            e.consume();
            int step = e.getCode() == KeyCode.DOWN ? 1 : -1;
            list.getSelectionModel()
                    .select(Math.clamp(at + step, 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    private void search(String typed, UUID not) {
        long number = ++asked;
        Library library = session.library();
        UUID here = session.current().map(in -> in.id()).orElse(not);
        session.tasks()
                .read(
                        () -> typed.isBlank()
                                ? ownNotes(library, here, not)
                                : find(library, typed, not),
                        found -> {
                            if (number == asked) {
                                show(found, typed);
                            }
                        });
    }

    private void show(List<Found> found, String typed) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        String key = !found.isEmpty()
                ? typed.isBlank() ? "ui.link.own" : "ui.link.choose"
                : typed.isBlank() ? "ui.link.type" : "ui.link.nothing";
        said.setText(Messages.of(key, found.size()));
    }

    /// Those of the source in front, last changed first.
    private static List<Found> ownNotes(Library library, UUID source, UUID not) {
        String title = library.source(source).title();
        return library
                .placements(source, library.source(source).edition())
                .allWithOrphans()
                .stream()
                .map(p -> p.annotation())
                .filter(a -> !a.id().equals(not))
                .sorted(java.util.Comparator.comparing(Annotation::changed).reversed())
                .limit(MOST)
                .map(a -> new Found(a, title))
                .toList();
    }

    private static List<Found> find(Library library, String typed, UUID not) {
        if (!(QueryParser.parseTyped(typed) instanceof ParsedQuery.Sound(var query))) {
            return List.of();
        }
        while (!library.search().update(() -> false).isComplete()) {
            // The next slice of the index: a note that was just made is to be found.
        }
        var request = new SearchRequest(query)
                .withParts(Set.of(Part.QUOTE, Part.NOTE, Part.REPLY, Part.TAG))
                .withLimits(MOST, MOST);
        var found = new LinkedHashMap<UUID, Found>();
        for (SourceHits hits : library.search().find(request, () -> false).groups()) {
            for (SearchHit hit : hits.hits()) {
                if (hit instanceof SearchHit.InNote in && !in.annotation().id().equals(not)) {
                    found.putIfAbsent(
                            in.annotation().id(),
                            new Found(in.annotation(), hits.source().title()));
                }
            }
        }
        return new ArrayList<>(found.values()).subList(0, Math.min(MOST, found.size()));
    }

    private static final class Cell extends WrappingCell<Found> {
        private final Label quote = new Label();
        private final Label title = Widgets.muted("");

        Cell(Consumer<Found> pick) {
            quote.setWrapText(true);
            VBox words = new VBox(2, quote, title);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            makeRow(8, words);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    pick.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Found found, boolean empty) {
            super.updateItem(found, empty);
            boolean shown = !empty && found != null;
            showRow(shown);
            if (shown) {
                String note = Widgets.toOneLine(found.note().note());
                quote.setText(LinkWording.quote(found.note()));
                String source = Widgets.toOneLine(found.title());
                title.setText(note.isEmpty() ? source : source + " · " + note);
                setAccessibleText(quote.getText() + ", " + title.getText());
            } else {
                setAccessibleText(null);
            }
        }
    }
}

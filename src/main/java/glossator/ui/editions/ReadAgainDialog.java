package glossator.ui.editions;

import glossator.format.Encodings;
import glossator.library.Edition;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlText;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Asks for the character set in which a text is to be read again, and shows how its lines look in
/// each.
public final class ReadAgainDialog {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 540;
    private static final int LIKELY = 3;

    private final Overlay overlay;
    private final Session session;
    private final OpenSource in;
    private final Consumer<Charset> then;
    private final ListView<Row> list = new ListView<>();
    private final TextArea preview = new TextArea();

    /// @param likely whether it is one of those that the text looks like
    private record Row(Encodings.Offered offered, boolean likely) {
        String sentence() {
            String group = Messages.of("ui.encoding." + offered.group());
            return Messages.of(
                    likely ? "ui.encoding.likely" : "ui.encoding.name", offered.name(), group);
        }
    }

    private record Known(byte[] bytes, List<Row> rows) {}

    /// @param then receives the character set that was chosen
    public ReadAgainDialog(
            Overlay overlay, Session session, OpenSource in, Consumer<Charset> then) {
        this.overlay = overlay;
        this.session = session;
        this.in = in;
        this.then = then;
    }

    public void show() {
        Edition edition = in.edition();
        session.tasks()
                .read(
                        () -> {
                            byte[] file =
                                    Files.readAllBytes(session.library().original(edition.id()));
                            byte[] bytes = Encodings.textOf(edition.format(), file);
                            return new Known(bytes, rows(bytes));
                        },
                        known -> show(known, edition));
    }

    /// The likeliest first, then all of them group by group.
    private static List<Row> rows(byte[] bytes) {
        var rows = new ArrayList<Row>();
        for (Charset charset : Encodings.likely(bytes)) {
            Encodings.ALL.stream()
                    .filter(o -> rows.size() < LIKELY && o.charset().equals(charset))
                    .forEach(o -> rows.add(new Row(o, true)));
        }
        var first = List.copyOf(rows);
        Encodings.ALL.stream()
                .filter(o -> first.stream().noneMatch(r -> r.offered().equals(o)))
                .forEach(o -> rows.add(new Row(o, false)));
        return rows;
    }

    private void show(Known known, Edition edition) {
        list.getItems().setAll(known.rows());
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(Messages.of("ui.read-again.encodings"));
        list.setId("encodings");
        preview.setEditable(false);
        preview.setId("encoding-preview");
        preview.setPrefRowCount(6);
        preview.setMinHeight(110);
        preview.setAccessibleText(Messages.of("ui.read-again.preview"));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> showPreview(row, known.bytes()));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                choose();
                e.consume();
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                choose();
            }
        });
        select(edition);
        layOut();
    }

    private void select(Edition edition) {
        list.getItems().stream()
                .filter(r -> r.offered().name().equalsIgnoreCase(edition.encoding()))
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void layOut() {
        Label subject = new Label(Widgets.toOneLine(in.source().title()));
        subject.getStyleClass().add("subject");
        Button read = Widgets.button("ui.read-again.read", this::choose);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(
                10,
                subject,
                list,
                preview,
                Widgets.sentence(Messages.of("ui.read-again.help")),
                Widgets.buttons(Widgets.button("ui.cancel", overlay::hide), read));
        overlay.bindSize(content, WIDTH, HEIGHT);
        overlay.show(Messages.of("ui.read-again.title"), content, list);
    }

    private void showPreview(@Nullable Row row, byte[] bytes) {
        if (row != null) {
            String text = EncodingPreview.of(bytes, row.offered().charset());
            preview.setWrapText(!RtlText.areRisky(text));
            preview.setText(text.isEmpty() ? Messages.of("ui.read-again.plain") : text);
        }
    }

    private void choose() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            overlay.hide();
            then.accept(row.offered().charset());
        }
    }

    private static final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? "" : row.sentence());
        }
    }
}

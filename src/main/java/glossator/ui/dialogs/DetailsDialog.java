package glossator.ui.dialogs;

import static java.util.Objects.requireNonNull;

import glossator.document.Metadata;
import glossator.library.Edition;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;
import glossator.ui.session.SourceDetails;
import glossator.wording.CommonDetails;

import javafx.geometry.VPos;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// What is known about a source, to be edited, and the facts of each of its editions, which can be
/// copied; or what is known about several sources.
public final class DetailsDialog {
    private final Overlay overlay;
    private final Session session;

    public DetailsDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
    }

    /// One source, or what several have in common, to be set in all of them.
    public void show(List<Source> sources) {
        if (sources.size() == 1) {
            show(sources.getFirst());
            return;
        }
        session.tasks()
                .read(
                        () -> CommonDetails.of(
                                sources.stream().map(Source::metadata).toList()),
                        common -> showAll(sources, common));
    }

    private void show(Source source) {
        session.tasks()
                .read(
                        () -> {
                            List<Edition> editions = session.library().editions(source.id());
                            return new Known(editions, titleInFile(editions));
                        },
                        known -> show(source, known));
    }

    private record Known(List<Edition> editions, String titleInFile) {}

    private String titleInFile(List<Edition> editions) {
        return editions.isEmpty()
                ? ""
                : session.library().document(editions.getLast().id()).metadata().title();
    }

    private void show(Source source, Known known) {
        List<Edition> editions = known.editions();
        DetailsForm form = new DetailsForm(CommonDetails.of(List.of(source.metadata())));
        GridPane grid = grid();
        if (!known.titleInFile().equals(source.title())) {
            line(grid, "file-title", known.titleInFile());
        }
        line(grid, "length", Messages.of("ui.details.characters", source.length()));
        line(grid, "notes", String.valueOf(source.annotations()));
        line(grid, "id", source.id().toString());
        VBox content = new VBox(18, form.node(), grid);
        editions.reversed().forEach(e -> content.getChildren().add(edition(e)));
        DetailsFrame frame = new DetailsFrame(overlay);
        if (!known.titleInFile().isBlank() && !known.titleInFile().equals(source.title())) {
            frame.add(Widgets.button(
                    "ui.details.use-file-title", () -> takeTitle(source, known.titleInFile())));
        }
        frame.add(Widgets.button(
                "ui.details.copy", () -> LinkQuestion.copy(toText(source, editions))));
        var begun = new AtomicReference<>(source.metadata());
        frame.addSave(
                isReadOnly(),
                () -> new SourceDetails(session)
                        .describe(
                                source.id(),
                                requireNonNull(begun.get()),
                                form.edited(),
                                (seen, conflicts) -> {
                                    begun.set(seen);
                                    frame.close(conflicts);
                                }));
        frame.show(Messages.of("ui.details.heading"), content, form.first());
    }

    private void showAll(List<Source> sources, CommonDetails common) {
        DetailsForm form = new DetailsForm(common);
        Map<UUID, Metadata> all = sources.stream()
                .collect(Collectors.toMap(
                        Source::id, Source::metadata, (a, b) -> a, LinkedHashMap::new));
        var begun = new AtomicReference<>(all);
        DetailsFrame frame = new DetailsFrame(overlay);
        frame.addSave(
                isReadOnly(),
                () -> new SourceDetails(session)
                        .describe(requireNonNull(begun.get()), form.change(), (seen, conflicts) -> {
                            begun.set(seen);
                            frame.close(conflicts);
                        }));
        int count = sources.size();
        var about = Widgets.sentence(Messages.of("ui.details.several.about", count));
        var own = Widgets.sentence(Messages.of("ui.details.several.own", form.leftOut()));
        VBox content = new VBox(18, about, form.node(), own);
        frame.show(Messages.of("ui.details.several.heading", count), content, form.first());
    }

    private boolean isReadOnly() {
        return session.library().whyReadOnly().isPresent();
    }

    private void takeTitle(Source source, String title) {
        session.arranging().rename(source.id(), title);
        overlay.hide();
    }

    private static GridPane grid() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(92);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        GridPane grid = new GridPane(12, 4);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private static VBox edition(Edition edition) {
        GridPane grid = grid();
        values(edition).forEach(v -> line(grid, v.key(), v.value()));
        String heading = Messages.of("ui.details.edition", edition.number());
        return new VBox(6, Widgets.heading(heading), grid);
    }

    private record Value(String key, String value) {}

    private static List<Value> values(Edition edition) {
        return List.of(
                new Value("file", edition.fileName()),
                new Value("format", formatName(edition.format())),
                new Value("size", Messages.of("ui.details.bytes", edition.size())),
                new Value("imported", Widgets.formatMoment(edition.imported())),
                new Value("origin", edition.origin()),
                new Value("sha256", edition.sha256()));
    }

    /// The display name of a format; its internal name if the bundle has none.
    public static String formatName(String format) {
        String key = "ui.format." + format;
        return Messages.has(key) ? Messages.of(key) : format;
    }

    private static void line(GridPane grid, String key, String value) {
        if (value.isBlank()) {
            return;
        }
        String name = Messages.of("ui.details." + key);
        var label = Widgets.muted(name);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        TextField field = new TextField(value.replaceAll("\\s+", " "));
        field.setEditable(false);
        field.setAccessibleText(name);
        field.getStyleClass().add("copyable");
        GridPane.setValignment(label, VPos.CENTER);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private static String toText(Source source, List<Edition> editions) {
        var out = new StringBuilder(source.title()).append('\n');
        for (Edition edition : editions) {
            out.append(Messages.of("ui.details.edition", edition.number())).append('\n');
            for (Value v : values(edition)) {
                String name = Messages.of("ui.details." + v.key());
                out.append(name).append(": ").append(v.value()).append('\n');
            }
        }
        return out.toString();
    }
}

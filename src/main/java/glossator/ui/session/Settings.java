package glossator.ui.session;

import glossator.annotation.Color;
import glossator.library.Library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// What the window remembers in the library between runs: read once at startup, cached here, and
/// stored in the background when it changes. An invalid stored value is treated as absent. Used on
/// the FX thread.
///
/// A choice that only one part of the window interprets is stored as a word, which is empty if
/// nothing was chosen.
public final class Settings {
    private static final String PLACE = "place.";
    private static final String FOLDS = "folds.";
    private static final String VIEW = "view.";
    private static final String FURTHEST = "furthest.";
    private static final String DISPLAY = "page.display.";
    private static final String EXPORT = "export.last.";
    private static final String FRONT = "window.front";
    private static final String TABS = "window.tabs";
    private static final String PAGE_VIEW = "page";
    private static final String TEXT_VIEW = "text";

    private final Library library;
    private final Tasks tasks;
    private final StoredValues values;
    private final ReadOnlyObjectWrapper<Map<Color, String>> meanings;
    private String author;

    private final ObjectProperty<String> theme;
    private final ObjectProperty<Typography> typography;
    private final ObjectProperty<@Nullable WindowBounds> windowBounds;
    private final ObjectProperty<Boolean> maximized;
    private final ObjectProperty<List<Double>> sideWidths;
    private final ObjectProperty<List<UUID>> tabs;
    private final ObjectProperty<@Nullable UUID> frontTab;
    private final ObjectProperty<String> zoom;
    private final ObjectProperty<Boolean> thumbnails;
    private final ObjectProperty<Boolean> outlineOpen;
    private final ObjectProperty<Double> outlineDivider;
    private final ObjectProperty<Double> outlineHeight;
    private final ObjectProperty<String> sourceOrder;
    private final ObjectProperty<Boolean> sourcesReversed;
    private final ObjectProperty<List<String>> sourceColumns;
    private final ObjectProperty<String> sourceLayout;
    private final ObjectProperty<List<String>> tableColumns;
    private final ObjectProperty<String> searchOrder;
    private final ObjectProperty<String> gatherOrder;
    private final ObjectProperty<Boolean> collectionsOpen;
    private final ObjectProperty<Color> lastColor;
    private final ObjectProperty<List<String>> recentActions;
    private final ObjectProperty<String> exportKind;
    private final ObjectProperty<String> citationStyle;
    private final ObjectProperty<Path> exportFolder;
    private final ObjectProperty<Boolean> twoColumns;
    private final ObjectProperty<String> folderWarned;

    /// `canStore` tells whether choices are stored; if not, they hold until the window is closed.
    Settings(Library library, Tasks tasks, BooleanSupplier canStore) {
        this.library = library;
        this.tasks = tasks;
        values = new StoredValues(library, tasks, canStore);
        author = library.author();
        meanings = new ReadOnlyObjectWrapper<>(library.meanings());
        theme = values.word("theme", "");
        typography = TypographyParts.in(values);
        windowBounds = values.optional("window.bounds", WindowBounds::parse, WindowBounds::text);
        maximized = values.flag("window.maximized", false);
        sideWidths = values.numbers("window.sides");
        tabs = values.ids(TABS);
        frontTab = values.optional(FRONT, UUID::fromString, UUID::toString);
        zoom = values.word("page.zoom", "width");
        thumbnails = values.flag("page.thumbnails", false);
        outlineOpen = values.flag("outline.open", true);
        outlineDivider =
                values.property("outline.place", 0.55, StoredValues::parseNumber, String::valueOf);
        outlineHeight =
                values.property("outline.height", 0.0, StoredValues::parseNumber, String::valueOf);
        sourceOrder = values.word("sources.order", "");
        sourcesReversed = values.flag("sources.reversed", false);
        sourceColumns = values.lines("sources.columns");
        sourceLayout = values.word("sources.layout", wasCompact() ? "compact" : "");
        tableColumns = values.lines("sources.table");
        searchOrder = values.word("find.order", "");
        gatherOrder = values.word("gather.order", "");
        collectionsOpen = values.flag("collections.open", false);
        lastColor = values.property("color.last", Color.YELLOW, Settings::color, Color::word);
        recentActions = values.lines("palette.recent");
        exportKind = values.word("export.kind", "");
        citationStyle = values.word("citation.style", "");
        exportFolder = values.property("export.folder", home(), Path::of, Path::toString);
        twoColumns = values.flag("differences.two-columns", false);
        folderWarned = values.word("window.folder-warned", "");
    }

    /// The source that was last in front, by the stored texts of the settings.
    static Optional<UUID> frontTab(Map<String, String> texts) {
        try {
            return Optional.ofNullable(texts.get(FRONT)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The sources that had a tab, by the stored texts of the settings, and `front`.
    static List<UUID> tabs(Map<String, String> texts, UUID front) {
        var all = new ArrayList<UUID>();
        all.add(front);
        try {
            StoredValues.parts(texts.getOrDefault(TABS, ""))
                    .map(UUID::fromString)
                    .forEach(all::add);
        } catch (IllegalArgumentException e) {
            return all; // as if nothing were stored
        }
        return all;
    }

    /// What an earlier version stored.
    private boolean wasCompact() {
        return values.find("sources.compact", "true"::equals).orElse(false);
    }

    private static Color color(String word) {
        return Color.find(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    /// Reads again what other programs have stored. What this window shows does not change, except
    /// for the meanings of the colors.
    void reload() {
        values.reload();
        tasks.read(library::meanings, meanings::set);
    }

    // The user

    /// The author of new annotations.
    public String author() {
        return author;
    }

    public void setAuthor(String name) {
        author = name.strip();
        String stripped = author;
        values.store(
                () -> {
                    library.setAuthor(stripped);
                    return stripped;
                },
                stored -> {});
    }

    /// The meaning of each color; colors without one are absent.
    public ReadOnlyObjectProperty<Map<Color, String>> meaningsProperty() {
        return meanings.getReadOnlyProperty();
    }

    /// A blank meaning removes it.
    public void setMeaning(Color color, String meaning) {
        values.store(
                () -> {
                    library.setMeaning(color, meaning.strip());
                    return library.meanings();
                },
                meanings::set);
    }

    // Appearance

    /// The word for the theme; empty for the system's.
    public ObjectProperty<String> themeProperty() {
        return theme;
    }

    public ObjectProperty<Typography> typographyProperty() {
        return typography;
    }

    /// The word for the zoom of pages.
    public ObjectProperty<String> zoomProperty() {
        return zoom;
    }

    /// Whether thumbnails are shown beside pages.
    public ObjectProperty<Boolean> thumbnailsProperty() {
        return thumbnails;
    }

    // The window

    /// The bounds of the window when it was last not maximized; null before it was first closed.
    public ObjectProperty<@Nullable WindowBounds> windowBoundsProperty() {
        return windowBounds;
    }

    public ObjectProperty<Boolean> maximizedProperty() {
        return maximized;
    }

    /// The widths of the pane of sources and of the pane of notes, in pixels; empty for the
    /// default.
    public ObjectProperty<List<Double>> sideWidthsProperty() {
        return sideWidths;
    }

    /// The open sources, in tab order.
    public ObjectProperty<List<UUID>> tabsProperty() {
        return tabs;
    }

    /// The source in front; null if none is open.
    public ObjectProperty<@Nullable UUID> frontTabProperty() {
        return frontTab;
    }

    // Panes and dialogs

    public ObjectProperty<Boolean> outlineOpenProperty() {
        return outlineOpen;
    }

    /// The position of the divider above the outline, 0 to 1; used as long as there is no
    /// [#outlineHeightProperty].
    public ObjectProperty<Double> outlineDividerProperty() {
        return outlineDivider;
    }

    /// The height of the outline in pixels; 0 if it was never changed.
    public ObjectProperty<Double> outlineHeightProperty() {
        return outlineHeight;
    }

    /// The word for the order of the sources.
    public ObjectProperty<String> sourceOrderProperty() {
        return sourceOrder;
    }

    /// Whether the order of the sources is turned round.
    public ObjectProperty<Boolean> sourcesReversedProperty() {
        return sourcesReversed;
    }

    /// The words for what is shown of each source; empty for the default.
    public ObjectProperty<List<String>> sourceColumnsProperty() {
        return sourceColumns;
    }

    /// The word for how the sources are laid out.
    public ObjectProperty<String> sourceLayoutProperty() {
        return sourceLayout;
    }

    /// The columns of the table of sources, in their order, each with its width in pixels; empty
    /// for the default.
    public ObjectProperty<List<String>> tableColumnsProperty() {
        return tableColumns;
    }

    /// The word for the order of what a search finds.
    public ObjectProperty<String> searchOrderProperty() {
        return searchOrder;
    }

    /// The words for how all notes are grouped and ordered.
    public ObjectProperty<String> gatherOrderProperty() {
        return gatherOrder;
    }

    /// Whether the collections are shown.
    public ObjectProperty<Boolean> collectionsOpenProperty() {
        return collectionsOpen;
    }

    /// How much of a source has been read, 0 to 1: as far as it was ever shown.
    public double shareRead(UUID source) {
        return values.find(FURTHEST + source, StoredValues::parseNumber).orElse(0.0);
    }

    /// Remembers that a source was shown so far, unless it was shown further before.
    public void rememberRead(UUID source, double share) {
        double rounded = Math.floor(share * 100) / 100;
        if (rounded > shareRead(source)) {
            values.set(FURTHEST + source, String.valueOf(rounded));
        }
    }

    /// The color of the next highlight.
    public ObjectProperty<Color> lastColorProperty() {
        return lastColor;
    }

    /// The most recent palette actions, newest first.
    public ObjectProperty<List<String>> recentActionsProperty() {
        return recentActions;
    }

    /// The id of the style that citations are copied in; empty for the program's own short form.
    public ObjectProperty<String> citationStyleProperty() {
        return citationStyle;
    }

    /// The name of the last kind of export.
    public ObjectProperty<String> exportKindProperty() {
        return exportKind;
    }

    public ObjectProperty<Path> exportFolderProperty() {
        return exportFolder;
    }

    /// Whether differences are shown side by side.
    public ObjectProperty<Boolean> twoColumnsProperty() {
        return twoColumns;
    }

    /// The last warning about the folder of the library that was closed.
    public ObjectProperty<String> folderWarnedProperty() {
        return folderWarned;
    }

    // Per source

    /// The offset at which the source was last read; 0 if never.
    public int placeIn(OpenSource source) {
        return values.find(PLACE + source.settingsKey(), Integer::parseInt).orElse(0);
    }

    /// The words for which folded parts of this edition are open; empty for none.
    public String openFolds(OpenSource source) {
        return values.find(FOLDS + source.edition().id(), words -> words).orElse("");
    }

    public void rememberFolds(OpenSource source, String words) {
        values.set(FOLDS + source.edition().id(), words);
    }

    public void rememberPlace(OpenSource source, int offset) {
        values.set(PLACE + source.settingsKey(), String.valueOf(offset));
    }

    /// Whether the source was last read as printed pages.
    public boolean isReadAsPages(OpenSource source, boolean otherwise) {
        return values.find(VIEW + source.id(), PAGE_VIEW::equals).orElse(otherwise);
    }

    /// The words for how the pages of the source are displayed; empty if as usual.
    public String pageDisplay(OpenSource source) {
        return values.find(DISPLAY + source.id(), words -> words).orElse("");
    }

    public void rememberPageDisplay(OpenSource source, String words) {
        values.set(DISPLAY + source.id(), words);
    }

    /// What was chosen for the last export of the source, and where it went; empty if nothing was.
    public String lastExport(UUID source) {
        return values.find(EXPORT + source, words -> words).orElse("");
    }

    public void rememberExport(UUID source, String words) {
        values.set(EXPORT + source, words);
    }

    public void rememberPages(OpenSource source, boolean asPages) {
        values.set(VIEW + source.id(), asPages ? PAGE_VIEW : TEXT_VIEW);
    }
}

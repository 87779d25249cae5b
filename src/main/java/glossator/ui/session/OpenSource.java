package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.AreaText;
import glossator.annotation.Placements;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;
import glossator.message.StartupTrace;
import glossator.wording.Locators;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A source open in a tab: its document and the window's current state for it.
public final class OpenSource {
    private final UUID id;
    private final Edition edition;
    private final Document document;
    private final Locators places;
    private final ObjectProperty<Source> source;
    private final ObjectProperty<Placements> marks;
    private final ObjectProperty<Threads> threads;
    private final ObjectProperty<List<PrintedPage>> printed = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Range> selection = new SimpleObjectProperty<>(new Range(0, 0));

    private OpenSource(
            Source source,
            Edition edition,
            Document document,
            Placements placements,
            Threads threads) {
        this.id = source.id();
        this.source = new SimpleObjectProperty<>(source);
        this.edition = edition;
        this.document = document;
        this.places = new Locators(document);
        this.marks = new SimpleObjectProperty<>(placements);
        this.threads = new SimpleObjectProperty<>(threads);
    }

    /// Loads what is needed to show an edition of a source; not on the FX thread.
    static OpenSource load(Library library, UUID source, UUID edition) {
        Edition wanted = library.editions(source).stream()
                .filter(e -> e.id().equals(edition))
                .findFirst()
                .orElseThrow(() -> new Refusal("library.no-edition", edition));
        var loaded = new OpenSource(
                library.source(source),
                wanted,
                library.document(edition),
                library.placements(source, edition),
                library.threads(source));
        StartupTrace.reached(StartupTrace.Stage.DOCUMENT);
        return loaded;
    }

    public UUID id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    /// Whether this is the newest edition; a newer one may be added while it is open.
    public boolean isNewest() {
        return source().edition().equals(edition.id());
    }

    /// The key for settings that depend on this text.
    String settingsKey() {
        return isNewest() ? id.toString() : edition.id().toString();
    }

    public Document document() {
        return document;
    }

    /// The locators of the document.
    public Locators places() {
        return places;
    }

    public Source source() {
        return source.get();
    }

    public ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /// The stored annotations of the source, with their anchors in this edition.
    public ObjectProperty<Placements> placementsProperty() {
        return marks;
    }

    public Placements placements() {
        return marks.get();
    }

    /// The stored replies to the annotations of the source.
    public ObjectProperty<Threads> threadsProperty() {
        return threads;
    }

    public Threads threads() {
        return threads.get();
    }

    /// The pages of the edition as printed; empty until they are loaded, and if there are none.
    public ObjectProperty<List<PrintedPage>> printedPagesProperty() {
        return printed;
    }

    /// The printed page with this index, from 0, if it is loaded.
    public Optional<PrintedPage> printedPage(int index) {
        List<PrintedPage> pages = printed.get();
        return index < pages.size() ? Optional.of(pages.get(index)) : Optional.empty();
    }

    /// An area of a page that is there (from 0), in its page space, with the words beneath.
    public TargetPlace area(int page, List<Rectangle> rectangles) {
        PrintedPage printed = printedPage(page).orElseThrow();
        AreaText beneath = AreaText.of(printed, rectangles, document.text());
        var surface = new Surface.Page(page, printed.label());
        return new TargetPlace(
                new Target.Area(surface, rectangles, beneath.words()), beneath.position());
    }

    /// A page as a whole, from 0; empty if the edition has no such page as printed.
    public Optional<TargetPlace> page(int index) {
        return printedPage(index)
                .map(page -> new TargetPlace(
                        new Target.WholePage(new Surface.Page(index, page.label())),
                        page.range().start()));
    }

    /// The annotation that text and notes both highlight as chosen; null if none.
    public ObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen;
    }

    public Optional<Annotation> chosen() {
        UUID which = chosen.get();
        return which == null ? Optional.empty() : placements().findAnnotation(which);
    }

    /// The range of the chosen annotation in this edition; empty for an orphan.
    public Optional<Range> chosenPlace() {
        UUID which = chosen.get();
        return which == null ? Optional.empty() : placements().findRange(which);
    }

    public void choose(@Nullable UUID annotation) {
        chosen.set(annotation);
    }

    /// The selected text, or the empty range at the caret.
    public ObjectProperty<Range> selectionProperty() {
        return selection;
    }

    public Range selection() {
        return selection.get();
    }
}

package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.dialogs.AnnotationPicker;
import glossator.ui.notes.NotesPane;
import glossator.ui.reader.DocumentTab;
import glossator.ui.reader.SelectionAction;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.geometry.Bounds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What keys, clicks and the selection bar do to passages: choose, highlight, note, tag, move,
/// delete. With text selected they make a new annotation; otherwise they change the chosen one.
final class AnnotationActions {
    private final Session session;
    private final Late<NotesPane> notes;
    private final Toasts toasts;
    private final DocumentTabs tabs;
    private final AnnotationPicker picker;
    private final CopyActions copying;
    private final RelatedActions related;
    private Color color;

    AnnotationActions(
            Session session,
            DocumentTabs tabs,
            Late<NotesPane> notes,
            Toasts toasts,
            AnnotationPicker picker,
            CopyActions copying,
            RelatedActions related) {
        this.session = session;
        this.tabs = tabs;
        this.notes = notes;
        this.toasts = toasts;
        this.picker = picker;
        this.copying = copying;
        this.related = related;
        this.color = session.settings().lastColorProperty().get();
    }

    /// What is no passage, and is chosen while nothing is selected, gets the color last used.
    void highlight() {
        Optional<Annotation> chosen = chosenWithoutSelection().filter(a -> !a.isPassage());
        if (chosen.isPresent()) {
            session.annotating()
                    .edit(chosen.get(), a -> a.withStyle(Style.HIGHLIGHT).withColor(color));
        } else {
            annotateSelection(Style.HIGHLIGHT, color, a -> {});
        }
    }

    void highlight(Color in) {
        color = in;
        session.settings().lastColorProperty().set(in);
        Optional<Annotation> chosen = chosenWithoutSelection();
        if (chosen.isPresent()) {
            session.annotating().edit(chosen.get(), a -> a.withColor(in));
        } else {
            annotateSelection(Style.HIGHLIGHT, in, a -> {});
        }
    }

    void perform(SelectionAction deed) {
        switch (deed) {
            case UNDERLINE -> applyStyle(Style.UNDERLINE);
            case STRIKE_OUT -> applyStyle(Style.STRIKEOUT);
            case NOTE -> editNote();
            case TAG -> editTags();
            case COPY -> copying.copyWithReference();
            case ELSEWHERE -> related.showElsewhere();
        }
    }

    /// Chooses one of the annotations under a click; if there are none, clears the choice.
    void choose(OpenSource in, List<Annotation> clicked) {
        if (clicked.size() > 1) {
            Optional<Bounds> place = in.placements()
                    .findRange(clicked.getFirst().id())
                    .flatMap(range -> tabs.find(in).flatMap(tab -> tab.view().bounds(range)));
            picker.show(clicked, session, place, a -> in.choose(a.id()));
        } else {
            in.choose(clicked.isEmpty() ? null : clicked.getFirst().id());
        }
    }

    void applyStyle(Style style) {
        Optional<Annotation> chosen = chosenWithoutSelection();
        if (chosen.isPresent()) {
            session.annotating()
                    .edit(
                            chosen.get(),
                            a -> a.withStyle(a.style() == style ? Style.HIGHLIGHT : style));
        } else {
            annotateSelection(style, color, a -> {});
        }
    }

    /// Opens the note of the chosen annotation, or of a new one over the selection or at the caret.
    void editNote() {
        Optional<Annotation> chosen = chosenWithoutSelection();
        if (chosen.isPresent()) {
            notes.get().edit(chosen.get().id());
            return;
        }
        Optional<OpenSource> in = session.current();
        if (in.isPresent() && trimmedSelection(in.get()).isEmpty()) {
            int caret = in.get().selection().start();
            add(
                    in.get(),
                    new Range(caret, caret),
                    Style.HIGHLIGHT,
                    color,
                    a -> notes.get().edit(a.id()));
        } else {
            annotateSelection(Style.HIGHLIGHT, color, a -> notes.get().edit(a.id()));
        }
    }

    /// The same, but makes no note where nothing is selected or chosen: says how to write one.
    void openNote() {
        boolean isAbout = session.current()
                .filter(in -> in.chosen().isPresent() || !trimmedSelection(in).isEmpty())
                .isPresent();
        if (isAbout) {
            editNote();
        } else {
            toasts.showInfo(Messages.of("ui.note.choose"));
        }
    }

    void editTags() {
        Optional<Annotation> chosen = chosenWithoutSelection();
        if (chosen.isPresent()) {
            notes.get().tag(chosen.get().id());
        } else {
            annotateSelection(Style.HIGHLIGHT, color, a -> notes.get().tag(a.id()));
        }
    }

    /// Opens an editor for a reply to the chosen annotation.
    void reply() {
        applyToChosen(id -> notes.get().reply(id));
    }

    /// Settles the thread of the chosen annotation, or opens it again.
    void resolve() {
        applyToChosen(id -> notes.get().resolve(id));
    }

    private void applyToChosen(Consumer<UUID> use) {
        session.current()
                .flatMap(OpenSource::chosen)
                .map(Annotation::id)
                .ifPresentOrElse(use, () -> toasts.showInfo(Messages.of("ui.reply.choose")));
    }

    void delete() {
        session.current().flatMap(OpenSource::chosen).ifPresent(session.annotating()::delete);
    }

    /// What keys do to the ends of the chosen annotation.
    BoundaryActions boundaries() {
        return new BoundaryActions(session, toasts);
    }

    /// Moves the chosen annotation to the selected text.
    void moveBoundaries() {
        Optional<OpenSource> in = session.current();
        Optional<Annotation> chosen = in.flatMap(OpenSource::chosen);
        if (in.isEmpty() || chosen.isEmpty()) {
            toasts.showInfo(Messages.of("ui.boundaries.choose"));
            return;
        }
        if (!chosen.get().isPassage()) {
            toasts.showInfo(Messages.of("ui.boundaries.passage"));
            return;
        }
        Range range = trimmedSelection(in.get());
        if (range.isEmpty()) {
            toasts.showInfo(Messages.of("ui.boundaries.select"));
            return;
        }
        session.anchorDecisions().place(in.get(), chosen.get(), range);
        collapseSelection(range);
    }

    /// Chooses the next (1) or previous (-1) annotation from the chosen one or the caret.
    void chooseNext(int direction) {
        session.current()
                .ifPresent(in -> nextFrom(in, direction)
                        .ifPresent(placement -> chooseAndReveal(in, placement.annotation())));
    }

    private Optional<Placement> nextFrom(OpenSource in, int direction) {
        Optional<Annotation> chosen = in.chosenPlace().flatMap(_ -> in.chosen());
        if (chosen.isPresent()) {
            return neighbor(in.placements().all(), chosen.get().id(), direction);
        }
        Optional<DocumentTab> scan = tabs.current().filter(DocumentTab::showsScan);
        if (scan.isPresent()) {
            return nextFromPage(in, scan.get().currentPage(), direction);
        }
        int caret = in.selection().start();
        return direction > 0
                ? in.placements().findAfter(caret - 1)
                : in.placements().findBefore(caret);
    }

    /// On pages without text, which may all have the same position, the page in view is where the
    /// user is.
    private static Optional<Placement> nextFromPage(OpenSource in, int page, int direction) {
        List<Placement> all = in.placements().all();
        return direction > 0
                ? all.stream().filter(p -> pageOf(p) >= page).findFirst()
                : all.reversed().stream().filter(p -> pageOf(p) < page).findFirst();
    }

    private static int pageOf(Placement placement) {
        return placement.target().onPage().map(Surface.Page::index).orElse(-1);
    }

    private static Optional<Placement> neighbor(List<Placement> all, UUID from, int direction) {
        int at = all.stream().map(Placement::id).toList().indexOf(from) + direction;
        return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    private void chooseAndReveal(OpenSource in, Annotation annotation) {
        in.choose(annotation.id());
        reveal(annotation);
    }

    /// Scrolls an annotation of the document in front into view, on the pages if it is on one.
    void goTo(Annotation annotation) {
        tabs.current().ifPresent(r -> r.goTo(annotation));
    }

    /// Scrolls an annotation of the document in front into view.
    void reveal(Annotation annotation) {
        tabs.current().ifPresent(r -> r.reveal(annotation));
    }

    private void annotateSelection(Style style, Color in, Consumer<Annotation> then) {
        Optional<OpenSource> source = session.current();
        if (source.isEmpty()) {
            return;
        }
        Range range = trimmedSelection(source.get());
        if (range.isEmpty()) {
            boolean scan = tabs.current().filter(DocumentTab::showsScan).isPresent();
            toasts.showInfo(Messages.of(scan ? "ui.mark.scan" : "ui.mark.select"));
            return;
        }
        Optional<Annotation> same = source.get().placements().touching(range).stream()
                .filter(p -> p.range().equals(range))
                .map(Placement::annotation)
                .filter(a -> a.style() == style)
                .findFirst();
        if (same.isPresent()) {
            session.annotating().edit(same.get(), a -> a.withColor(in));
            source.get().choose(same.get().id());
            then.accept(same.get());
        } else {
            add(source.get(), range, style, in, then);
        }
        collapseSelection(range);
    }

    private void add(
            OpenSource in, Range range, Style style, Color painted, Consumer<Annotation> then) {
        Annotation made = session.annotating().make(in, range, style, painted);
        session.annotating().apply(List.of(Change.add(made)), () -> {
            in.choose(made.id());
            then.accept(made);
        });
    }

    private void collapseSelection(Range range) {
        tabs.current().ifPresent(r -> {
            r.hideBar();
            r.view().select(new Range(range.end(), range.end()));
        });
    }

    private Optional<Annotation> chosenWithoutSelection() {
        return session.current()
                .filter(in -> trimmedSelection(in).isEmpty())
                .flatMap(OpenSource::chosen);
    }

    /// The selection without leading and trailing white space, which a double click often includes.
    private static Range trimmedSelection(OpenSource in) {
        String text = in.document().text();
        int start = in.selection().start();
        int end = in.selection().end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }
}

package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Relation;
import glossator.document.Range;
import glossator.library.LinkedNotes;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.dialogs.AnnotationPicker;
import glossator.ui.related.NoteChooser;
import glossator.ui.related.RelatedPane;
import glossator.ui.related.RelationChooser;
import glossator.ui.session.Links;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.wording.LinkWording;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Shows where passages stand elsewhere, and makes and follows links between notes.
final class RelatedActions {
    private final Session session;
    private final DocumentTabs tabs;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Late<RelatedPane> pane;
    private boolean away;

    RelatedActions(
            Session session,
            DocumentTabs tabs,
            Overlay overlay,
            Toasts toasts,
            Late<RelatedPane> pane) {
        this.session = session;
        this.tabs = tabs;
        this.overlay = overlay;
        this.toasts = toasts;
        this.pane = pane;
        pane.onMade(made -> {
            made.onGo(this::go);
            made.onLeave(this::comeBack);
            made.onLink(this::link);
        });
    }

    /// Searches for the selected passage, or the chosen note's, in all sources.
    void showElsewhere() {
        Optional<OpenSource> in = session.current().filter(this::isNewest);
        if (in.isEmpty()) {
            return;
        }
        Optional<Range> passage = Optional.of(in.get().selection())
                .filter(range -> !range.isEmpty())
                .or(() -> in.get().chosenPlace().filter(range -> !range.isEmpty()));
        showElsewhere(in.get(), passage);
    }

    /// Searches for the passage of a note of the source in front in all sources.
    void showElsewhere(Annotation note) {
        session.current()
                .filter(this::isNewest)
                .ifPresent(in -> showElsewhere(in, in.placements().findRange(note.id())));
    }

    private void showElsewhere(OpenSource in, Optional<Range> passage) {
        passage.filter(range -> !range.of(in.document().text()).isBlank())
                .ifPresentOrElse(
                        range -> {
                            away = false;
                            pane.get().showPassage(in, range);
                        },
                        () -> toasts.showInfo(Messages.of("ui.related.select")));
    }

    /// Searches for what the source in front shares with the others.
    void showShared() {
        session.current().filter(this::isNewest).ifPresent(in -> {
            away = false;
            pane.get().showShared(in);
        });
    }

    private boolean isNewest(OpenSource in) {
        if (!in.isNewest()) {
            toasts.showInfo(Messages.of("ui.related.newest"));
        }
        return in.isNewest();
    }

    private void go(UUID source, Range range) {
        away = true;
        session.open(
                source,
                in -> tabs.find(in)
                        .ifPresent(tab -> session.tasks().runLater(() -> {
                            tab.view().reveal(range);
                            tab.view().select(range);
                            tab.view().keyboard().requestFocus();
                        })));
    }

    /// Back from a place that was gone to from the list; false if there is nothing to come back to.
    boolean comeBack() {
        Optional<RelatedPane> open = pane.made().filter(made -> away && made.isOpen());
        open.ifPresent(RelatedPane::close);
        return open.isPresent();
    }

    private void comeBack(RelatedPane.Origin origin) {
        boolean was = away;
        away = false;
        session.open(
                origin.in().id(),
                in -> tabs.find(in)
                        .ifPresent(tab -> session.tasks().runLater(() -> {
                            if (was) {
                                origin.passage().ifPresent(range -> {
                                    tab.view().reveal(range);
                                    tab.view().select(range);
                                });
                            }
                            tab.view().keyboard().requestFocus();
                        })));
    }

    private void link(RelatedPane.Origin origin, RelatedPane.LinkedPlace place) {
        OpenSource in = origin.in();
        var from = new Links.Passage(in.id(), in.edition().id(), place.here());
        var to = new Links.Passage(place.source(), place.edition(), place.there());
        Relation likely = place.wordForWord() ? Relation.QUOTES : Relation.SAME_CLAIM;
        new RelationChooser(overlay)
                .ask(
                        place.hereWords(),
                        place.thereWords(),
                        likely,
                        relation -> session.links()
                                .link(
                                        from,
                                        to,
                                        relation,
                                        session.settings().lastColorProperty().get(),
                                        () -> toasts.showInfo(Messages.of(
                                                "ui.link.made",
                                                LinkWording.relation(relation, true)))));
    }

    /// Links the chosen note to another one, which is searched for.
    void linkTo() {
        chosen().ifPresent(note -> new NoteChooser(overlay, session)
                .ask(
                        note.id(),
                        other -> new RelationChooser(overlay)
                                .ask(
                                        LinkWording.quote(note),
                                        LinkWording.quote(other),
                                        Relation.SUPPORTS,
                                        relation -> session.links()
                                                .link(note.id(), other.id(), relation))));
    }

    /// Goes to the note at the other end of a link of the chosen one; asks which if there are
    /// several.
    void followLink() {
        chosen().ifPresent(note -> {
            List<LinkedNotes.End> ends = session.links().of(note.id());
            if (ends.isEmpty()) {
                toasts.showInfo(Messages.of("ui.link.none"));
            } else if (ends.size() == 1) {
                follow(ends.getFirst());
            } else {
                var notes = ends.stream().map(LinkedNotes.End::other).distinct().toList();
                new AnnotationPicker(overlay).show(notes, session, Optional.empty(), this::goTo);
            }
        });
    }

    private Optional<Annotation> chosen() {
        Optional<Annotation> chosen = session.current().flatMap(OpenSource::chosen);
        if (chosen.isEmpty()) {
            toasts.showInfo(Messages.of("ui.link.choose-note"));
        }
        return chosen;
    }

    void follow(LinkedNotes.End end) {
        goTo(end.other());
    }

    private void goTo(Annotation note) {
        session.open(
                note.source(),
                in -> session.tasks().runLater(() -> {
                    in.choose(note.id());
                    tabs.find(in).ifPresent(tab -> {
                        tab.goTo(note);
                        tab.view().keyboard().requestFocus();
                    });
                }));
    }
}

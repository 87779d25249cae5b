package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.document.Range;
import glossator.ui.library.SourcesPane;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Shows where a step has changed something: the passage, in its source, or the source in the list.
final class ChangedPlace {
    private final Session session;
    private final DocumentTabs tabs;
    private final Late<SourcesPane> sources;

    ChangedPlace(Session session, DocumentTabs tabs, Late<SourcesPane> sources) {
        this.session = session;
        this.tabs = tabs;
        this.sources = sources;
    }

    /// Of several changes, shows the first in the source in front, or else the first.
    void show(List<Step> steps) {
        steps.getLast().changes().stream()
                .filter(change ->
                        !(change instanceof Change.OfTag || change instanceof Change.OfItem))
                .min(Comparator.comparing(change -> !isInFront(change)))
                .ifPresent(this::show);
    }

    private boolean isInFront(Change change) {
        return session.current().filter(in -> in.id().equals(source(change))).isPresent();
    }

    /// The source that a change is in; of a tag or an item, itself.
    private static UUID source(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                after != null
                        ? after.source()
                        : before != null ? before.source() : change.subject();
            case Change.OfReply of -> of.reply().source();
            case Change.OfDecision of -> of.decision().source();
            case Change.OfSource of -> of.subject();
            case Change.OfEdition of -> of.after().source();
            case Change.OfTag of -> of.subject();
            case Change.OfItem of -> of.subject();
        };
    }

    private void show(Change change) {
        switch (change) {
            case Change.OfAnnotation of -> openAndShow(source(of), in -> show(in, of));
            case Change.OfReply of ->
                openAndShow(source(of), in -> choose(in, of.reply().annotation()));
            case Change.OfDecision of -> openAndShow(source(of), in -> choose(in, of.subject()));
            case Change.OfSource of -> sources.get().choose(of.subject());
            case Change.OfEdition of -> sources.get().choose(of.after().source());
            case Change.OfTag _, Change.OfItem _ -> {
                // They have no place in a source.
            }
        }
    }

    /// What is in a source in the trash cannot be shown; a view of the whole library shows the
    /// change itself.
    private void openAndShow(UUID source, java.util.function.Consumer<OpenSource> show) {
        if (tabs.frontView().isEmpty()
                && session.sources().stream().anyMatch(s -> s.id().equals(source))) {
            session.open(source, show);
        }
    }

    private void show(OpenSource in, Change.OfAnnotation of) {
        Annotation after = of.after();
        Annotation before = of.before();
        if (after != null) {
            choose(in, after.id());
        } else if (before != null && before.edition().equals(in.edition().id())) {
            reveal(in, before.selector().range());
        }
    }

    private void choose(OpenSource in, UUID annotation) {
        in.choose(annotation);
        in.placements()
                .findAnnotation(annotation)
                .ifPresent(shown -> session.tasks()
                        .runLater(() -> tabs.find(in).ifPresent(tab -> tab.reveal(shown))));
    }

    /// After the tab of a source just opened has been laid out and scrolled to where it was left.
    private void reveal(OpenSource in, Range range) {
        session.tasks().runLater(() -> tabs.find(in).ifPresent(tab -> tab.view().reveal(range)));
    }
}

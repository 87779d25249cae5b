package glossator.ui.library;

import glossator.annotation.CollectionTree;
import glossator.annotation.ReadingState;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.PathQuestion;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reading state, rating, tags and collections of all sources that are selected, or else of the one
/// in front.
public final class SourceArrangement {
    private static final int MOST_STARS = 5;
    private final Session session;
    private final PathQuestion question;
    private final SourceList list;

    SourceArrangement(Session session, PathQuestion question, SourceList list) {
        this.session = session;
        this.question = question;
        this.list = list;
    }

    /// Those that are selected in the list, in its order.
    public List<Source> selected() {
        return list.allSelected();
    }

    private List<Source> sources() {
        List<Source> selected = list.allSelected();
        return selected.isEmpty()
                ? session.current().map(OpenSource::source).stream().toList()
                : selected;
    }

    private List<UUID> ids() {
        return sources().stream().map(Source::id).toList();
    }

    public void setReading(ReadingState state) {
        session.arranging().setReading(ids(), state);
    }

    /// Rates the sources.
    ///
    /// @param stars 1 to 5; 0 for none
    public void setRating(int stars) {
        session.arranging().setRating(ids(), stars);
    }

    /// Asks for a collection, which may be new, and puts them into it.
    public void put() {
        List<UUID> ids = ids();
        CollectionTree tree = session.arranging().collections();
        ask(
                "ui.sources.put",
                "ui.collections.path",
                paths(tree, c -> !c.isSmart()),
                true,
                path -> tree.find(path)
                        .ifPresentOrElse(
                                c -> session.arranging().put(ids, c.id()),
                                () -> session.arranging().putInNew(ids, path)));
    }

    /// Takes them out of the collection that is shown, or else asks out of which.
    public void takeOut() {
        List<Source> sources = sources();
        List<UUID> ids = ids();
        if (list.row() instanceof CollectionRow.Of(SourceCollection shown) && !shown.isSmart()) {
            session.arranging().take(ids, shown.id());
            return;
        }
        CollectionTree tree = session.arranging().collections();
        List<String> in =
                paths(tree, c -> sources.stream().anyMatch(s -> s.collections().contains(c.id())));
        if (!in.isEmpty()) {
            ask(
                    "ui.sources.take-out",
                    "ui.collections.path",
                    in,
                    false,
                    path -> tree.find(path).ifPresent(c -> session.arranging().take(ids, c.id())));
        }
    }

    private static List<String> paths(CollectionTree tree, Predicate<SourceCollection> which) {
        return tree.inOrder().stream().filter(which).map(c -> tree.path(c.id())).toList();
    }

    /// Asks for a tag, which may be new, and gives it to them.
    public void tag() {
        List<UUID> ids = ids();
        var codebook = session.codebookProperty().get();
        List<String> known = codebook.tagsInOrder().stream()
                .map(tag -> codebook.path(tag.id()))
                .toList();
        ask(
                "ui.sources.tag",
                "ui.sources.tag.path",
                known,
                true,
                path -> session.arranging().addTag(ids, path));
    }

    /// Asks which of their tags to remove.
    public void untag() {
        List<UUID> ids = ids();
        List<Source> sources = sources();
        var codebook = session.codebookProperty().get();
        List<Tag> tags = codebook.tagsInOrder().stream()
                .filter(tag -> sources.stream().anyMatch(s -> s.tags().contains(tag.id())))
                .toList();
        if (!tags.isEmpty()) {
            List<String> known =
                    tags.stream().map(tag -> codebook.path(tag.id())).toList();
            ask(
                    "ui.sources.untag",
                    "ui.sources.tag.path",
                    known,
                    false,
                    path -> codebook.find(path)
                            .ifPresent(tag -> session.arranging().removeTag(ids, tag.id())));
        }
    }

    private void ask(
            String title,
            String label,
            List<String> known,
            boolean allowsNew,
            Consumer<String> then) {
        if (!ids().isEmpty()) {
            question.ask(
                    new PathQuestion.Form(
                            Messages.of(title), Messages.of(label), "", known, allowsNew),
                    then);
        }
    }

    // Menus

    Menu readingMenu() {
        return menu(
                "ui.sources.reading",
                Stream.of(ReadingState.values())
                        .map(state -> item(
                                Messages.of("ui.reading." + state.word()),
                                () -> setReading(state))));
    }

    Menu ratingMenu() {
        return menu(
                "ui.sources.rating",
                Stream.iterate(MOST_STARS, stars -> stars >= 0, stars -> stars - 1)
                        .map(stars -> item(
                                stars == 0
                                        ? Messages.of("ui.sources.rating.none")
                                        : "★".repeat(stars),
                                () -> setRating(stars))));
    }

    private static Menu menu(String key, Stream<MenuItem> items) {
        Menu menu = new Menu(Messages.of(key));
        menu.getItems().setAll(items.toList());
        return menu;
    }

    private static MenuItem item(String name, Runnable run) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(e -> run.run());
        return item;
    }
}

package glossator.ui.library;

import glossator.annotation.CollectionTree;
import glossator.annotation.SourceCollection;
import glossator.message.Messages;
import glossator.search.QueryParser;
import glossator.ui.control.PathQuestion;
import glossator.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What can be done to collections, with the questions that it takes.
final class CollectionCommands {
    private final Session session;
    private final PathQuestion question;
    private final Supplier<String> filter;
    private Consumer<String> made = path -> {};

    /// @param filter what is in the filter of the list
    CollectionCommands(Session session, PathQuestion question, Supplier<String> filter) {
        this.session = session;
        this.question = question;
        this.filter = filter;
    }

    /// Sets the handler that selects the collection with a path as soon as it is there.
    void onMade(Consumer<String> handler) {
        made = handler;
    }

    /// Makes one beside or below the row, as its path says.
    void make(CollectionRow at) {
        String above = at instanceof CollectionRow.Of(SourceCollection collection)
                ? session.arranging().collections().path(collection.id()) + "/"
                : "";
        ask("ui.collections.new", "ui.collections.path", above, path -> {
            session.arranging().putInNew(List.of(), path);
            made.accept(path);
        });
        session.settings().collectionsOpenProperty().set(true);
    }

    /// Makes one whose sources are those that the filter finds, or another search.
    void makeSmart() {
        ask("ui.collections.smart", "ui.collections.query", filter.get(), query -> {
            var _ = QueryParser.parse(query).orThrow();
            ask("ui.collections.smart", "ui.collections.name", query, name -> {
                session.arranging().make(name, null, query);
                made.accept(name);
            });
        });
        session.settings().collectionsOpenProperty().set(true);
    }

    void rename(SourceCollection collection) {
        ask(
                "ui.collections.rename",
                "ui.collections.name",
                collection.name(),
                name -> session.arranging()
                        .edit(
                                collection,
                                new SourceCollection(
                                        collection.id(),
                                        name,
                                        collection.parent(),
                                        collection.query())));
    }

    void editQuery(SourceCollection collection) {
        ask("ui.collections.edit-query", "ui.collections.query", collection.query(), query -> {
            var _ = QueryParser.parse(query).orThrow();
            session.arranging()
                    .edit(
                            collection,
                            new SourceCollection(
                                    collection.id(),
                                    collection.name(),
                                    collection.parent(),
                                    query));
        });
    }

    void delete(SourceCollection collection) {
        session.arranging().delete(collection);
    }

    /// Asks which one it is to be part of.
    void move(SourceCollection collection) {
        CollectionTree tree = session.arranging().collections();
        String top = Messages.of("ui.collections.top");
        var known = new ArrayList<String>(List.of(top));
        tree.inOrder().stream()
                .filter(other -> !tree.isWithin(other.id(), collection.id()))
                .map(other -> tree.path(other.id()))
                .forEach(known::add);
        question.ask(
                new PathQuestion.Form(
                        Messages.of("ui.collections.move"),
                        Messages.of("ui.collections.path"),
                        "",
                        known,
                        false),
                path -> move(
                        collection,
                        path.equals(top)
                                ? null
                                : tree.find(path).map(SourceCollection::id).orElse(null)));
    }

    void move(SourceCollection collection, @Nullable UUID parent) {
        session.arranging()
                .edit(
                        collection,
                        new SourceCollection(
                                collection.id(), collection.name(), parent, collection.query()));
    }

    private void ask(String title, String label, String text, Consumer<String> then) {
        question.ask(
                new PathQuestion.Form(
                        Messages.of(title), Messages.of(label), text, List.of(), true),
                answer -> session.tasks().guard(() -> then.accept(answer)));
    }
}

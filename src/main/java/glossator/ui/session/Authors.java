package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.library.Library;
import glossator.library.Source;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The people who have written the annotations and replies of the library: each has a color, and can
/// be renamed everywhere at once. Used on the FX thread.
public final class Authors {
    /// The colors to choose from, as `#rrggbb`: white letters can be read on all of them.
    public static final List<String> PALETTE = List.of(
            "#b3261e", "#8a4b08", "#6d5c00", "#3b6e22", "#00695c", "#01579b", "#3949ab", "#7b1fa2",
            "#ad1457", "#546e7a");

    private final Session session;
    private final Library library;
    private final ReadOnlyObjectWrapper<Map<String, String>> colors;

    Authors(Session session) {
        this.session = session;
        this.library = session.library();
        this.colors = new ReadOnlyObjectWrapper<>(
                parse(session.settings().authorColorsProperty().get()));
    }

    /// How much an author has written.
    ///
    /// @param name may be empty: of files that do not name their authors
    public record Author(String name, int annotations, int replies) {}

    /// The chosen colors by name; other authors have one that follows from their name.
    public ReadOnlyObjectProperty<Map<String, String>> colorsProperty() {
        return colors.getReadOnlyProperty();
    }

    /// The color of an author, as `#rrggbb`.
    public String color(String name) {
        String standard = PALETTE.get(Math.floorMod(name.strip().hashCode(), PALETTE.size()));
        return colors.get().getOrDefault(name, standard);
    }

    public void setColor(String name, String color) {
        Map<String, String> next = new LinkedHashMap<>(colors.get());
        next.put(name, color);
        setColors(next);
    }

    private void setColors(Map<String, String> next) {
        colors.set(Map.copyOf(next));
        session.settings()
                .authorColorsProperty()
                .set(next.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().replaceAll("\\R", " "))
                        .sorted()
                        .toList());
    }

    /// Lines of another version or edited by hand are left out.
    private static Map<String, String> parse(List<String> lines) {
        var colors = new HashMap<String, String>();
        lines.stream()
                .filter(line -> line.matches("#[0-9a-fA-F]{6} .*"))
                .forEach(line -> colors.put(line.substring(8), line.substring(0, 7)));
        return Map.copyOf(colors);
    }

    /// Counts what everybody has written, sorted by name.
    public void list(Consumer<List<Author>> then) {
        session.tasks().read(this::count, then);
    }

    private List<Author> count() {
        var annotations = new HashMap<String, Integer>();
        var replies = new HashMap<String, Integer>();
        sources().forEach(source -> {
            library.annotations(source.id())
                    .forEach(a -> annotations.merge(a.author(), 1, Integer::sum));
            library.threads(source.id())
                    .all()
                    .forEach(r -> replies.merge(r.author(), 1, Integer::sum));
        });
        Comparator<String> byName = Collator.getInstance()::compare;
        return Stream.concat(annotations.keySet().stream(), replies.keySet().stream())
                .distinct()
                .sorted(byName.thenComparing(Comparator.naturalOrder()))
                .map(name -> new Author(
                        name, annotations.getOrDefault(name, 0), replies.getOrDefault(name, 0)))
                .toList();
    }

    private Stream<Source> sources() {
        return Stream.concat(library.sources().stream(), library.removedSources().stream());
    }

    /// Gives all that `from` has written to `to`, as one step that is offered to be undone.
    public void rename(String from, String to, Runnable then) {
        session.write(() -> library.apply(_ -> renaming(from, to)), step -> {
            step.ifPresent(session::showStep);
            keepColor(from, to);
            then.run();
            step.map(UndoOffer::of).ifPresent(session.undoing()::offer);
        });
    }

    private List<Change> renaming(String from, String to) {
        var changes = new ArrayList<Change>();
        sources().forEach(source -> {
            for (Annotation a : library.annotations(source.id())) {
                if (a.author().equals(from)) {
                    changes.add(
                            Change.edit(a, a.withAuthor(to).withChanged(Session.now())));
                }
            }
            for (Reply r : library.threads(source.id()).all()) {
                if (r.author().equals(from)) {
                    changes.add(new Change.OfReply(
                            r, r.withAuthor(to).withChanged(Session.now())));
                }
            }
        });
        return changes;
    }

    /// The color goes with the name, unless the new name has one.
    private void keepColor(String from, String to) {
        String color = color(from);
        if (!colors.get().containsKey(to) && !color.equals(color(to))) {
            setColor(to, color);
        }
    }
}

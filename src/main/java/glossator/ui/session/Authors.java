package glossator.ui.session;

import glossator.library.Author;
import glossator.library.Library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The people who have written the notes and replies of the library: each has a color, and can be
/// renamed everywhere at once. Used on the FX thread.
public final class Authors {
    /// The colors to choose from, as `#rrggbb`: white letters can be read on all of them.
    public static final List<String> PALETTE = List.of(
            "#b3261e", "#8a4b08", "#6d5c00", "#3b6e22", "#00695c", "#01579b", "#3949ab", "#7b1fa2",
            "#ad1457", "#546e7a");

    private final Session session;
    private final Library library;
    private final ReadOnlyObjectWrapper<Map<String, String>> colors =
            new ReadOnlyObjectWrapper<>(Map.of());

    /// The names that were asked for before their colors were known.
    private final Set<String> awaited = new HashSet<>();

    Authors(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// The color of each author that is known so far, as `#rrggbb`, by name.
    public ReadOnlyObjectProperty<Map<String, String>> colorsProperty() {
        return colors.getReadOnlyProperty();
    }

    /// The color of an author, as `#rrggbb`. It may be another one once all authors are known:
    /// [#colorsProperty] tells.
    public String color(String name) {
        String color = colors.get().get(name);
        if (color == null && awaited.add(name)) {
            reload();
        }
        return color == null ? PALETTE.get(slot(name)) : color;
    }

    /// Reads again who there is, and the colors that were chosen.
    void reload() {
        session.tasks().read(this::spread, colors::set);
    }

    private Map<String, String> spread() {
        return spread(
                library.authors().stream().map(Author::name).toList(), library.authorColors());
    }

    /// Gives each of the names without a chosen color one that follows from the name, or the next
    /// that nobody has while there are such.
    static Map<String, String> spread(Collection<String> names, Map<String, String> chosen) {
        Map<String, String> all = new HashMap<>(chosen);
        Set<String> taken = new HashSet<>(chosen.values());
        for (String name : new TreeSet<>(names)) {
            if (!all.containsKey(name)) {
                String color = firstFree(slot(name), taken);
                taken.add(color);
                all.put(name, color);
            }
        }
        return Map.copyOf(all);
    }

    private static String firstFree(int slot, Set<String> taken) {
        for (int i = 0; i < PALETTE.size(); i++) {
            String color = PALETTE.get((slot + i) % PALETTE.size());
            if (!taken.contains(color)) {
                return color;
            }
        }
        return PALETTE.get(slot);
    }

    private static int slot(String name) {
        return Math.floorMod(name.strip().hashCode(), PALETTE.size());
    }

    /// Stores the color; `then` runs when it is shown.
    public void setColor(String name, String color, Runnable then) {
        session.write(
                () -> {
                    library.setAuthorColor(name, color);
                    return spread();
                },
                stored -> {
                    colors.set(stored);
                    then.run();
                });
    }

    /// Counts what everybody has written, sorted by name.
    public void list(Consumer<List<Author>> then) {
        Comparator<String> byName = Collator.getInstance()::compare;
        session.tasks()
                .read(
                        () -> library.authors().stream()
                                .sorted(Comparator.comparing(
                                        Author::name,
                                        byName.thenComparing(Comparator.naturalOrder())))
                                .toList(),
                        then);
    }

    /// Gives all that `from` has written to `to`, as one step that is offered to be undone.
    public void rename(String from, String to, Runnable then) {
        session.write(() -> library.renameAuthor(from, to), step -> {
            step.ifPresent(session::showStep);
            reload();
            then.run();
            step.map(UndoOffer::of).ifPresent(session.undoing()::offer);
        });
    }
}

package glossator.ui.session;

import glossator.library.Library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings of the library as texts by key, and as values parsed from them: read once, cached
/// here, and stored in the background when they change. Used on the FX thread.
final class StoredValues {
    private final Library library;
    private final Tasks tasks;
    private final Map<String, String> texts = new HashMap<>();
    private final BooleanSupplier canStore;
    private int changes;

    /// `canStore` tells whether [#set] stores anything.
    StoredValues(Library library, Tasks tasks, BooleanSupplier canStore) {
        this.library = library;
        this.tasks = tasks;
        this.canStore = canStore;
        texts.putAll(library.settings());
    }

    /// Reads again what other programs have stored, unless something was changed here in the
    /// meantime. Existing properties keep their values.
    void reload() {
        int before = changes;
        tasks.read(library::settings, found -> {
            if (changes == before) {
                texts.putAll(found);
            }
        });
    }

    /// Stores `text` unless it is already stored.
    void set(String key, String text) {
        if (!text.equals(texts.put(key, text)) && canStore.getAsBoolean()) {
            store(
                    () -> {
                        library.setSetting(key, text);
                        return key;
                    },
                    stored -> {});
        }
    }

    /// Runs `work`, which stores something, in the background; then `then` on this thread.
    <T> void store(Callable<T> work, Consumer<T> then) {
        changes++;
        tasks.write(work, then);
    }

    /// The text parsed by `read`; empty if there is none or `read` throws an
    /// [IllegalArgumentException]: the text may come from another version or have been edited by
    /// hand.
    <T> Optional<T> find(String key, Function<String, T> read) {
        String text = texts.get(key);
        try {
            return text == null ? Optional.empty() : Optional.of(read.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A property whose value is stored whenever it changes.
    <T> ObjectProperty<T> property(
            String key, T otherwise, Function<String, T> read, Function<T, String> write) {
        var property = new SimpleObjectProperty<T>(find(key, read).orElse(otherwise));
        property.addListener((o, before, now) -> set(key, write.apply(now)));
        return property;
    }

    /// The same for a value that may be absent, which is stored as empty text.
    <T> ObjectProperty<@Nullable T> optional(
            String key, Function<String, T> read, Function<T, String> write) {
        var property = new SimpleObjectProperty<@Nullable T>(find(key, read).orElse(null));
        property.addListener((o, before, now) -> set(key, now == null ? "" : write.apply(now)));
        return property;
    }

    ObjectProperty<String> word(String key, String otherwise) {
        return property(key, otherwise, Function.identity(), Function.identity());
    }

    ObjectProperty<Boolean> flag(String key, boolean otherwise) {
        return property(key, otherwise, StoredValues::parseFlag, String::valueOf);
    }

    ObjectProperty<List<UUID>> ids(String key) {
        return property(
                key, List.of(), t -> parts(t).map(UUID::fromString).toList(), StoredValues::join);
    }

    ObjectProperty<List<Double>> numbers(String key) {
        return property(
                key,
                List.of(),
                t -> parts(t).map(StoredValues::parseNumber).toList(),
                StoredValues::join);
    }

    ObjectProperty<List<String>> lines(String key) {
        return property(key, List.of(), t -> t.lines().toList(), lines -> String.join("\n", lines));
    }

    /// A finite number.
    static double parseNumber(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    static boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty());
    }

    private static String join(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

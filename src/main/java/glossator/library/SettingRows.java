package glossator.library;

import glossator.annotation.Color;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of `setting`.
record SettingRows(Database database) {
    static final String AUTHOR = "author";
    /// Before the name of a person.
    static final String AUTHOR_COLOR = "author-color.";
    private static final String COLOR = "color.";

    Optional<String> get(String key) {
        return database.first("SELECT value FROM setting WHERE key = ?", r -> r.getString(1), key);
    }

    Map<String, String> all() {
        var all = new HashMap<String, String>();
        database.list(
                "SELECT key, value FROM setting", r -> all.put(r.getString(1), r.getString(2)));
        return all;
    }

    void set(String key, String value) {
        database.update(
                "INSERT INTO setting (key, value) VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                Normalized.cleanText(value));
        if (isOfSidecar(key)) {
            new SidecarDueRows(database).markLibrary();
        }
    }

    /// Whether the setting is a part of the person's work and not of one window.
    private static boolean isOfSidecar(String key) {
        return key.equals(AUTHOR) || key.startsWith(COLOR) || key.startsWith(AUTHOR_COLOR);
    }

    /// Returns whether it was set.
    boolean remove(String key) {
        return database.update("DELETE FROM setting WHERE key = ?", key) > 0;
    }

    List<String> startingWith(String prefix) {
        return database.list(
                "SELECT key FROM setting WHERE substr(key, 1, length(?)) = ? ORDER BY key",
                r -> r.getString(1),
                prefix,
                prefix);
    }

    String author() {
        return get(AUTHOR)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> System.getProperty("user.name", ""));
    }

    void setAuthor(String name) {
        set(AUTHOR, name);
    }

    /// The color of each author that has one, by name, as `#rrggbb`.
    Map<String, String> authorColors() {
        var colors = new HashMap<String, String>();
        for (String key : startingWith(AUTHOR_COLOR)) {
            get(key).filter(color -> !color.isBlank())
                    .ifPresent(color -> colors.put(key.substring(AUTHOR_COLOR.length()), color));
        }
        return colors;
    }

    void setAuthorColor(String name, String color) {
        set(AUTHOR_COLOR + Normalized.cleanText(name), color);
    }

    /// Unless the other has one. The first keeps its own, so that it is there if the name comes
    /// back.
    void copyAuthorColor(String from, String to) {
        Map<String, String> colors = authorColors();
        String color = colors.get(from);
        if (color != null && !colors.containsKey(to)) {
            setAuthorColor(to, color);
        }
    }

    void setMeaning(Color color, String meaning) {
        set(COLOR + color.word(), meaning);
    }

    Map<Color, String> meanings() {
        var meanings = new EnumMap<Color, String>(Color.class);
        for (Color color : Color.values()) {
            get(COLOR + color.word())
                    .filter(meaning -> !meaning.isBlank())
                    .ifPresent(meaning -> meanings.put(color, meaning));
        }
        return meanings;
    }
}

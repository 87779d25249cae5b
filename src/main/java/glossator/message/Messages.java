package glossator.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The program's user-visible strings. A key begins with its package: `cli.added` is the entry
/// `added` of the bundle `glossator/cli/messages.properties`.
public final class Messages {
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Messages() {}

    /// The text of `key`, with `{0}` … replaced by `arguments` as in [MessageFormat]. Throws
    /// [java.util.MissingResourceException] if there is no such key.
    public static String of(String key, Object... arguments) {
        String pattern = bundle(key).getString(key.substring(key.indexOf('.') + 1));
        // Most have nothing to fill in, and formats are slow to make.
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }

    /// Whether there is a text for `key`.
    public static boolean has(String key) {
        return bundle(key).containsKey(key.substring(key.indexOf('.') + 1));
    }

    private static ResourceBundle bundle(String key) {
        return BUNDLES.computeIfAbsent(
                key.substring(0, key.indexOf('.')),
                name -> ResourceBundle.getBundle("glossator." + name + ".messages"));
    }
}

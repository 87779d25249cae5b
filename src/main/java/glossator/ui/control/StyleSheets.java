package glossator.ui.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The style sheets of the window: in the finished program a single one in the toolkit's binary
/// form, which the build has made of those that `sheets.txt` names.
final class StyleSheets {
    private static final String FOLDER = "/glossator/ui/";

    private StyleSheets() {}

    /// The addresses, in the order in which later ones win.
    static List<String> all() {
        return find("window.bss").map(List::of).orElseGet(StyleSheets::single);
    }

    private static List<String> single() {
        return names().lines().map(name -> find(name + ".css").orElseThrow()).toList();
    }

    private static Optional<String> find(String name) {
        return Optional.ofNullable(StyleSheets.class.getResource(FOLDER + name))
                .map(URL::toExternalForm);
    }

    private static String names() {
        try (InputStream in = StyleSheets.class.getResourceAsStream(FOLDER + "sheets.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

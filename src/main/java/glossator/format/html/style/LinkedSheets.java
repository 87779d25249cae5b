package glossator.format.html.style;

import java.util.Optional;

/// The style sheets that lie with a page. Nothing is ever fetched.
public interface LinkedSheets {
    /// Those of a page that has none.
    LinkedSheets NONE = new LinkedSheets() {
        @Override
        public Optional<String> resolve(String address, String from) {
            return Optional.empty();
        }

        @Override
        public Optional<String> read(String name) {
            return Optional.empty();
        }
    };

    /// The name of the sheet that `address` means in the page or sheet named `from`.
    Optional<String> resolve(String address, String from);

    /// The text of the sheet with this name, if there is one.
    Optional<String> read(String name);
}

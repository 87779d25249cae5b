package glossator.format.html.style;

import glossator.format.source.Charsets;
import glossator.format.source.Pictures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the pages of one file share: where their style sheets are, what was read from them, and how
/// much work they may still make.
public final class StyleContext {
    /// Begins the name of a sheet in a list of sheets.
    static final String LINK = "href=";

    private final LinkedSheets sheets;
    private final StyleBudget budget = new StyleBudget();
    private final CssValues values = new CssValues(budget);
    private final Map<List<String>, List<StyleRule>> rules = new HashMap<>();

    public StyleContext(LinkedSheets sheets) {
        this.sheets = sheets;
    }

    CssValues values() {
        return values;
    }

    StyleBudget budget() {
        return budget;
    }

    /// The rules of these sheets together.
    ///
    /// @param written for each sheet its text, or [#LINK] and its name
    List<StyleRule> rules(List<String> written) {
        return rules.computeIfAbsent(written, this::read);
    }

    private List<StyleRule> read(List<String> written) {
        var reader = new StyleSheetReader(this);
        written.forEach(one -> reader.read(
                one.startsWith(LINK) ? "" : one,
                one.startsWith(LINK) ? one.substring(LINK.length()) : ""));
        return reader.rules();
    }

    /// The name of the sheet that `address` means in the page or sheet named `from`.
    Optional<String> resolve(String address, String from) {
        return isData(address) ? Optional.of(address) : sheets.resolve(address, from);
    }

    /// The text of the sheet with this name; empty if there is none.
    String find(String name) {
        return isData(name)
                ? Pictures.data(name).map(b -> Charsets.decode(b).text()).orElse("")
                : sheets.read(name).orElse("");
    }

    private static boolean isData(String address) {
        return address.regionMatches(true, 0, "data:", 0, 5);
    }

    /// Whether the sheets asked for more work than is done for a file; they then hide less.
    public boolean isExceeded() {
        return budget.isExceeded();
    }
}

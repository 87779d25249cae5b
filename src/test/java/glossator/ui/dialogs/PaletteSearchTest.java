package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.message.Messages;
import glossator.ui.control.Action;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;

final class PaletteSearchTest {
    private static final Set<String> DESTRUCTIVE =
            Set.of("remove", "delete", "undo", "redo", "undo-anywhere", "quit");

    private static final Path BUNDLE =
            Path.of("src/main/resources/glossator/ui/messages.properties");

    private static List<String> ids() throws IOException {
        var bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            bundle.load(reader);
        }
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith("action."))
                .map(key -> key.substring("action.".length()))
                .sorted()
                .toList();
    }

    private static List<PaletteLine> lines() throws IOException {
        return ids().stream()
                .map(id -> {
                    Action action = Action.of("edit", id, "", () -> {});
                    return PaletteLine.of(
                            DESTRUCTIVE.contains(id) ? action.asDestructive() : action);
                })
                .toList();
    }

    private static PaletteLine source(String title) {
        return PaletteLine.of(new CommandPalette.Entry(title, "", () -> {}));
    }

    @ParameterizedTest
    @CsvSource({
        "codebook, codes",
        "codes, codes",
        "code book, ''",
        "tags, codes",
        "dark, theme",
        "dark mode, theme",
        "sepia, theme",
        "preferences, settings",
        "search, find",
        "bin, trash",
        "zoom in, larger",
        "font, settings",
        "exit, ''",
        "diff, differences",
        "Cite, copy-reference",
        "hotkeys, keys",
        "memo, memo",
    })
    void anActionIsFoundByOtherWordsForIt(String typed, String first) throws IOException {
        PaletteSearch found = PaletteSearch.of(lines(), typed);
        String id = found.ready() ? found.lines().getFirst().id() : "";
        assertEquals(first, id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "delete", "delete highlight", "del", "remove", "trash", "move source to trash",
                "undo", "quit", "q", "d", "u", "take back", "exit",
            })
    void nothingDestructiveIsRunUnlessItIsChosen(String typed) throws IOException {
        PaletteSearch found = PaletteSearch.of(lines(), typed);
        boolean alone = found.lines().stream().allMatch(PaletteLine::destructive);
        assertTrue(alone || !found.lines().getFirst().destructive(), typed);
        assertFalse(found.ready() && found.lines().getFirst().destructive(), typed);
    }

    @Test
    void whatIsMeantAndDestructiveStandsSecondAndAHarmlessNeighborDoesNotRunInItsPlace()
            throws IOException {
        PaletteSearch found = PaletteSearch.of(lines(), "delete highlight");
        assertFalse(found.ready());
        assertTrue(
                found.lines().indexOf(find(found, "delete")) <= 1, found.lines().toString());
    }

    @Test
    void aTitleThatBeginsLikeADestructiveActionIsStillReadyIfItIsTheBestMatch() {
        PaletteSearch found = PaletteSearch.of(List.of(source("Undone: a novel")), "undone");
        assertTrue(found.ready());
    }

    private static PaletteLine find(PaletteSearch found, String id) {
        return found.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// A mistyped id would never be found.
    @Test
    void everyEntryOfTheSynonymsIsOfAnAction() throws IOException {
        var bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            bundle.load(reader);
        }
        assertEquals(
                List.of(),
                bundle.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("synonyms."))
                        .filter(key ->
                                !Messages.has("ui.action." + key.substring("synonyms.".length())))
                        .toList());
    }
}

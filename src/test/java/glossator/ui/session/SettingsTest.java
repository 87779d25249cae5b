package glossator.ui.session;

import static glossator.ui.session.OnFx.fx;
import static glossator.ui.session.OnFx.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import glossator.annotation.Color;
import glossator.library.Library;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/// The settings of a window as the library holds them, also those of older windows.
final class SettingsTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Library library;
    private Tasks tasks;

    /// A setting, how it is stored since the first version, and what a window makes of it.
    record Case(
            Map<String, String> stored,
            Function<Settings, ?> read,
            Object value,
            Consumer<Settings> write) {
        @Override
        public String toString() {
            return stored.toString();
        }
    }

    static List<Case> cases() {
        var bounds = new WindowBounds(-10.5, 20, 800, 600);
        var typography = new Typography("Gentium Plus", 19.5, 1.75, 64, true);
        return List.of(
                new Case(
                        Map.of("theme", "sepia"),
                        s -> s.themeProperty().get(),
                        "sepia",
                        s -> s.themeProperty().set("sepia")),
                new Case(
                        Map.of(
                                "text.family", "Gentium Plus",
                                "text.size", "19.5",
                                "text.spacing", "1.75",
                                "text.measure", "64",
                                "text.justified", "true"),
                        s -> s.typographyProperty().get(),
                        typography,
                        s -> s.typographyProperty().set(typography)),
                new Case(
                        Map.of("page.zoom", "1.25"),
                        s -> s.zoomProperty().get(),
                        "1.25",
                        s -> s.zoomProperty().set("1.25")),
                new Case(
                        Map.of("page.thumbnails", "true"),
                        s -> s.thumbnailsProperty().get(),
                        true,
                        s -> s.thumbnailsProperty().set(true)),
                new Case(
                        Map.of("window.bounds", "-10.5,20.0,800.0,600.0"),
                        s -> s.windowBoundsProperty().get(),
                        bounds,
                        s -> s.windowBoundsProperty().set(bounds)),
                new Case(
                        Map.of("window.maximized", "true"),
                        s -> s.maximizedProperty().get(),
                        true,
                        s -> s.maximizedProperty().set(true)),
                new Case(
                        Map.of("window.sides", "280.0,330.0"),
                        s -> s.sideWidthsProperty().get(),
                        List.of(280.0, 330.0),
                        s -> s.sideWidthsProperty().set(List.of(280.0, 330.0))),
                new Case(
                        Map.of("window.tabs", TWO + "," + ONE),
                        s -> s.tabsProperty().get(),
                        List.of(TWO, ONE),
                        s -> s.tabsProperty().set(List.of(TWO, ONE))),
                new Case(
                        Map.of("window.front", ONE.toString()),
                        s -> s.frontTabProperty().get(),
                        ONE,
                        s -> s.frontTabProperty().set(ONE)),
                new Case(
                        Map.of("outline.open", "false"),
                        s -> s.outlineOpenProperty().get(),
                        false,
                        s -> s.outlineOpenProperty().set(false)),
                new Case(
                        Map.of("outline.place", "0.4"),
                        s -> s.outlineDividerProperty().get(),
                        0.4,
                        s -> s.outlineDividerProperty().set(0.4)),
                new Case(
                        Map.of("sources.order", "title"),
                        s -> s.sourceOrderProperty().get(),
                        "title",
                        s -> s.sourceOrderProperty().set("title")),
                new Case(
                        Map.of("color.last", "purple"),
                        s -> s.lastColorProperty().get(),
                        Color.PURPLE,
                        s -> s.lastColorProperty().set(Color.PURPLE)),
                new Case(
                        Map.of("palette.recent", "undo\nmy book: שלום"),
                        s -> s.recentActionsProperty().get(),
                        List.of("undo", "my book: שלום"),
                        s -> s.recentActionsProperty().set(List.of("undo", "my book: שלום"))),
                new Case(
                        Map.of("export.kind", "w3c"),
                        s -> s.exportKindProperty().get(),
                        "w3c",
                        s -> s.exportKindProperty().set("w3c")),
                new Case(
                        Map.of("export.folder", Path.of("some where").toString()),
                        s -> s.exportFolderProperty().get(),
                        Path.of("some where"),
                        s -> s.exportFolderProperty().set(Path.of("some where"))),
                new Case(
                        Map.of("differences.two-columns", "true"),
                        s -> s.twoColumnsProperty().get(),
                        true,
                        s -> s.twoColumnsProperty().set(true)),
                new Case(Map.of("author", "Ada"), Settings::author, "Ada", s -> s.setAuthor("Ada")),
                new Case(
                        Map.of("color.red", "wrong"),
                        s -> s.meaningsProperty().get().get(Color.RED),
                        "wrong",
                        s -> s.setMeaning(Color.RED, " wrong ")));
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        library = Library.open(folder);
        tasks = fx(Tasks::new);
        tasks.onFailed(told::add);
    }

    @AfterEach
    void close() {
        fx(() -> {
            tasks.close();
            return true;
        });
        library.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatAnOlderWindowStoredIsUnderstood(Case one) {
        one.stored().forEach(library::setSetting);
        assertEquals(one.value(), fx(() -> one.read().apply(settings())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsChosenIsStoredAsItAlwaysWas(Case one) {
        Settings settings = fx(this::settings);
        run(() -> one.write().accept(settings));
        assertEquals(new TreeMap<>(one.stored()), new TreeMap<>(library.settings()));
        assertEquals(one.value(), fx(() -> one.read().apply(settings)));
        assertEquals(List.of(), told);
    }

    /// A text that makes no sense, and what a window makes of it.
    record Damage(
            String key,
            String text,
            Function<Settings, ?> read,
            @Nullable Object standard) {
        @Override
        public String toString() {
            return key + "=" + text;
        }
    }

    static List<Damage> damages() {
        return List.of(
                new Damage(
                        "window.bounds", "1,2,3", s -> s.windowBoundsProperty().get(), null),
                new Damage(
                        "window.bounds",
                        "NaN,1,1,1",
                        s -> s.windowBoundsProperty().get(),
                        null),
                new Damage(
                        "window.bounds",
                        "1e999,1,1,1",
                        s -> s.windowBoundsProperty().get(),
                        null),
                new Damage("window.bounds", "", s -> s.windowBoundsProperty().get(), null),
                new Damage(
                        "window.maximized", "maybe", s -> s.maximizedProperty().get(), false),
                new Damage("window.sides", "0.2,x", s -> s.sideWidthsProperty().get(), List.of()),
                new Damage("window.tabs", "no id", s -> s.tabsProperty().get(), List.of()),
                new Damage("window.front", "no id", s -> s.frontTabProperty().get(), null),
                new Damage("outline.open", "", s -> s.outlineOpenProperty().get(), true),
                new Damage(
                        "outline.place", "NaN", s -> s.outlineDividerProperty().get(), 0.55),
                new Damage("color.last", "sky", s -> s.lastColorProperty().get(), Color.YELLOW),
                new Damage(
                        "differences.two-columns",
                        "yes",
                        s -> s.twoColumnsProperty().get(),
                        false));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void whatMakesNoSenseCountsAsNotThere(Damage one) {
        library.setSetting(one.key(), one.text());
        assertEquals(one.standard(), fx(() -> one.read().apply(settings())));
    }

    @Test
    void damagedTypographyIsThatOfTheProgramPartByPart() {
        library.setSetting("text.size", "NaN");
        library.setSetting("text.spacing", "wide");
        library.setSetting("text.measure", "1000000");
        Typography typography = fx(() -> settings().typographyProperty().get());
        assertEquals(Typography.STANDARD.withMeasure(1_000_000), typography);
    }

    @Test
    void nothingIsThereInANewLibrary() {
        Settings settings = fx(this::settings);
        assertNull(fx(() -> settings.windowBoundsProperty().get()));
        assertNull(fx(() -> settings.frontTabProperty().get()));
        assertEquals(List.of(), fx(() -> settings.tabsProperty().get()));
        assertEquals(Map.of(), library.settings());
    }

    @Test
    void whatIsChosenAgainIsNotStoredAgain() {
        Settings settings = fx(this::settings);
        run(() -> settings.themeProperty().set("dark"));
        library.setSetting("theme", "sepia");
        run(() -> settings.themeProperty().set("dark"));
        assertEquals("sepia", library.setting("theme").orElseThrow());
    }

    @Test
    void whatAnotherWindowStoresIsThereAfterALook() {
        Settings settings = fx(this::settings);
        run(() -> settings.setMeaning(Color.RED, "wrong"));
        library.setMeaning(Color.GREEN, "right");
        run(settings::reload);
        until(() -> settings.meaningsProperty().get().size() == 2);
    }

    private Settings settings() {
        return new Settings(library, tasks, () -> true);
    }

    private void run(Runnable work) {
        OnFx.run(tasks, work);
    }
}

package glossator.ui.tour;

import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.List;
import java.util.Objects;

/// The classes of JavaFX that a window on a screen needs and one off-screen does not.
final class PlatformClasses {
    private static final String MODULE = "javafx.graphics";

    private static final List<String> PACKAGES = List.of(
            "com/sun/glass/ui/",
            "com/sun/javafx/application/",
            "com/sun/prism/d3d/",
            "com/sun/prism/es2/",
            "com/sun/prism/mtl/",
            "com/sun/prism/shader/");

    private PlatformClasses() {}

    /// Loads those that there are on this platform, without running any of their code.
    static void load() throws IOException {
        ResolvedModule graphics =
                ModuleLayer.boot().configuration().findModule(MODULE).orElseThrow();
        Module module = ModuleLayer.boot().findModule(MODULE).orElseThrow();
        try (ModuleReader reader = graphics.reference().open();
                var names = reader.list()) {
            long _ = names.filter(name ->
                            name.endsWith(".class") && PACKAGES.stream().anyMatch(name::startsWith))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .map(name -> Class.forName(module, name))
                    .filter(Objects::nonNull)
                    .count();
        }
    }
}

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The kinds of files that the built program reads, from its own list: `Formats.ALL`.
///
/// @param name one lower-case word
/// @param endings without the dot
/// @param mediaTypes as desktops call them, the usual one first
record Kinds(String name, List<String> endings, List<String> mediaTypes) {

    /// @param app the folder of the program's jars
    static List<Kinds> of(Path app) throws IOException, ReflectiveOperationException {
        URL[] jars = Tree.files(app).stream()
                .filter(f -> f.toString().endsWith(".jar"))
                .map(Kinds::url)
                .toArray(URL[]::new);
        try (var program = new URLClassLoader(jars)) {
            Class<?> format = program.loadClass("glossator.format.Format");
            var all = (List<?>) program.loadClass("glossator.format.Formats")
                    .getField("ALL")
                    .get(null);
            var kinds = new ArrayList<Kinds>();
            for (Object each : all) {
                kinds.add(new Kinds(
                        (String) format.getMethod("name").invoke(each),
                        words(format.getMethod("endings"), each),
                        words(format.getMethod("mediaTypes"), each)));
            }
            return kinds;
        }
    }

    private static List<String> words(Method list, Object of) throws ReflectiveOperationException {
        return ((List<?>) list.invoke(of)).stream().map(Object::toString).toList();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

import static java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import static java.lang.classfile.ClassFile.StackMapsOption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Converts classes of a jar that were compiled for Java 5 to a later format. The AOT cache omits
/// classes without stack maps, and each start would load and verify them one by one, in the slow
/// way that Java 6 replaced. Their code stays the same.
final class OldClasses {
    private static final int OLDEST_IN_CACHE = ClassFile.JAVA_6_VERSION;
    private static final int VERSION_AT = 6;

    private OldClasses() {}

    /// Rewrites the old classes of `jar` in place.
    static void renew(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Path root = zip.getPath("/");
            ClassFile form = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(hierarchy(root)));
            for (Path each : classes(root)) {
                byte[] old = Files.readAllBytes(each);
                if (version(old) < OLDEST_IN_CACHE) {
                    Files.write(each, form.transformClass(form.parse(old), later()));
                }
            }
        }
    }

    private static List<Path> classes(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(".class"))
                    .filter(p -> !p.startsWith("/META-INF"))
                    .toList();
        }
    }

    private static int version(byte[] bytes) {
        return (bytes[VERSION_AT] & 0xFF) << 8 | bytes[VERSION_AT + 1] & 0xFF;
    }

    /// Copying each instruction makes the library compute the stack maps.
    private static ClassTransform later() {
        return ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                .andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                    } else {
                        builder.with(element);
                    }
                });
    }

    /// Finds superclasses: in the jar first, then in Java.
    private static ClassHierarchyResolver hierarchy(Path root) {
        return ClassHierarchyResolver.ofResourceParsing(name -> {
                    Path file = root.resolve(name.packageName().replace('.', '/')
                            + "/"
                            + name.displayName()
                            + ".class");
                    return Files.exists(file) ? open(file) : null;
                })
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
    }

    private static InputStream open(Path file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package glossator.format.pdf.glyph;

import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Fallback fonts for drawing: the system font files closest to the standard fonts of every PDF
/// viewer (Times, Helvetica and Courier in four styles), at their usual paths. The system is not
/// searched.
final class FallbackFonts {
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts/truetype/liberation"),
            Path.of("/usr/share/fonts/truetype/liberation2"),
            Path.of("/usr/share/fonts/liberation-serif-fonts"),
            Path.of("/usr/share/fonts/liberation-sans-fonts"),
            Path.of("/usr/share/fonts/liberation-mono-fonts"),
            Path.of("/usr/share/fonts/liberation"),
            Path.of("/usr/share/fonts/TTF"),
            Path.of("/System/Library/Fonts/Supplemental"),
            Path.of(root(), "Fonts"));

    private FallbackFonts() {}

    private static String root() {
        String root = System.getenv("SystemRoot");
        return root == null || root.indexOf('\0') >= 0 ? "/" : root;
    }

    /// A family by its file names on each system, in the order regular, bold, italic, bold italic.
    private record Face(List<List<String>> names) {
        static final Face SERIF = of("LiberationSerif-", "Times New Roman", "times");
        static final Face SANS = of("LiberationSans-", "Arial", "arial");
        static final Face FIXED = of("LiberationMono-", "Courier New", "cour");

        private static Face of(String linux, String mac, String windows) {
            return new Face(List.of(
                    styles(linux, "Regular", "Bold", "Italic", "BoldItalic"),
                    styles(mac, "", " Bold", " Italic", " Bold Italic"),
                    styles(windows, "", "bd", "i", "bi")));
        }

        private static List<String> styles(String start, String... ends) {
            return List.of(ends).stream().map(end -> start + end + ".ttf").toList();
        }
    }

    /// The file for a font by its name or descriptor; empty if the system has none.
    static Optional<Path> file(String name, @Nullable PDFontDescriptor descriptor) {
        String said = name.toLowerCase(Locale.ROOT);
        boolean bold = said.matches(".*(bold|black|heavy|demi).*");
        boolean italic = said.matches(".*(italic|oblique).*");
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= 600;
            italic |= descriptor.isItalic();
        }
        int style = (bold ? 1 : 0) + (italic ? 2 : 0);
        Face face = face(said, descriptor);
        return face.names.stream()
                .map(styles -> styles.get(style))
                .flatMap(file -> FOLDERS.stream().map(folder -> folder.resolve(file)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Face face(String said, @Nullable PDFontDescriptor descriptor) {
        if (said.matches(".*(courier|mono|typewriter|consol).*")) {
            return Face.FIXED;
        }
        if (said.matches(".*(helvetica|arial|sans|verdana|calibri|tahoma|univers|frutiger).*")) {
            return Face.SANS;
        }
        if (said.matches(".*(times|serif|roman|georgia|garamond|palatino|bookman|century).*")) {
            return Face.SERIF;
        }
        if (descriptor != null && descriptor.isFixedPitch()) {
            return Face.FIXED;
        }
        return descriptor != null && descriptor.isSerif() ? Face.SERIF : Face.SANS;
    }
}

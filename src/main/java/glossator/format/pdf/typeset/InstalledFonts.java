package glossator.format.pdf.typeset;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The TrueType fonts of this computer, by their file names.
final class InstalledFonts {
    /// More are not looked at.
    private static final int MAX_FILES = 2_000;

    private static final String BUILT_IN =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /// The names of the four styles on each system: regular, bold, italic, bold italic.
    private static final List<List<String>> STYLES = List.of(
            List.of("-Regular", "-Bold", "-Italic", "-BoldItalic"),
            List.of("", " Bold", " Italic", " Bold Italic"),
            List.of("", "bd", "i", "bi"),
            List.of("", "-Bold", "-Italic", "-BoldItalic"),
            List.of("", "-Bold", "-Oblique", "-BoldOblique"));

    private final List<Path> files;

    InstalledFonts() {
        files = new FontFileFinder()
                .find().stream()
                        .map(Path::of)
                        .filter(InstalledFonts::isTrueType)
                        .sorted(Comparator.comparing(Path::toString))
                        .limit(MAX_FILES)
                        .toList();
    }

    private static boolean isTrueType(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".ttc");
    }

    /// An open font.
    record Font(TrueTypeFont font, CmapLookup characters) {
        static Font of(TrueTypeFont font) throws IOException {
            return new Font(font, font.getUnicodeCmapLookup());
        }

        /// Takes the characters that it has out of `missing`.
        void remove(BitSet missing) {
            missing.stream().filter(this::has).forEach(missing::clear);
        }

        boolean has(int c) {
            return characters.getGlyphId(c) > 0;
        }
    }

    /// The regular, bold, italic and bold italic of the first family that is installed; only one
    /// font if there is none.
    List<Font> family(List<String> names) throws IOException {
        for (String name : names) {
            for (List<String> styles : STYLES) {
                List<Path> found = styles.stream()
                        .map(style -> find(name + style + ".ttf"))
                        .flatMap(Optional::stream)
                        .toList();
                if (found.size() == styles.size()) {
                    return open(found);
                }
            }
        }
        try (InputStream in = TTFParser.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("no " + BUILT_IN);
            }
            return List.of(Font.of(new TTFParser().parse(new RandomAccessReadBuffer(in))));
        }
    }

    private Optional<Path> find(String name) {
        return files.stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst();
    }

    private static List<Font> open(List<Path> files) throws IOException {
        var fonts = new ArrayList<Font>();
        for (Path file : files) {
            fonts.add(Font.of(
                    new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))));
        }
        return fonts;
    }

    /// Fonts that together have as many of the missing characters as there are fonts for, those
    /// first that have more.
    List<Font> others(BitSet missing) {
        var chosen = new ArrayList<Font>();
        var left = (BitSet) missing.clone();
        for (Path file : files) {
            if (left.isEmpty()) {
                break;
            }
            if (Files.isReadable(file) && isRegular(file)) {
                chosen.addAll(useful(file.toFile(), left));
            }
        }
        return chosen;
    }

    private static boolean isRegular(Path file) {
        return !file.getFileName()
                .toString()
                .matches("(?i).*(bold|italic|oblique|light|thin|black).*");
    }

    private static List<Font> useful(File file, BitSet left) {
        var useful = new ArrayList<Font>();
        try {
            for (TrueTypeFont font : fonts(file)) {
                Font one = Font.of(font);
                boolean drawn = font.getTableMap().containsKey("glyf");
                if (drawn && left.stream().anyMatch(one::has)) {
                    one.remove(left);
                    useful.add(one);
                } else {
                    font.close();
                }
            }
        } catch (IOException | RuntimeException e) {
            // As if the system did not have the font.
            return useful;
        }
        return useful;
    }

    private static List<TrueTypeFont> fonts(File file) throws IOException {
        if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            return List.of(new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
        }
        var first = new ArrayList<TrueTypeFont>();
        var collection = new TrueTypeCollection(file);
        collection.processAllFonts(font -> {
            if (first.isEmpty()) {
                first.add(font);
            }
        });
        return first;
    }
}

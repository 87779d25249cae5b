package glossator.format.pdf.glyph;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Replaces fonts that are not embedded in a file. Reading needs no shapes and must give the same
/// result on every computer, so one font serves for all. Drawing asks [FallbackFonts]. Scanning all
/// installed fonts would take seconds and leave a file behind.
public final class PdfFontMapper implements FontMapper {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final ThreadLocal<Boolean> DRAWING = ThreadLocal.withInitial(() -> false);

    private final Map<Path, Optional<TrueTypeFont>> faces = new ConcurrentHashMap<>();
    private @Nullable TrueTypeFont font;

    /// Installs the mapper for all of PDFBox in this process.
    public static void install() {
        FontMappers.set(new PdfFontMapper());
    }

    /// Sets whether this thread draws from now on.
    public static void setDrawing(boolean draws) {
        DRAWING.set(draws);
    }

    private TrueTypeFont font(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        if (!DRAWING.get()) {
            return font();
        }
        return FallbackFonts.file(String.valueOf(name), descriptor)
                .flatMap(file -> faces.computeIfAbsent(file, PdfFontMapper::parse))
                .orElseGet(this::font);
    }

    private static Optional<TrueTypeFont> parse(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
        } catch (IOException | RuntimeException e) {
            // As if the system did not have the font.
            return Optional.empty();
        }
    }

    private synchronized TrueTypeFont font() {
        TrueTypeFont loaded = font;
        if (loaded == null) {
            try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
                if (in == null) {
                    throw new IllegalStateException("no " + FONT);
                }
                loaded = new TTFParser().parse(new RandomAccessReadBuffer(in));
                font = loaded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return loaded;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(name, descriptor), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(name, descriptor), true);
    }

    @Override
    public @Nullable CIDFontMapping getCIDFont(
            String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font(name, descriptor), true);
    }
}

package glossator.bibliography.citation;

import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The styles that come with the program, and those in the folder `styles` of a library. One in the
/// folder takes precedence over a shipped one of the same name.
public final class CitationStyles {
    /// The ids of the shipped styles; the first one is the first choice.
    public static final List<String> SHIPPED = List.of(
            "apa",
            "chicago-fullnote-bibliography",
            "chicago-note-bibliography",
            "chicago-author-date",
            "modern-language-association",
            "harvard-cite-them-right",
            "din-1505-2",
            "iso690-author-date-en",
            "iso690-numeric-en",
            "nature",
            "ieee",
            "vancouver",
            "oscola");

    /// Larger files are no styles.
    private static final long MAX_SIZE = 1 << 20;

    private static final Map<String, CitationStyle> READ = new ConcurrentHashMap<>();

    private final @Nullable Path folder;

    private CitationStyles(@Nullable Path folder) {
        this.folder = folder;
    }

    /// The shipped ones alone.
    public static CitationStyles shipped() {
        return new CitationStyles(null);
    }

    /// Those of a library, and the shipped ones.
    ///
    /// @param library its folder; it need not have a folder `styles`
    public static CitationStyles of(Path library) {
        return new CitationStyles(library.resolve("styles"));
    }

    /// Those of the folder by their names, then the shipped ones.
    ///
    /// @param problems a sentence for each file that is no style is added
    public List<CitationStyle> all(List<String> problems) {
        var all = new ArrayList<CitationStyle>();
        for (Path file : files()) {
            try {
                all.add(read(file));
            } catch (Refusal refusal) {
                problems.add(refusal.sentence());
            }
        }
        SHIPPED.stream()
                .filter(id -> all.stream().noneMatch(s -> s.id().equals(id)))
                .forEach(id -> all.add(shipped(id)));
        return all;
    }

    /// The style with an id, or the only one whose id or title begins with `name`; refuses others.
    public CitationStyle find(String name) {
        Optional<Path> own = files().stream().filter(f -> id(f).equals(name)).findFirst();
        if (own.isPresent()) {
            return read(own.get());
        }
        if (SHIPPED.contains(name)) {
            return shipped(name);
        }
        List<CitationStyle> all = all(new ArrayList<>());
        List<CitationStyle> alike = all.stream()
                .filter(s -> s.id().startsWith(name) || startsWith(s.title(), name))
                .toList();
        if (alike.size() == 1 && !name.isBlank()) {
            return alike.getFirst();
        }
        throw new Refusal(
                "bibliography.style.unknown",
                name,
                String.join(", ", all.stream().map(CitationStyle::id).toList()));
    }

    private static boolean startsWith(String title, String name) {
        return title.regionMatches(true, 0, name, 0, name.length());
    }

    /// The style whose rules `style` follows: itself, or the one that it depends on.
    CitationStyle independent(CitationStyle style) {
        if (style.parent().isEmpty()) {
            return style;
        }
        CitationStyle parent = files().stream()
                .filter(f -> id(f).equals(style.parent()))
                .findFirst()
                .map(this::read)
                .or(() -> SHIPPED.stream()
                        .filter(style.parent()::equals)
                        .findFirst()
                        .map(CitationStyles::shipped))
                .orElseThrow(() ->
                        new Refusal("bibliography.style.parent", style.title(), style.parent()));
        if (!parent.parent().isEmpty()) {
            throw new Refusal("bibliography.style.parent", style.title(), parent.parent());
        }
        return parent;
    }

    private List<Path> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".csl")).sorted().toList();
        } catch (IOException e) {
            throw new Refusal(e, "bibliography.style.unreadable", folder);
        }
    }

    private static String id(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.csl$", "");
    }

    private CitationStyle read(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new Refusal("bibliography.style.none", file);
            }
            return CitationStyle.read(id(file), Files.readString(file), file.toString());
        } catch (CharacterCodingException e) {
            throw new Refusal(e, "bibliography.style.none", file);
        } catch (IOException e) {
            throw new Refusal(e, "bibliography.style.unreadable", file);
        }
    }

    private static CitationStyle shipped(String id) {
        return READ.computeIfAbsent(
                id, _ -> CitationStyle.read(id, resource("/" + id + ".csl").orElseThrow(), id));
    }

    /// The locale file for a language tag such as `de-DE`; of a language that has none English.
    static String locale(String tag) {
        return resource("/locales-" + tag + ".xml")
                .or(() -> resource("/locales-en-US.xml"))
                .orElseThrow();
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = CitationStyles.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(Messages.of("bibliography.style.unreadable", name), e);
        }
    }
}

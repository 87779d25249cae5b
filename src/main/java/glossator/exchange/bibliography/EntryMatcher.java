package glossator.exchange.bibliography;

import glossator.bibliography.AttachedFile;
import glossator.bibliography.BibliographyEntry;
import glossator.document.DetailField;
import glossator.document.Metadata;
import glossator.format.SourceFile;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the source that an entry describes: by its files (the same path, or the same bytes), DOI,
/// ISBN, citation key with the title, or title and year, in this order.
final class EntryMatcher {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private final Path folder;
    private final Map<String, Set<UUID>> known = new HashMap<>();

    /// @param folder of the bibliography, in which relative paths begin
    EntryMatcher(Library library, Path folder) {
        this.folder = folder;
        for (Source source : library.sources()) {
            for (Edition edition : library.editions(source.id())) {
                put("sha " + edition.sha256(), source);
                put("path " + edition.origin(), source);
            }
            put(fileName(source.fileName()), source);
            keys(source.metadata()).forEach(key -> put(key, source));
        }
    }

    private void put(String key, Source source) {
        known.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(source.id());
    }

    /// All sources that fit equally well: one if it is clear, none if there is no such source.
    Set<UUID> find(BibliographyEntry entry) {
        var keys = new ArrayList<String>();
        for (AttachedFile file : entry.files()) {
            resolve(file).ifPresent(path -> {
                keys.add("path " + path);
                keys.addAll(hash(path));
            });
        }
        keys.addAll(keys(entry.metadata()));
        entry.files().forEach(file -> keys.add(fileName(file.path())));
        return keys.stream()
                .map(key -> known.getOrDefault(key, Set.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /// Where a file is; empty if it is not there. Some programs write its path like an address,
    /// with `%20` for a space.
    Optional<Path> resolve(AttachedFile file) {
        String written = file.path().replaceFirst("^file:(//(localhost)?)?(?=/)", "");
        return find(written).or(() -> find(decode(written)));
    }

    private Optional<Path> find(String written) {
        try {
            Path path = folder.resolve(written.replace('\\', '/')).normalize();
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String decode(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static List<String> hash(Path path) {
        try {
            return List.of("sha " + SourceFile.read(path).sha256());
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static String fileName(String path) {
        return "file "
                + path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static List<String> keys(Metadata metadata) {
        var keys = new ArrayList<String>();
        var details = metadata.details();
        String doi = details.get(DetailField.DOI);
        if (!doi.isBlank()) {
            keys.add("doi "
                    + doi.toLowerCase(Locale.ROOT)
                            .replaceFirst("^https?://(dx\\.)?doi\\.org/", ""));
        }
        boolean isPart =
                details.kind().equals("chapter") || details.kind().equals("paper-conference");
        for (String isbn : details.get(DetailField.ISBN).split("[,;\\s]+", -1)) {
            if (!isPart && isbn.length() > 9) {
                keys.add("isbn " + core(isbn));
            }
        }
        String title = fold(metadata.title());
        if (title.length() > 3) {
            keys.add("key " + details.get(DetailField.CITATION_KEY) + " " + title);
            keys.add("title " + title + " " + year(metadata.published()));
        }
        return keys;
    }

    /// The digits that ISBN-10 and ISBN-13 have in common.
    private static String core(String isbn) {
        String digits = isbn.replaceAll("[^0-9Xx]", "");
        String ten = digits.length() == 13 ? digits.substring(3) : digits;
        return ten.substring(0, Math.min(9, ten.length()));
    }

    private static String fold(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    private static String year(String date) {
        Matcher year = YEAR.matcher(date);
        return year.find() ? year.group() : "";
    }
}

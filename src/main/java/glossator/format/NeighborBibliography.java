package glossator.format;

import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.PersonName;
import glossator.bibliography.bibtex.BibtexReader;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Document;
import glossator.document.Metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What becomes of the details in a file once it is read: names are split into their parts, and
/// what a BibTeX file nearby says of the file takes precedence. Nearby is the folder of the file
/// and the two above it, because reference managers export files into folders of their own.
final class NeighborBibliography {
    private static final int LEVELS = 3;
    private static final int MOST_FILES = 20;
    private static final long MAX_SIZE = 8 << 20;

    private record Listing(FileTime changed, List<Path> files) {}

    private static final Map<Path, Listing> LISTINGS = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Listing> eldest) {
            return size() > LEVELS * LEVELS;
        }
    };

    private NeighborBibliography() {}

    static Document describe(SourceFile file, Document document) {
        Metadata own = withParts(document.metadata());
        Metadata whole = find(file).map(said -> merge(own, said)).orElse(own);
        return whole.equals(document.metadata())
                ? document
                : new Document(
                                whole,
                                document.blocks(),
                                document.outline(),
                                document.targets(),
                                document.pages())
                        .withBoilerplate(document.boilerplate());
    }

    private static Metadata withParts(Metadata metadata) {
        return metadata.withContributors(metadata.contributors().stream()
                .map(c -> c.given().isBlank() ? PersonName.parse(c.role(), c.family()) : c)
                .toList());
    }

    private static Optional<Metadata> find(SourceFile file) {
        Path folder = file.folder();
        for (int level = 0; level < LEVELS && folder != null; level++) {
            for (Path neighbor : bibliographies(folder)) {
                Optional<Metadata> found = find(file.name(), neighbor);
                if (found.isPresent()) {
                    return found;
                }
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /// The same folder is asked for each of its files, and may have many thousands.
    private static List<Path> bibliographies(Path folder) {
        try {
            FileTime changed = Files.getLastModifiedTime(folder);
            Listing known;
            synchronized (LISTINGS) {
                known = LISTINGS.get(folder);
            }
            if (known == null || !known.changed.equals(changed)) {
                known = new Listing(changed, list(folder));
                synchronized (LISTINGS) {
                    LISTINGS.put(folder, known);
                }
            }
            return known.files;
        } catch (IOException | RuntimeException e) {
            // A folder that cannot be listed says nothing of the file.
            return List.of();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".bib"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    /// Only the entry around the file's name is parsed: a folder of 500 papers may share one
    /// bibliography.
    private static Optional<Metadata> find(String name, Path bibliography) {
        try {
            if (Files.size(bibliography) > MAX_SIZE) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(bibliography), StandardCharsets.UTF_8);
            for (String written : List.of(name, name.replace("_", "\\_"))) {
                for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
                    int start = Math.max(0, text.lastIndexOf("\n@", at));
                    int end = text.indexOf("\n@", at);
                    String entry = text.substring(start, end < 0 ? text.length() : end);
                    Optional<Metadata> found = naming(name, entry);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            // What cannot be read says nothing.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Metadata> naming(String name, String entry) {
        return BibtexReader.read(entry).entries().stream()
                .filter(e -> e.files().stream()
                        .anyMatch(f -> f.path().replaceFirst("^.*[/\\\\]", "").equals(name)))
                .map(BibliographyEntry::metadata)
                .findFirst();
    }

    private static Metadata merge(Metadata own, Metadata said) {
        List<Contributor> people =
                said.contributors().isEmpty() ? own.contributors() : said.contributors();
        Details details = own.details();
        details = said.details().kind().isEmpty()
                ? details
                : details.withKind(said.details().kind());
        for (DetailField field : said.details().fields().keySet()) {
            details = details.with(field, said.details().get(field));
        }
        var other = new LinkedHashMap<>(details.other());
        other.putAll(said.details().other());
        return new Metadata(
                first(said.title(), own.title()),
                people,
                first(said.publisher(), own.publisher()),
                first(said.published(), own.published()),
                first(said.url(), own.url()),
                first(said.language(), own.language()),
                details.withOther(other));
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }
}

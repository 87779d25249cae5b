package glossator.bibliography.bibtex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which type of entry each kind of work has.
///
/// @param kind an item type of CSL
/// @param biblatex its type in biblatex
/// @param bibtex its type in BibTeX itself
record EntryType(String kind, String biblatex, String bibtex) {
    /// The first kind of a type is the one that the type is read as.
    static final List<EntryType> ALL = List.of(
            of("article-journal", "article", "article"),
            of("article-magazine", "article", "article"),
            of("article-newspaper", "article", "article"),
            of("book", "book", "book"),
            of("chapter", "incollection", "incollection"),
            of("paper-conference", "inproceedings", "inproceedings"),
            of("thesis", "thesis", "phdthesis"),
            of("report", "report", "techreport"),
            of("webpage", "online", "online"),
            of("post-weblog", "online", "misc"),
            of("post", "online", "misc"),
            of("entry-encyclopedia", "inreference", "incollection"),
            of("entry-dictionary", "inreference", "incollection"),
            of("manuscript", "unpublished", "unpublished"),
            of("dataset", "dataset", "misc"),
            of("software", "software", "misc"),
            of("patent", "patent", "misc"),
            of("motion_picture", "movie", "misc"),
            of("broadcast", "video", "misc"),
            of("song", "audio", "misc"),
            of("graphic", "image", "misc"),
            of("personal_communication", "letter", "misc"),
            of("legal_case", "jurisdiction", "misc"),
            of("legislation", "legislation", "misc"),
            of("standard", "standard", "misc"),
            of("review", "review", "article"),
            of("pamphlet", "booklet", "booklet"));

    private static EntryType of(String kind, String biblatex, String bibtex) {
        return new EntryType(kind, biblatex, bibtex);
    }

    /// The kind of an entry of type `type`; empty if it says nothing.
    static String kindOf(String type) {
        return switch (type) {
            case "inbook", "suppbook", "bookinbook", "suppcollection" -> "chapter";
            case "mvbook", "collection", "mvcollection", "reference", "mvreference" -> "book";
            case "proceedings", "mvproceedings", "manual" -> "book";
            case "conference" -> "paper-conference";
            case "mastersthesis", "phdthesis" -> "thesis";
            case "techreport" -> "report";
            case "electronic", "www", "webpage" -> "webpage";
            case "newspaper" -> "article-newspaper";
            case "suppperiodical" -> "article-journal";
            case "artwork" -> "graphic";
            case "music" -> "song";
            default ->
                ALL.stream()
                        .filter(t -> t.biblatex.equals(type))
                        .map(EntryType::kind)
                        .findFirst()
                        .orElse("");
        };
    }

    static Optional<EntryType> find(String kind) {
        String wanted = kind.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(t -> t.kind.equals(wanted)).findFirst();
    }

    /// Whether works of this kind stand in issues of something.
    static boolean isArticle(String kind) {
        return kind.startsWith("article") || kind.startsWith("review");
    }

    /// Whether a court, school or office is their issuing body rather than a publisher.
    static boolean isLaw(String kind) {
        return kind.equals("legal_case") || kind.equals("legislation");
    }

    static boolean isSite(String kind) {
        return kind.equals("webpage") || kind.startsWith("post");
    }
}

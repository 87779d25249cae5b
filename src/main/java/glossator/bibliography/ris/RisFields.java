package glossator.bibliography.ris;

import glossator.document.Contributor;
import glossator.document.DetailField;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The tags and types of RIS, as reference managers write them.
final class RisFields {
    record Type(String kind, String ris) {}

    /// The first of a kind is written, the first of a type is read.
    static final List<Type> TYPES = types("""
            article-journal JOUR article-journal EJOUR article-journal ABST article-magazine MGZN
            article-newspaper NEWS book BOOK book WHOLE book EDBOOK book EBOOK chapter CHAP chapter ECHAP
            paper-conference CPAPER paper-conference CONF thesis THES report RPRT webpage ELEC webpage WEB
            post-weblog BLOG entry-encyclopedia ENCYC entry-dictionary DICT manuscript MANSCPT manuscript UNPB
            dataset DATA software COMP patent PAT motion_picture MPCT motion_picture VIDEO song SOUND
            graphic ART map MAP personal_communication PCOMM legal_case CASE legislation STAT bill BILL
            hearing HEAR standard STAND speech SLIDE pamphlet PAMP musical_score MUSIC
            periodical JFULL article INPR document GEN""");

    /// The tags of fields that mean the same for all types: the first is written, all are read.
    static final Map<DetailField, List<String>> TEXTS = Map.ofEntries(
            Map.entry(DetailField.CONTAINER, List.of("T2", "JO", "JF", "BT", "JA", "J2")),
            Map.entry(DetailField.SERIES, List.of("T3")),
            Map.entry(DetailField.SERIES_NUMBER, List.of("M2")),
            Map.entry(DetailField.VOLUME, List.of("VL")),
            Map.entry(DetailField.ISSUE, List.of("IS")),
            Map.entry(DetailField.CHAPTER, List.of("SE")),
            Map.entry(DetailField.EDITION, List.of("ET")),
            Map.entry(DetailField.PLACE, List.of("CY", "PP")),
            Map.entry(DetailField.DOI, List.of("DO")),
            Map.entry(DetailField.ARCHIVE, List.of("DB")),
            Map.entry(DetailField.SHELF_MARK, List.of("CN", "AN")),
            Map.entry(DetailField.GENRE, List.of("M3")),
            Map.entry(DetailField.AUTHORITY, List.of("C1")),
            Map.entry(DetailField.NUMBER, List.of("M1")),
            Map.entry(DetailField.EVENT, List.of("C3")),
            Map.entry(DetailField.SHORT_TITLE, List.of("ST")),
            Map.entry(DetailField.ABSTRACT, List.of("AB", "N2")));

    static final Map<String, Contributor.Role> ROLES = Map.of(
            "AU", Contributor.Role.AUTHOR,
            "A1", Contributor.Role.AUTHOR,
            "A2", Contributor.Role.EDITOR,
            "ED", Contributor.Role.EDITOR,
            "A3", Contributor.Role.SERIES_EDITOR,
            "A4", Contributor.Role.TRANSLATOR,
            "C5", Contributor.Role.CONTRIBUTOR);

    private RisFields() {}

    private static List<Type> types(String pairs) {
        String[] words = pairs.strip().split("\\s+", -1);
        var types = new ArrayList<Type>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            types.add(new Type(words[i], words[i + 1]));
        }
        return List.copyOf(types);
    }

    static String kindOf(String ris) {
        return TYPES.stream()
                .filter(t -> t.ris.equals(ris))
                .map(Type::kind)
                .filter(k -> !k.equals("document"))
                .findFirst()
                .orElse("");
    }

    static String typeOf(String kind) {
        return TYPES.stream()
                .filter(t -> t.kind.equals(kind))
                .map(Type::ris)
                .findFirst()
                .orElse("GEN");
    }

    /// The tag of a role; what RIS has none for is a line of its own.
    static String tagOf(Contributor.Role role) {
        return switch (role) {
            case AUTHOR -> "AU";
            case EDITOR -> "A2";
            case SERIES_EDITOR -> "A3";
            case TRANSLATOR -> "A4";
            case CONTRIBUTOR -> "C5";
            case INTERVIEWER, RECIPIENT, DIRECTOR, CONTAINER_AUTHOR -> "";
        };
    }
}

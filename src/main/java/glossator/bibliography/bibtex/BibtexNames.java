package glossator.bibliography.bibtex;

import glossator.bibliography.PersonName;
import glossator.document.Contributor;

import java.util.ArrayList;
import java.util.List;

/// Names as BibTeX writes them: `First von Last`, `von Last, First`, `von Last, Jr, First`, and
/// bodies in braces; several are joined by `and`.
final class BibtexNames {
    private BibtexNames() {}

    static List<Contributor> read(Contributor.Role role, String written) {
        var all = new ArrayList<Contributor>();
        for (String name : split(written.strip().replaceAll("\\s+", " "), " and ")) {
            if (!name.isBlank()) {
                all.add(readOne(role, name.strip()));
            }
        }
        return all;
    }

    private static Contributor readOne(Contributor.Role role, String name) {
        boolean braced = name.startsWith("{") && closing(name) == name.length() - 1;
        List<String> parts = split(name, ",");
        if (braced || parts.size() > 3) {
            return new Contributor(role, LatexText.decode(name), "");
        }
        String last = LatexText.decode(parts.getFirst());
        return switch (parts.size()) {
            case 1 -> inOrder(role, name);
            case 2 -> new Contributor(role, last, LatexText.decode(parts.get(1)));
            default ->
                new PersonName(
                                last,
                                LatexText.decode(parts.get(2)),
                                "",
                                "",
                                LatexText.decode(parts.get(1)))
                        .as(role);
        };
    }

    /// The family name is the last word with the particles before it; a word in braces is one.
    private static Contributor inOrder(Contributor.Role role, String name) {
        List<String> words = split(name, " ");
        int family = words.size() - 1;
        for (int i = family - 1; i > 0; i--) {
            if (isParticle(words.get(i))) {
                family = i;
            }
        }
        return new Contributor(
                role,
                LatexText.decode(String.join(" ", words.subList(family, words.size()))),
                LatexText.decode(String.join(" ", words.subList(0, family))));
    }

    private static boolean isParticle(String word) {
        String read = LatexText.decode(word);
        return !word.startsWith("{")
                && !read.isEmpty()
                && Character.isLowerCase(read.codePointAt(0));
    }

    /// The pieces between `by` outside of braces.
    private static List<String> split(String text, String by) {
        var pieces = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && text.regionMatches(true, i, by, 0, by.length())) {
                pieces.add(text.substring(from, i));
                i += by.length() - 1;
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /// Where the brace that opens the text is closed.
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static String write(List<Contributor> people, boolean ascii) {
        return String.join(" and ", people.stream().map(p -> writeOne(p, ascii)).toList());
    }

    private static String writeOne(Contributor contributor, boolean ascii) {
        String family = LatexText.encode(contributor.family(), ascii);
        if (contributor.given().isBlank()) {
            boolean word = contributor.family().matches("[\\p{L}\\p{M}-]+");
            return word ? family : "{" + family + "}";
        }
        PersonName name = PersonName.of(contributor);
        String given = contributor.given();
        String suffix = "";
        if (!name.suffix().isEmpty()) {
            given = given.substring(0, given.lastIndexOf(',')).strip();
            suffix = LatexText.encode(name.suffix(), ascii) + ", ";
        }
        return protect(family) + ", " + suffix + protect(LatexText.encode(given, ascii));
    }

    private static String protect(String part) {
        boolean open = part.contains(",") || part.matches("(?i).*\\band\\b.*");
        return open ? "{" + part + "}" : part;
    }
}

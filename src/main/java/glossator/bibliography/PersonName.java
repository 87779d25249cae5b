package glossator.bibliography;

import glossator.document.Contributor;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person's name in parts. Particles that are part of the family name stand before it (`van
/// Gogh`), those that are dropped after the given names (`Alexander von`), and a suffix after
/// those and a comma (`Martin Luther, Jr.`), as in Zotero.
///
/// @param particle in front of the family name
/// @param dropped after the given names
public record PersonName(
        String family, String given, String particle, String dropped, String suffix) {
    private static final Pattern SUFFIX =
            Pattern.compile("(?i)(jr|sr|[ivx]{2,4}|ph\\.?d|m\\.?d|esq)\\.?");

    /// Words that name a body rather than a person.
    private static final Pattern BODY = Pattern.compile("(?iU)\\b(the|of|for|and|und|der|für|de la"
            + "|universit\\w*|institut\\w*|press|verlag|organi[sz]ation|ministr\\w*|minist\\w+"
            + "|committee|commission|council|group|team|staff|editors?|redaktion|redaction|agency"
            + "|association|society|gesellschaft|verein|foundation|stiftung|company|corporation"
            + "|inc|gmbh|ltd|llc|news|times|post|journal|office|bureau|department|library"
            + "|museum|archiv\\w*|project|wikipedia|contributors|reuters|amnesty|nations|union"
            + "|bank|research|labs?|laborator\\w+|federation|administration|authority|service|party|cent(?:er|re)|academy)\\b"
            + "|[&@/\\d|]");

    /// The parts of a contributor's name; a whole name is the family name.
    public static PersonName of(Contributor contributor) {
        String family = contributor.family().strip();
        String given = contributor.given().strip();
        if (given.isEmpty()) {
            return new PersonName(family, "", "", "", "");
        }
        String suffix = "";
        int comma = given.lastIndexOf(',');
        if (comma >= 0 && SUFFIX.matcher(given.substring(comma + 1).strip()).matches()) {
            suffix = given.substring(comma + 1).strip();
            given = given.substring(0, comma).strip();
        }
        int name = firstWithCapital(family);
        int last = given.length();
        while (last > 0 && startsSmall(given.substring(given.lastIndexOf(' ', last - 1) + 1))) {
            last = Math.max(0, given.lastIndexOf(' ', last - 1));
        }
        last = last == 0 ? given.length() : last;
        return new PersonName(
                family.substring(name),
                given.substring(0, last).strip(),
                family.substring(0, name).strip(),
                given.substring(last).strip(),
                suffix);
    }

    /// The contributor with the name that these parts make.
    public Contributor as(Contributor.Role role) {
        String before = particle.isEmpty() ? family : join(particle, family);
        String after = join(given, dropped);
        return new Contributor(role, before, suffix.isEmpty() ? after : after + ", " + suffix);
    }

    /// A name as it is written on a title page or in a list: in parts if it has a comma or looks
    /// like that of a person, else whole.
    public static Contributor parse(Contributor.Role role, String written) {
        String name = written.strip().replaceAll("\\s+", " ");
        String[] parts = name.split(", ?", 3);
        if (parts.length == 3 && SUFFIX.matcher(parts[2]).matches()) {
            return new Contributor(role, parts[0], parts[1] + ", " + parts[2]);
        }
        if (parts.length == 3 && SUFFIX.matcher(parts[1]).matches()) {
            return new Contributor(role, parts[0], parts[2] + ", " + parts[1]);
        }
        if (parts.length == 2 && SUFFIX.matcher(parts[1]).matches()) {
            Contributor plain = parse(role, parts[0]);
            return plain.given().isEmpty()
                    ? new Contributor(role, name, "")
                    : new Contributor(role, plain.family(), plain.given() + ", " + parts[1]);
        }
        if (parts.length == 2) {
            boolean body = BODY.matcher(name).find() && parts[1].length() > 30;
            return body
                    ? new Contributor(role, name, "")
                    : new Contributor(role, parts[0].strip(), parts[1].strip());
        }
        return parts.length > 1 || !isPerson(name)
                ? new Contributor(role, name, "")
                : byLastWord(role, name);
    }

    /// Two to four words in letters that have capitals, each beginning with one but for particles.
    private static boolean isPerson(String name) {
        List<String> words = List.of(name.split(" ", -1));
        boolean letters = words.stream()
                .allMatch(w -> w.matches("\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\p{Ll}[\\p{L}'’]{0,3}"));
        boolean capitals = words.size() > 1
                && isUpper(words.getFirst())
                && isUpper(words.getLast())
                && words.stream().anyMatch(w -> w.length() > 1 && !w.equals(upper(w)));
        String plain = name.replaceAll("\\b(de la|of|der|de)\\b", "");
        return words.size() <= 5 && letters && capitals && !BODY.matcher(plain).find();
    }

    private static Contributor byLastWord(Contributor.Role role, String name) {
        int at = name.lastIndexOf(' ');
        while (at > 0 && startsSmall(name.substring(name.lastIndexOf(' ', at - 1) + 1))) {
            at = name.lastIndexOf(' ', at - 1);
        }
        return at <= 0
                ? new Contributor(role, name, "")
                : new Contributor(role, name.substring(at + 1), name.substring(0, at));
    }

    private static boolean isUpper(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static boolean startsSmall(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /// Where the first word with a capital begins; 0 if there is none, or no particle before it.
    private static int firstWithCapital(String family) {
        int at = 0;
        while (at < family.length() && startsSmall(family.substring(at))) {
            int space = family.indexOf(' ', at);
            if (space < 0) {
                return 0;
            }
            at = space + 1;
        }
        return at >= family.length() ? 0 : at;
    }

    private static String join(String first, String second) {
        return second.isEmpty() || first.isEmpty() ? first + second : first + " " + second;
    }
}

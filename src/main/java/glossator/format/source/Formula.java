package glossator.format.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A part of a formula (MathML 3), from whatever parser: an element or text.
///
/// @param name of the element without its prefix; empty for text
public record Formula(String name, String text, List<Formula> parts) {
    public static Formula ofText(String text) {
        return new Formula("", text, List.of());
    }

    public static Formula ofElement(String name, List<Formula> parts) {
        return new Formula(name, "", parts);
    }

    /// How much of MathML is written out. User libraries hold text written like this, so neither
    /// dialect changes without a new version of its importer.
    public enum Dialect {
        /// For web pages and books.
        WEB("(?s)[\\p{L}\\p{N}.,′]*|.|\\(.*\\)"),
        /// For OpenDocument: fractions, single indices and square roots, the last always in
        /// parentheses.
        OFFICE("[\\p{L}\\p{N}.,]*|.");

        private final Pattern simple;

        Dialect(String simple) {
            this.simple = Pattern.compile(simple);
        }

        /// Whether `term` is a number, a name or a single symbol and needs no parentheses.
        public boolean isSimple(String term) {
            return simple.matcher(term).matches();
        }
    }

    /// The formula as one would type it: `(a+b)/c`, `x^2`, `√(a+b)`.
    public String line(Dialect dialect) {
        return switch (name) {
            case "" -> text;
            case "annotation", "annotation-xml" -> "";
            case "mfrac" -> joined(elements(), "/", dialect);
            case "msup", "mover" -> joined(elements(), "^", dialect);
            case "msub", "munder" -> joined(elements(), "_", dialect);
            default -> dialect == Dialect.WEB ? more() : rest();
        };
    }

    private String rest() {
        String row = row(Dialect.OFFICE);
        return name.equals("msqrt") ? "√(" + row + ")" : row;
    }

    private String more() {
        List<Formula> elements = elements();
        return switch (name) {
            case "msubsup", "munderover" -> both(elements);
            case "msqrt" -> "√" + grouped(row(Dialect.WEB), Dialect.WEB);
            case "mroot" -> joined(elements.reversed(), "√", Dialect.WEB);
            case "mspace" -> " ";
            case "mtr", "mlabeledtr" ->
                elements.stream()
                        .map(e -> e.line(Dialect.WEB))
                        .collect(Collectors.joining(" ", "", "; "));
            case "mtd" -> row(Dialect.WEB) + " ";
            default -> row(Dialect.WEB);
        };
    }

    private List<Formula> elements() {
        return parts.stream().filter(p -> !p.name.isEmpty()).toList();
    }

    private String row(Dialect dialect) {
        return parts.stream().map(p -> p.line(dialect)).collect(Collectors.joining());
    }

    private static String joined(List<Formula> terms, String sign, Dialect dialect) {
        return terms.stream()
                .map(t -> grouped(t.line(dialect), dialect))
                .collect(Collectors.joining(sign));
    }

    private static String both(List<Formula> terms) {
        return terms.size() < 3
                ? joined(terms, "_", Dialect.WEB)
                : joined(terms.subList(0, 2), "_", Dialect.WEB)
                        + "^"
                        + grouped(terms.get(2).line(Dialect.WEB), Dialect.WEB);
    }

    private static String grouped(String term, Dialect dialect) {
        return dialect.isSimple(term) ? term : "(" + term + ")";
    }
}

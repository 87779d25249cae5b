package glossator.format.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with their reading as older versions of Word write them: as the instruction of an EQ
/// field, which strikes (`o`) the words over a raised (`s`, `up`) reading (ECMA-376, part 1,
/// 17.16.5.18).
public record EqRuby(String words, String reading) {
    private static final String OPERAND = "((?:[^()\\\\]|\\\\[(),;\\\\])*)";

    private static final Pattern OVERSTRIKE =
            Pattern.compile("(?is)\\s*EQ\\b.*?\\\\o\\s*(?:\\\\a[lcrd]\\s*)?"
                    + "\\(\\s*\\\\s\\s*\\\\up\\s*\\d*\\s*\\(" + OPERAND + "\\)\\s*[,;]" + OPERAND
                    + "\\)\\s*");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([(),;\\\\])");

    /// Empty for any other instruction.
    public static Optional<EqRuby> of(String instruction) {
        Matcher m = OVERSTRIKE.matcher(instruction);
        return m.matches() && !plain(m.group(2)).isEmpty()
                ? Optional.of(new EqRuby(plain(m.group(2)), plain(m.group(1))))
                : Optional.empty();
    }

    private static String plain(String operand) {
        return ESCAPE.matcher(operand).replaceAll("$1").strip();
    }
}

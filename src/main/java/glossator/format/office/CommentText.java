package glossator.format.office;

import java.util.regex.Pattern;

/// Escapes the text of a comment so that CommonMark shows it as written.
public final class CommentText {
    private static final Pattern ACTIVE =
            Pattern.compile("[\\\\`*\\[<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~~"
                    + "|&(?=#?[A-Za-z0-9]{1,32};)");
    private static final Pattern LEADING =
            Pattern.compile("(?m)^([ \\t]*)([#>+=-](?=[#>+=\\s-]|$)|>)");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^([ \\t]*\\d{1,9})([.)])(?=\\s)");

    private CommentText() {}

    public static String escape(String plain) {
        String active = ACTIVE.matcher(plain).replaceAll("\\\\$0");
        String leading = LEADING.matcher(active).replaceAll("$1\\\\$2");
        return NUMBERED.matcher(leading).replaceAll("$1\\\\$2");
    }
}

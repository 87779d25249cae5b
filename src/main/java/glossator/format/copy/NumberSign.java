package glossator.format.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of notes in a text: between `open` and `close`, in a form that the text itself does
/// not contain.
///
/// @param pattern of one number; its group 1 is the digits
public record NumberSign(String open, String close, Pattern pattern) {
    public static NumberSign of(String open, String close) {
        String digits = "(\\d{1,7})";
        return new NumberSign(
                open, close, Pattern.compile(Pattern.quote(open) + digits + Pattern.quote(close)));
    }

    public String write(int number) {
        return open + number + close;
    }

    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    static int numberIn(Matcher match) {
        return Integer.parseInt(match.group(1));
    }
}

package glossator.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists in a plain text: lines that begin with a bullet or with consecutive numbers.
final class TextLists {
    private static final Pattern MARKER = Pattern.compile(
            "([-*+•‣◦▪●○·–]|\\[[ xX]\\]|[☐☑☒])\\s+(?=\\S)|(\\(?)(\\d{1,3}|[a-z])([.)])\\s+(?=\\S)");

    /// Characters that can only be bullets; others also begin lines of dialogue and count only if
    /// there are two.
    private static final String SURE = "•‣◦▪●○☐☑☒[";

    /// The indents of the open items, outermost first.
    private final List<Integer> open = new ArrayList<>();

    /// @param depth how many lists enclose it
    record Item(String marker, String text, int depth) {}

    /// @param value the number, or -1 for a bullet
    private record Marker(String sign, int value, int length) {}

    private static Optional<Marker> marker(TextLine line) {
        Matcher m = MARKER.matcher(line.text());
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        if (m.group(1) != null) {
            return Optional.of(new Marker(m.group(1), -1, m.end()));
        }
        String number = m.group(3);
        boolean letter = Character.isLetter(number.charAt(0));
        if (letter && m.group(4).equals(".")) {
            return Optional.empty();
        }
        int value = letter ? number.charAt(0) - 'a' + 1 : Integer.parseInt(number);
        return Optional.of(new Marker(m.group(2) + number + m.group(4), value, m.end()));
    }

    /// The items of the group if it is a list; the neighboring groups help to decide.
    Optional<List<Item>> items(List<TextGroup> groups, int at) {
        TextGroup group = groups.get(at);
        Optional<Marker> first = marker(group.first());
        if (first.isEmpty() || !list(groups, at, first.get())) {
            return Optional.empty();
        }
        var items = new ArrayList<Item>();
        int from = 0;
        for (int i = 1; i <= group.size(); i++) {
            if (i == group.size() || begins(group.lines().get(i))) {
                items.add(item(group.lines().subList(from, i)));
                from = i;
            }
        }
        return Optional.of(items);
    }

    private static boolean begins(TextLine line) {
        return marker(line).isPresent();
    }

    private static boolean list(List<TextGroup> groups, int at, Marker first) {
        if (SURE.indexOf(first.sign.charAt(0)) >= 0) {
            return true;
        }
        List<TextLine> lines = groups.get(at).lines();
        for (TextLine line : lines.subList(1, lines.size())) {
            if (marker(line).filter(m -> follows(first, m)).isPresent()) {
                return true;
            }
        }
        Marker last = first;
        for (TextLine line : lines) {
            last = marker(line).filter(m -> m.value >= 0).orElse(last);
        }
        return neighbor(groups, at - 1, first, -1) || neighbor(groups, at + 1, last, 1);
    }

    private static boolean neighbor(List<TextGroup> groups, int at, Marker of, int step) {
        if (at < 0 || at >= groups.size()) {
            return false;
        }
        Marker last = null;
        for (TextLine line : groups.get(at).lines()) {
            last = marker(line).orElse(last);
            if (step > 0) {
                break;
            }
        }
        return last != null && (step > 0 ? follows(of, last) : follows(last, of));
    }

    private static boolean follows(Marker one, Marker next) {
        return one.value < 0 ? next.sign.equals(one.sign) : next.value == one.value + 1;
    }

    private Item item(List<TextLine> lines) {
        TextLine first = lines.getFirst();
        Marker marker = marker(first).orElseThrow();
        while (!open.isEmpty() && open.getLast() > first.indent()) {
            open.removeLast();
        }
        if (open.isEmpty() || open.getLast() < first.indent()) {
            open.add(first.indent());
        }
        String text = TextParagraphs.join(lines).substring(marker.length);
        return new Item(plainText(marker.sign), text, open.size());
    }

    private static String plainText(String sign) {
        return switch (sign) {
            case "-", "+" -> "•";
            case "[ ]" -> "☐";
            case "[x]", "[X]" -> "☑";
            default -> sign;
        };
    }

    /// How many lists enclose a paragraph that is not an item: those whose items it is indented
    /// under.
    int depth(TextGroup group) {
        while (!open.isEmpty() && open.getLast() >= group.first().indent()) {
            open.removeLast();
        }
        return open.size();
    }
}

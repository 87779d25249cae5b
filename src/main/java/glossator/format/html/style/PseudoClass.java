package glossator.format.html.style;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pseudo-classes of a page that nobody has touched: nothing is hovered, focused or visited
/// (Selectors 4, 7 to 13).
final class PseudoClass {
    private static final Pattern STEPS =
            Pattern.compile("(?:([+-]?\\d*)n)?\\s*(?:([+-]?)\\s*(\\d+))?");

    private PseudoClass() {}

    static boolean holds(String written, Element e, StyleScope scope, StyleBudget budget) {
        int open = written.indexOf('(');
        String name = (open < 0 ? written : written.substring(0, open)).toLowerCase(Locale.ROOT);
        String in = open < 0 ? "" : written.substring(open + 1).replace(")", "").strip();
        return switch (name) {
            case "root", "scope" -> e.equals(scope.root().firstElementChild());
            case "host" -> e.equals(scope.host());
            case "slotted" -> isChildOf(e, scope.host());
            case "link", "any-link" -> (e.nameIs("a") || e.nameIs("area")) && e.hasAttr("href");
            case "checked" -> e.hasAttr("checked") || e.hasAttr("selected");
            case "disabled" -> e.hasAttr("disabled");
            case "enabled" ->
                !e.hasAttr("disabled") && e.normalName().matches("input|button|select|textarea");
            case "required" -> e.hasAttr("required");
            case "optional" -> !e.hasAttr("required") && e.nameIs("input");
            case "open" -> e.hasAttr("open");
            case "defined" -> true;
            case "empty" -> isEmpty(e);
            case "dir" -> in.equals("rtl") == e.attr("dir").equals("rtl");
            default -> amongSiblings(name, in, e, budget);
        };
    }

    private static boolean isChildOf(Element e, @Nullable Element host) {
        return host != null && host.equals(e.parent());
    }

    private static boolean isEmpty(Element e) {
        for (Node child : e.childNodes()) {
            if (child instanceof Element
                    || (child instanceof TextNode text && !text.getWholeText().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private static boolean amongSiblings(String name, String in, Element e, StyleBudget budget) {
        Predicate<Element> alike =
                name.endsWith("of-type") ? s -> s.normalName().equals(e.normalName()) : _ -> true;
        return switch (name) {
            case "first-child", "first-of-type" -> count(e, false, alike, budget) == 1;
            case "last-child", "last-of-type" -> count(e, true, alike, budget) == 1;
            case "only-child", "only-of-type" ->
                count(e, false, alike, budget) == 1 && count(e, true, alike, budget) == 1;
            case "nth-child", "nth-of-type" -> isStep(in, count(e, false, alike, budget));
            case "nth-last-child", "nth-last-of-type" -> isStep(in, count(e, true, alike, budget));
            default -> false;
        };
    }

    /// The number of the element among its siblings, from 1.
    private static int count(
            Element e, boolean fromEnd, Predicate<Element> alike, StyleBudget budget) {
        int count = 0;
        for (Element at = e;
                at != null && budget.takeSteps(1);
                at = fromEnd ? at.nextElementSibling() : at.previousElementSibling()) {
            count += alike.test(at) ? 1 : 0;
        }
        return count;
    }

    /// Whether `number` is one of those that `2n+1`, `odd` or the like stand for.
    private static boolean isStep(String steps, int number) {
        String plain = switch (steps.toLowerCase(Locale.ROOT)) {
            case "odd" -> "2n+1";
            case "even" -> "2n";
            default -> steps.toLowerCase(Locale.ROOT);
        };
        Matcher m = STEPS.matcher(plain);
        if (plain.isEmpty() || !m.matches()) {
            return false;
        }
        int step = factor(m.group(1));
        int first = m.group(3) == null ? 0 : factor(m.group(2) + m.group(3));
        int off = number - first;
        return step == 0 ? off == 0 : off % step == 0 && off / step >= 0;
    }

    private static int factor(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        String plain = written.replace("+", "");
        if (plain.isEmpty() || plain.equals("-")) {
            return plain.isEmpty() ? 1 : -1;
        }
        return plain.length() > 7 ? 0 : Integer.parseInt(plain);
    }
}

package glossator.format.office;

import java.util.Map;

/// The bullets of list items, which word processors often take from symbol fonts.
public final class Bullets {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("\uF0B7", "•"),
            Map.entry("\u00B7", "•"),
            Map.entry("o", "◦"),
            Map.entry("\uF0A7", "▪"),
            Map.entry("§", "▪"),
            Map.entry("\uF06E", "■"),
            Map.entry("\uF0A8", "□"),
            Map.entry("\uF06F", "□"),
            Map.entry("\uF071", "❑"),
            Map.entry("\uF076", "❖"),
            Map.entry("\uF0D8", "➢"),
            Map.entry("Ø", "➢"),
            Map.entry("\uF0FC", "✓"),
            Map.entry("\uF0FB", "✗"),
            Map.entry("\uF0E0", "→"),
            Map.entry("\uF0E8", "➔"),
            Map.entry("\uF02D", "–"),
            Map.entry("\uF0AB", "★"),
            Map.entry("\uF0FE", "☑"),
            Map.entry("\uF0FD", "☒"),
            Map.entry("\uF06C", "●"),
            Map.entry("\uF0A1", "○"),
            Map.entry("\uF075", "◆"));

    private Bullets() {}

    public static String of(String written) {
        String sign = written.strip();
        String known = SIGNS.get(sign);
        if (known != null) {
            return known;
        }
        boolean own = sign.codePoints().anyMatch(c -> (c >= 0xE000 && c <= 0xF8FF) || c < ' ');
        return sign.isEmpty() || own ? "•" : sign;
    }
}

package glossator.format.office;

import java.util.Locale;

/// The signs of Wingdings, Wingdings 2 and 3, Webdings and Zapf Dingbats by their codes, after the
/// mappings in the Unicode standard's proposals (L2/11-196) and its chart of dingbats; a sign
/// outside the basic plane is replaced by the nearest one in it, so that each code is one
/// character.
final class DingbatFonts {
    /// Wingdings from 0x20 to 0xFF, sixteen to a row.
    private static final String WINGDINGS = " ✏✂✁⌐♫▤❛☎✆✉✉✉✉✉✉"
            + "▭▭▤▤▤▤⌛⌨▪▪▪▪▪▪✇✍"
            + "✎✌☝☝☟☜☞☝☟✋☺☺☹✺☠⚑"
            + "⚐✈☼❜❄✝✞✟✠✡☪☯ॐ☸♈♉"
            + "♊♋♌♍♎♏♐♑♒♓&&●❍■□"
            + "□❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞▯"
            + "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹"
            + "❺❻❼❽❾❿❧❧❦❦❧❧❦❦·•"
            + "▪○◯◯◉◎○▪□✦✦★✶✴✹✵"
            + "✛⌖✧⌑◇✪✰◴◴◴◴◴◴◴◴◴"
            + "◴◴◴↲↳↰↱↵↴⇄⇅❦❧❧❦❧"
            + "❦❧❦❧❦⌫⌦⮘➢⮙⮛⬅➲⬆⬇←"
            + "→↑↓↖↗↙↘⇐➔⬆⬇⬉⬈⬋⬊⇦"
            + "⇨⇧⇩⇔⇕⇖⇗⇙⇘▭▫✗✓☒☑⊞";

    /// Codes and signs in turn, where they are sure.
    private static final String WINGDINGS_2 = "O✗P✓Q☒R☑S☒T☒U⊗V⊗W⊘X⊘j⓪k①l②m③n④o⑤p⑥q⑦r⑧s⑨t⑩"
            + "u⓿v❶w❷x❸y❹z❺{❻|❼}❽~❾\u007F❿\u0095·\u0096•\u0097●\u0098●\u0099○\u009A○\u009E⊙"
            + "\u00A0▪\u00A1■\u00A2■\u00A3□\u00A4□\u00A7▣\u00AE◆\u00B2◇\u00BA⧫\u00BB◊";

    private static final String WINGDINGS_3 =
            "!←\"→#↑$↓%↖&↗'↙(↘)↔*↕f←g→h↑i↓j↖k↗l↙m↘n↔o↕p▲q▼r△s▽" + "t◀u▶v◁w▷x◣y◢z◤{◥|◂}▸~▴\u007F▾";

    private static final String WEBDINGS = "3◀4▶5▲6▼7◀8▶9◀:▶;▮<■=●Y♥a✔c□g■iⓘn●r✖s?t⇄v◆x⊘y⊗~⚡";

    /// Zapf Dingbats begin at U+2701, but for those that Unicode had already.
    private static final String ZAPF = "%☎*☛+☞H★l●n■s▲t▼u◆w◗";

    private DingbatFonts() {}

    /// Whether there are signs in place of the letters of a font.
    static boolean has(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return name.startsWith("wingdings")
                || name.equals("webdings")
                || name.matches("(itc )?zapf ?dingbats.*|dingbats");
    }

    /// The sign of a code, 0x20 to 0xFF.
    static char of(String font, int code) {
        String name = font.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "wingdings 2" -> find(WINGDINGS_2, code);
            case "wingdings 3" -> find(WINGDINGS_3, code);
            case "webdings" -> find(WEBDINGS, code);
            default -> name.startsWith("wingdings") ? wingding(code) : zapf(code);
        };
    }

    private static char wingding(int code) {
        int at = code - 0x20;
        return at >= 0 && at < WINGDINGS.length() ? WINGDINGS.charAt(at) : '▪';
    }

    private static char zapf(int code) {
        char own = find(ZAPF, code);
        return own == '▪' && code >= 0x21 && code <= 0x7E ? (char) (0x2701 + code - 0x21) : own;
    }

    private static char find(String pairs, int code) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == code) {
                return pairs.charAt(i + 1);
            }
        }
        return code == ' ' ? ' ' : '▪';
    }
}

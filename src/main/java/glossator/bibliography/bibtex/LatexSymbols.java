package glossator.bibliography.bibtex;

import java.util.HashMap;
import java.util.Map;

/// The characters that LaTeX writes as commands.
final class LatexSymbols {
    /// The combining character of each accent command.
    static final Map<String, Character> ACCENTS = Map.ofEntries(
            Map.entry("`", '\u0300'),
            Map.entry("'", '\u0301'),
            Map.entry("^", '\u0302'),
            Map.entry("~", '\u0303'),
            Map.entry("=", '\u0304'),
            Map.entry("u", '\u0306'),
            Map.entry(".", '\u0307'),
            Map.entry("\"", '\u0308'),
            Map.entry("r", '\u030A'),
            Map.entry("H", '\u030B'),
            Map.entry("v", '\u030C'),
            Map.entry("G", '\u030F'),
            Map.entry("d", '\u0323'),
            Map.entry("c", '\u0327'),
            Map.entry("k", '\u0328'),
            Map.entry("b", '\u0331'));

    /// What a command without an argument stands for.
    static final Map<String, String> SYMBOLS = new HashMap<>();

    /// The command for a character, for those that ASCII lacks.
    static final Map<Integer, String> COMMANDS = new HashMap<>();

    /// The accent command of a combining character.
    static final Map<Character, String> ACCENT_COMMANDS = new HashMap<>();

    private static final String WRITTEN = """
            ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ
            DJ Đ ng ŋ NG Ŋ textendash – textemdash — textquoteleft ‘ textquoteright ’
            textquotedblleft “ textquotedblright ” quotedblbase „ quotesinglbase ‚ glqq „ grqq “ guillemotleft «
            guillemotright » guilsinglleft ‹ guilsinglright › ldots … dots … textellipsis … textbullet •
            textdegree ° S § textsection § P ¶ textparagraph ¶ copyright © textcopyright ©
            textregistered ® texttrademark ™ pounds £ textsterling £ texteuro € euro € textyen ¥
            textcent ¢ textexclamdown ¡ textquestiondown ¿ textperiodcentered · textordfeminine ª
            textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ times × texttimes × div ÷ pm ±
            textpm ± infty ∞ leq ≤ geq ≥ neq ≠ approx ≈ rightarrow → leftarrow ← dag † ddag ‡
            textdagger † alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ
            iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ
            chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ
            Omega Ω textbackslash \\ textasciitilde ~ textasciicircum ^ textbar | textless < textgreater >
            textunderscore _ textdollar $ textbraceleft { textbraceright }
            """;

    static {
        String[] words = WRITTEN.strip().split("\\s+", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            String command = words[i];
            int character = words[i + 1].codePointAt(0);
            SYMBOLS.put(command, words[i + 1]);
            boolean isText = character > 0x7F && (character < 0x370 || character > 0x3FF);
            boolean inText = command.startsWith("text") || command.length() < 3;
            if (isText && (inText || !COMMANDS.containsKey(character))) {
                COMMANDS.put(character, command);
            }
        }
        SYMBOLS.put("textquotesingle", "'");
        SYMBOLS.put("textquotedbl", "\"");
        SYMBOLS.put("newline", " ");
        SYMBOLS.put("LaTeX", "LaTeX");
        SYMBOLS.put("TeX", "TeX");
        ACCENTS.forEach((command, combining) -> ACCENT_COMMANDS.put(combining, command));
    }

    private LatexSymbols() {}
}

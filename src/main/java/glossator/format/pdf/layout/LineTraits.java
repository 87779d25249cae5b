package glossator.format.pdf.layout;

/// What the letters of a line have in common.
///
/// @param mostly the styles that nine in ten letters have, of
///     [glossator.format.pdf.glyph.PdfGlyph#BOLD] and the others
/// @param any the styles that at least one letter or space has
/// @param leftward whether most letters are read from right to left
record LineTraits(int mostly, int any, boolean leftward) {
    private static final int STYLES = 8;

    static LineTraits of(String text, byte[] styles) {
        int any = 0;
        int letters = 0;
        int[] with = new int[STYLES];
        boolean beyond = false;
        for (int i = 0; i < styles.length; i++) {
            char c = text.charAt(i);
            beyond |= c >= BidiOrder.FIRST_LEFTWARD;
            any |= styles[i];
            if (!Character.isWhitespace(c)) {
                letters++;
                count(styles[i], with);
            }
        }
        int mostly = 0;
        for (int i = 0; i < STYLES && any != 0; i++) {
            mostly |= letters > 0 && with[i] * 10 >= letters * 9 ? 1 << i : 0;
        }
        return new LineTraits(mostly, any & 0xFF, beyond && isLeftward(text));
    }

    private static void count(int style, int[] with) {
        for (int i = 0, rest = style & 0xFF; rest != 0; i++, rest >>= 1) {
            with[i] += rest & 1;
        }
    }

    private static boolean isLeftward(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += switch (Character.getDirectionality(text.charAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
                default -> 0;
            };
        }
        return sum < 0;
    }
}

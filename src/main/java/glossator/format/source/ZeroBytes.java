package glossator.format.source;

/// Zero bytes in a text: padding behind its end is left out, a stray one is shown as U+FFFD. Where
/// there are many, it is no text, and they stay.
final class ZeroBytes {
    /// At least so many characters to each run of them.
    private static final int RARE = 40;

    private ZeroBytes() {}

    static Charsets.Decoded replace(Charsets.Decoded decoded) {
        String text = decoded.text();
        if (text.indexOf('\0') < 0) {
            return decoded;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        String padded = text.substring(0, end);
        int runs = 0;
        int zeros = 0;
        for (int i = 0; i < padded.length(); i++) {
            if (padded.charAt(i) == 0) {
                zeros++;
                runs += i == 0 || padded.charAt(i - 1) != 0 ? 1 : 0;
            }
        }
        runs += padded.length() < text.length() ? 1 : 0;
        if (runs * RARE > padded.length() || zeros * 10 > padded.length()) {
            return decoded;
        }
        return new Charsets.Decoded(
                padded.replace('\0', '\uFFFD'),
                decoded.charset(),
                decoded.guessed(),
                decoded.damaged(),
                decoded.mark(),
                decoded.pieces(),
                zeros + text.length() - padded.length());
    }
}

package glossator.format.office.rtf;

import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decodes the tokens of an RTF file for [RtfWalk]: bytes in the character set of their font, and
/// Unicode in place of the bytes that repeat it for old programs.
final class RtfDecoder {
    private static final Map<Command, Character> SIGNS = Map.ofEntries(
            Map.entry(Command.emdash, '—'),
            Map.entry(Command.endash, '–'),
            Map.entry(Command.emspace, '\u2003'),
            Map.entry(Command.enspace, '\u2002'),
            Map.entry(Command.qmspace, '\u2005'),
            Map.entry(Command.bullet, '•'),
            Map.entry(Command.lquote, '‘'),
            Map.entry(Command.rquote, '’'),
            Map.entry(Command.ldblquote, '“'),
            Map.entry(Command.rdblquote, '”'),
            Map.entry(Command.backslash, '\\'),
            Map.entry(Command.opencurly, '{'),
            Map.entry(Command.closecurly, '}'));

    /// What programs change between a character and its fallback, which takes another font.
    private static final Set<Command> KEEPS_FALLBACK =
            Set.of(Command.f, Command.loch, Command.hich, Command.dbch, Command.af, Command.cs);

    /// Symbols that stand for one character, as the fallback of another one can.
    private static final String SYMBOLS = "~_-";

    private final RtfTokens tokens;
    private final RtfWalk walk;
    private final RtfCharacters characters;
    private final RtfBytes pending;
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Deque<State> outer = new ArrayDeque<>();
    private State state = new State(0, RtfCharsets.ANSI, 1);
    /// How many bytes or signs that repeat the last Unicode character are still to come.
    private int skipped;
    /// That character.
    private char last;
    private boolean starred;
    /// Whether nothing but bytes has followed the last Unicode character.
    private boolean adjacent;

    /// @param font its number; the charset of the first is used where none is chosen
    /// @param fallback how many bytes repeat a Unicode character
    private record State(int font, Charset charset, int fallback) {}

    RtfDecoder(byte[] file, RtfWalk walk) {
        tokens = new RtfTokens(file);
        this.walk = walk;
        characters = walk.characters();
        pending = new RtfBytes(characters);
    }

    /// Whether the file ends where it should.
    boolean decode() {
        tokens.next();
        while (tokens.kind() != RtfTokens.Kind.END) {
            token();
            tokens.next();
        }
        flush();
        return tokens.isWhole();
    }

    private void token() {
        switch (tokens.kind()) {
            case BYTE -> pending.add(tokens.value(), tokens.from(), tokens.to());
            case WORD -> command(tokens.word());
            case SYMBOL -> symbol();
            case GROUP_START -> {
                flush();
                adjacent = false;
                outer.push(state);
                walk.beginGroup(tokens.from());
            }
            case GROUP_END -> {
                flush();
                adjacent = false;
                if (!outer.isEmpty()) {
                    state = outer.pop();
                }
                walk.endGroup(tokens.to());
            }
            case BINARY -> {
                flush();
                adjacent = false;
                walk.binary(tokens.contentFrom(), tokens.to());
            }
            case END -> {}
        }
    }

    private void symbol() {
        if (tokens.value() == '*') {
            flush();
            starred = true;
        } else {
            String sign = Character.toString(tokens.value());
            command(sign.equals("\t") ? "tab" : sign);
        }
    }

    private void flush() {
        if (starred) {
            starred = false;
            walk.skipGroup();
        }
        if (!pending.isEmpty()) {
            int first = characters.size();
            if (skipped > 0 && !adjacent && repeatsLast()) {
                characters.loseLast();
            }
            if (skipped > 0 && !adjacent && !repeatsLast()) {
                skipped = 0;
            }
            int size = pending.size();
            String text = pending.decode(charset(), skipped);
            skipped = Math.max(0, skipped - size);
            if (!text.isEmpty()) {
                walk.text(text, first);
            }
        }
    }

    /// Whether the bytes in another group are really the fallback, and not what comes behind it: a
    /// brace ends it (RTF 1.9.1, "Unicode RTF"), but some programs change the font for it.
    private boolean repeatsLast() {
        String text = pending.peek(charset(), skipped);
        return !text.isEmpty() && text.chars().allMatch(c -> c == last || c == '?' || c == '_');
    }

    private Charset charset() {
        return fonts.getOrDefault(state.font, state.charset);
    }

    private void command(String word) {
        Command command = Command.getInstance(word);
        if (command == null) {
            if (starred) {
                starred = false;
                walk.openUnknown(word);
            }
            return;
        }
        starred = false;
        flush();
        adjacent = false;
        Character sign = SIGNS.get(command);
        boolean one = sign != null || (word.length() == 1 && SYMBOLS.contains(word));
        if (one && skipped > 0) {
            skipped--;
            characters.stretchLast(tokens.to());
            adjacent = true;
            return;
        }
        if (tokens.kind() != RtfTokens.Kind.WORD || !KEEPS_FALLBACK.contains(command)) {
            skipped = 0;
        }
        if (sign != null) {
            character(sign);
        } else if (command.getCommandType() == CommandType.Encoding) {
            encoding(word);
        } else {
            known(command);
        }
    }

    private void known(Command command) {
        int value = tokens.value();
        boolean word = tokens.kind() == RtfTokens.Kind.WORD;
        switch (command) {
            case u -> {
                character((char) value);
                last = (char) value;
                skipped = state.fallback;
                adjacent = true;
            }
            case uc -> state = new State(state.font, state.charset, Math.max(0, value));
            default -> {
                if (command == Command.f) {
                    state = new State(value, state.charset, state.fallback);
                } else if (command == Command.fcharset) {
                    RtfCharsets.ofFont(value).ifPresent(c -> fonts.put(state.font, c));
                } else if (command == Command.cpg) {
                    RtfCharsets.ofPage(value).ifPresent(c -> fonts.put(state.font, c));
                }
                walk.command(
                        command,
                        word ? value : 0,
                        word && tokens.isValued(),
                        tokens.from(),
                        tokens.to());
            }
        }
    }

    private void character(char c) {
        int first = characters.size();
        characters.add(tokens.from(), tokens.to());
        walk.text(String.valueOf(c), first);
    }

    private void encoding(String word) {
        Optional<Charset> found = word.equals("ansicpg")
                ? RtfCharsets.ofPage(tokens.value())
                : Optional.of(RtfCharsets.ofWord(word));
        state = new State(state.font, found.orElse(RtfCharsets.ANSI), state.fallback);
    }
}

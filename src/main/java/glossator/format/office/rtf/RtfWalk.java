package glossator.format.office.rtf;

import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import glossator.document.Block;
import glossator.document.Inline.Emphasis;
import glossator.document.Range;
import glossator.format.office.Bullets;
import glossator.format.office.EqRuby;
import glossator.format.office.FieldLinks;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.rtf.RtfGroup.Destination;
import glossator.format.source.Pictures;
import glossator.message.Refusal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one traversal of an RTF document (Rich Text Format Specification 1.9.1).
final class RtfWalk {
    private static final int MAX_DEPTH = 10_000;

    private static final Map<Command, Destination> DESTINATIONS = Map.ofEntries(
            Map.entry(Command.fonttbl, Destination.FONTS),
            Map.entry(Command.stylesheet, Destination.STYLES),
            Map.entry(Command.info, Destination.INFO),
            Map.entry(Command.title, Destination.TITLE),
            Map.entry(Command.author, Destination.AUTHOR),
            Map.entry(Command.creatim, Destination.CREATED),
            Map.entry(Command.listtext, Destination.MARKER),
            Map.entry(Command.pntext, Destination.MARKER),
            Map.entry(Command.fldinst, Destination.INSTRUCTION),
            Map.entry(Command.pict, Destination.PICTURE),
            Map.entry(Command.bkmkstart, Destination.PLACE),
            Map.entry(Command.bkmkend, Destination.PLACE_END),
            Map.entry(Command.atrfstart, Destination.RANGE_START),
            Map.entry(Command.atrfend, Destination.RANGE_END),
            Map.entry(Command.annotation, Destination.COMMENT),
            Map.entry(Command.atnid, Destination.COMMENT_INITIALS),
            Map.entry(Command.atnauthor, Destination.COMMENT_AUTHOR),
            Map.entry(Command.atndate, Destination.COMMENT_DATE),
            Map.entry(Command.atnref, Destination.COMMENT_NUMBER),
            Map.entry(Command.atnparent, Destination.COMMENT_PARENT),
            Map.entry(Command.userprops, Destination.PROPERTIES),
            Map.entry(Command.propname, Destination.PROPERTY_NAME),
            Map.entry(Command.staticval, Destination.PROPERTY_VALUE),
            Map.entry(Command.colortbl, Destination.COLORS),
            Map.entry(Command.footnote, Destination.NOTE),
            Map.entry(Command.shptxt, Destination.BOX),
            Map.entry(Command.dptxbxtext, Destination.BOX));

    /// Groups that only contain others, or text that is shown in place.
    private static final java.util.Set<Command> OPEN = java.util.Set.of(
            Command.rtf,
            Command.upr,
            Command.ud,
            Command.field,
            Command.fldrslt,
            Command.shppict,
            Command.shp,
            Command.shpinst,
            Command.shpgrp,
            Command.object,
            Command.result,
            Command.mmath,
            Command.moMathPara,
            Command.moMath,
            Command.mr);

    private final RtfHeader tables = new RtfHeader();
    private final RtfFootnotes notes = new RtfFootnotes();
    private final Pictures pictures;
    private final String file;
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Deque<RtfStory> stories = new ArrayDeque<>();
    private final RtfStory body = new RtfStory(0);
    private final RtfCharacters characters = new RtfCharacters();
    private final RtfMarkup markup = new RtfMarkup(characters);
    private final byte[] bytes;
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final List<String> date = new ArrayList<>();
    private RtfGroup state = new RtfGroup();
    private int storyCount = 1;
    private String marker = "";
    private String title = "";
    private String author = "";

    RtfWalk(Pictures pictures, byte[] bytes, String file) {
        this.pictures = pictures;
        this.bytes = bytes;
        this.file = file;
        stories.push(body);
    }

    RtfCharacters characters() {
        return characters;
    }

    RtfMarkup markup() {
        return markup;
    }

    String title() {
        return title;
    }

    String author() {
        return author;
    }

    /// ISO 8601; empty if the file does not say.
    String date() {
        return date.size() < 3 ? "" : String.join("-", date.subList(0, 3));
    }

    private RtfStory story() {
        return stories.element();
    }

    /// @param at where it begins in the file, in bytes
    void beginGroup(int at) {
        if (groups.size() > MAX_DEPTH) {
            throw new Refusal("format.rtf.deep", file);
        }
        groups.push(state);
        boolean old = state.twofold;
        state = state.newInner();
        state.from = at;
        if (old) {
            state.open(Destination.SKIPPED);
        }
    }

    /// @param at where it ends in the file, in bytes
    void endGroup(int at) {
        RtfGroup inner = state;
        if (groups.isEmpty()) {
            return;
        }
        state = groups.pop();
        if (inner.painted) {
            markup.addPainted(new Range(inner.from, at));
        }
        if (inner.opened) {
            close(inner, at);
        }
    }

    private void close(RtfGroup inner, int at) {
        String text = inner.collected.toString();
        switch (inner.destination) {
            case TITLE -> title = text.strip();
            case AUTHOR -> author = text.strip();
            case MARKER -> marker = Bullets.of(text.strip());
            case INSTRUCTION -> {
                state.link = FieldLinks.of(text).or(() -> state.link);
                EqRuby.of(tables.decode(text, inner.font)).ifPresent(this::show);
            }
            case PICTURE -> picture(text, inner.from);
            case PLACE -> {
                if (!markup.beginBookmark(text.strip(), story().number, inner.from, at)) {
                    story().add(new RtfStory.Place(text.strip()));
                }
            }
            case NOTE -> {
                endLine(inner);
                notes.close(stories.pop());
            }
            case BOX -> {
                endLine(inner);
                RtfStory box = stories.pop();
                box.endRow();
                story().addBehind(box);
            }
            case TEXT, SKIPPED, CREATED -> {}
            default -> markup.close(inner.destination, text, story().number, inner.from, at);
        }
    }

    private void picture(String hex, int begin) {
        String digits = hex.replaceAll("[^0-9A-Fa-f]", "");
        byte[] bytes = binary.size() > 0
                ? binary.toByteArray()
                : HexFormat.of().parseHex(digits, 0, digits.length() & ~1);
        binary.reset();
        Optional<String> id = state.isShown() ? pictures.keep(bytes) : Optional.empty();
        id.ifPresent(i -> story().add(new RtfStory.Shown(i, begin)));
    }

    /// Bytes of the file that are not RTF.
    void binary(int from, int to) {
        if (state.destination == Destination.PICTURE) {
            binary.write(bytes, from, to - from);
        }
    }

    /// @param first the number of its first character
    void text(String string, int first) {
        switch (state.destination) {
            case FONTS -> tables.font(state.font, string);
            case STYLES -> tables.style(state.style, state.outline, string);
            case TEXT, NOTE, BOX -> {
                if (!state.hidden) {
                    show(tables.decode(string, state.font), first, string.length());
                }
            }
            case MARKER -> state.collected.append(tables.decode(string, state.font));
            case COLORS ->
                string.chars()
                        .filter(c -> c == ';')
                        .forEach(_ -> markup.sections().endColor());
            case COMMENT -> markup.addToComment(tables.decode(string, state.font), state.set);
            default -> state.collected.append(string);
        }
    }

    private void show(String shown, int first, int count) {
        if (shown.length() == count) {
            characters.show(first, count, story().number);
        }
        story().addWords(shown, state.inlines(), first);
    }

    /// The words of a field have no place of their own in the file that a copy could mark.
    private void show(EqRuby ruby) {
        if (state.isShown()) {
            story().add(new RtfStory.Read(ruby, state.inlines()));
        }
    }

    /// The rest of the group is for other programs.
    void skipGroup() {
        if (state.destination != Destination.SKIPPED) {
            state.open(Destination.SKIPPED);
        }
    }

    /// A destination that the specification does not have.
    void openUnknown(String word) {
        if (word.equals(RtfMarkup.PAINT) && !groups.isEmpty()) {
            groups.element().painted = true;
        }
        skipGroup();
    }

    /// @param from where it begins in the file, in bytes
    /// @param to where it ends
    void command(Command command, int value, boolean valued, int from, int to) {
        if (command == Command.ud && !groups.isEmpty() && groups.element().twofold) {
            state.destination = groups.element().destination;
            return;
        }
        Destination destination = DESTINATIONS.get(command);
        if (state.destination == Destination.SKIPPED) {
            return;
        } else if (command == Command.upr) {
            state.twofold = true;
        } else if (destination != null) {
            open(destination, to);
        } else if (command.getCommandType() == CommandType.Destination) {
            if (command == Command.rtf) {
                markup.sections().begin(to);
            } else if (!OPEN.contains(command)) {
                state.open(Destination.SKIPPED);
            }
        } else {
            obey(command, value, !valued || value != 0, from, to);
        }
    }

    private void open(Destination destination, int to) {
        boolean shown = state.isShown();
        state.open(destination);
        if (destination == Destination.COMMENT) {
            state.resetCharacters();
            markup.beginComment(to);
        } else if (destination == Destination.NOTE || destination == Destination.BOX) {
            if (destination == Destination.NOTE) {
                notes.open(story());
            }
            stories.push(new RtfStory(storyCount++));
            state.resetCharacters();
            state.newParagraph();
            state.link = Optional.empty();
            state.hidden = !shown;
        }
    }

    private void obey(Command command, int value, boolean on, int from, int to) {
        switch (command) {
            case b -> state.set(Emphasis.BOLD, on);
            case i -> state.set(Emphasis.ITALIC, on);
            case ul, uld, uldb, uldash, uldashd, uldashdd, ulth, ulw, ulwave, ulhwave, ululdbwave ->
                state.set(Emphasis.UNDERLINED, on);
            case ulnone -> state.set(Emphasis.UNDERLINED, false);
            case strike, striked -> state.set(Emphasis.STRUCK, on);
            case supercmd -> state.set(Emphasis.SUPERSCRIPT, on);
            case sub -> state.set(Emphasis.SUBSCRIPT, on);
            case nosupersub -> {
                state.set(Emphasis.SUPERSCRIPT, false);
                state.set(Emphasis.SUBSCRIPT, false);
            }
            case highlight, chcbpat -> state.set(Emphasis.MARKED, value > 0);
            case v, deleted -> state.hidden = on;
            case plain -> state.resetCharacters();
            case pard -> state.newParagraph();
            case dropcapliN, dropcaptN -> state.dropCap = true;
            case f -> state.font = value;
            case s -> state.style = value;
            case outlinelevelN -> state.outline = value;
            case ilvl -> state.level = value;
            case intbl -> state.inTable = on;
            case ftnalt -> notes.markEndnote();
            case yr, mo, dy -> {
                if (state.destination == Destination.CREATED) {
                    date.add(value < 10 ? "0" + value : String.valueOf(value));
                }
            }
            default -> {
                if (state.isShown()) {
                    show(command, from, to);
                } else if (state.destination == Destination.COMMENT) {
                    markup.obeyInComment(command, signOf(command), state.set);
                } else if (state.destination == Destination.COLORS) {
                    markup.sections().setColor(command, value);
                } else if (state.destination == Destination.MARKER && command == Command.tab) {
                    state.collected.append(' ');
                }
            }
        }
    }

    private void show(Command command, int from, int to) {
        switch (command) {
            case par, sect -> {
                if (!state.dropCap) {
                    endLine(state);
                }
            }
            case chatn -> markup.addReference(from, to);
            case cell -> {
                endLine(cellState());
                story().endCell();
            }
            case row -> {
                if (!story().isBlank()) {
                    endLine(cellState());
                }
                story().endRow();
            }
            case nestcell -> endLine(cellState());
            case page, column -> story().add(new RtfStory.Turn());
            case chftn -> {
                if (stories.size() == 1) {
                    story().add(notes.call(state.inlines()));
                }
            }
            default -> {
                String sign = signOf(command);
                if (!sign.isEmpty()) {
                    characters.add(from, to);
                    show(sign, characters.size() - 1, 1);
                }
            }
        }
    }

    private RtfGroup cellState() {
        RtfGroup cell = state.newInner();
        cell.inTable = true;
        return cell;
    }

    private static String signOf(Command command) {
        return switch (command) {
            case tab -> "\t";
            case line, lbr, softline -> "\n";
            case nonbreakingspace -> "\u00A0";
            case nonbreakinghyphen -> "\u2011";
            case optionalhyphen -> "\u00AD";
            case emdash -> "—";
            case endash -> "–";
            case bullet -> "•";
            case lquote -> "‘";
            case rquote -> "’";
            case ldblquote -> "“";
            case rdblquote -> "”";
            case emspace -> "\u2003";
            case enspace -> "\u2002";
            case qmspace -> "\u2005";
            case zwj -> "\u200D";
            case zwnj -> "\u200C";
            case ltrmark -> "\u200E";
            case rtlmark -> "\u200F";
            default -> "";
        };
    }

    private void endLine(RtfGroup of) {
        int level = of.outline >= 0 ? of.outline + 1 : tables.level(of.style);
        boolean heading = level >= 1 && level <= 9;
        Block.Kind kind = new Block.Paragraph();
        int indent = 0;
        if (heading) {
            kind = new Block.Heading(Math.min(level, 6));
        } else if (!marker.isEmpty()) {
            kind = new Block.Item(marker);
            indent = Math.clamp(of.level, 0, 9) + 1;
        }
        int quote = !heading && tables.isQuote(of.style) ? 1 : 0;
        String before = heading ? marker : "";
        var part = tables.titlePart(of.style);
        story().endLine(
                        new RtfStory.Line(kind, quote, indent, before, part, List.of()),
                        of.inTable);
        marker = "";
    }

    /// Writes everything that was read, with the notes at the end.
    void writeTo(ParagraphBuilder paragraphBuilder) {
        if (!body.isBlank()) {
            endLine(state);
        }
        body.endRow();
        body.writeTo(paragraphBuilder, characters.node());
        notes.writeTo(paragraphBuilder, characters.node());
        paragraphBuilder.finish();
    }
}

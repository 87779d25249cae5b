package glossator.format.office.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import glossator.document.Block;
import glossator.document.Inline.Emphasis;
import glossator.format.office.Bullets;
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
final class RtfWalk extends RtfListenerAdaptor {
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
            Map.entry(Command.footnote, Destination.NOTE),
            Map.entry(Command.shptxt, Destination.BOX),
            Map.entry(Command.dptxbxtext, Destination.BOX));

    /// Groups that only contain others, or text that is shown in place.
    private static final java.util.Set<Command> OPEN = java.util.Set.of(
            Command.rtf,
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
    private final RtfStory body = new RtfStory();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final List<String> date = new ArrayList<>();
    private RtfGroup state = new RtfGroup();
    private String marker = "";
    private String title = "";
    private String author = "";

    RtfWalk(Pictures pictures, String file) {
        this.pictures = pictures;
        this.file = file;
        stories.push(body);
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

    @Override
    public void processGroupStart() {
        if (groups.size() > MAX_DEPTH) {
            throw new Refusal("format.rtf.deep", file);
        }
        groups.push(state);
        state = state.newInner();
    }

    @Override
    public void processGroupEnd() {
        RtfGroup inner = state;
        if (groups.isEmpty()) {
            return;
        }
        state = groups.pop();
        if (inner.opened) {
            close(inner);
        }
    }

    private void close(RtfGroup inner) {
        String text = inner.collected.toString();
        switch (inner.destination) {
            case TITLE -> title = text.strip();
            case AUTHOR -> author = text.strip();
            case MARKER -> marker = Bullets.of(text.strip());
            case INSTRUCTION -> state.link = FieldLinks.of(text).or(() -> state.link);
            case PICTURE -> picture(text);
            case PLACE -> story().add(new RtfStory.Place(text.strip()));
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
            case TEXT, SKIPPED, FONTS, STYLES, INFO, CREATED -> {}
        }
    }

    private void picture(String hex) {
        String digits = hex.replaceAll("[^0-9A-Fa-f]", "");
        byte[] bytes = binary.size() > 0
                ? binary.toByteArray()
                : HexFormat.of().parseHex(digits, 0, digits.length() & ~1);
        binary.reset();
        Optional<String> id = state.isShown() ? pictures.keep(bytes) : Optional.empty();
        id.ifPresent(i -> story().add(new RtfStory.Shown(i)));
    }

    @Override
    public void processBinaryBytes(byte[] data) {
        if (state.destination == Destination.PICTURE) {
            binary.writeBytes(data);
        }
    }

    @Override
    public void processString(String string) {
        switch (state.destination) {
            case FONTS -> tables.font(state.font, string);
            case STYLES -> tables.style(state.style, state.outline, string);
            case TEXT, NOTE, BOX -> {
                if (!state.hidden) {
                    story().addWords(tables.decode(string, state.font), state.inlines());
                }
            }
            case MARKER -> state.collected.append(tables.decode(string, state.font));
            default -> state.collected.append(string);
        }
    }

    @Override
    public void processCommand(Command command, int value, boolean valued, boolean optional) {
        Destination destination = DESTINATIONS.get(command);
        if (state.destination == Destination.SKIPPED) {
            return;
        } else if (command == Command.optionalcommand) {
            state.open(Destination.SKIPPED);
        } else if (destination != null) {
            open(destination);
        } else if (command.getCommandType() == CommandType.Destination) {
            if (!OPEN.contains(command)) {
                state.open(Destination.SKIPPED);
            }
        } else {
            command(command, value, !valued || value != 0);
        }
    }

    private void open(Destination destination) {
        boolean shown = state.isShown();
        state.open(destination);
        if (destination == Destination.NOTE || destination == Destination.BOX) {
            if (destination == Destination.NOTE) {
                notes.open(story());
            }
            stories.push(new RtfStory());
            state.resetCharacters();
            state.newParagraph();
            state.link = Optional.empty();
            state.hidden = !shown;
        }
    }

    private void command(Command command, int value, boolean on) {
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
            case v, deleted, htmlrtf -> state.hidden = on;
            case plain -> state.resetCharacters();
            case pard -> state.newParagraph();
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
                    isShown(command);
                } else if (state.destination == Destination.MARKER && command == Command.tab) {
                    state.collected.append(' ');
                }
            }
        }
    }

    private void isShown(Command command) {
        switch (command) {
            case par, sect -> endLine(state);
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
                    story().addWords(sign, state.inlines());
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
        story().endLine(kind, indent, heading ? marker : "", of.inTable);
        marker = "";
    }

    /// Writes everything that was read, with the notes at the end.
    void writeTo(ParagraphBuilder paragraphBuilder) {
        if (!body.isBlank()) {
            endLine(state);
        }
        body.endRow();
        body.writeTo(paragraphBuilder);
        notes.writeTo(paragraphBuilder);
        paragraphBuilder.finish();
    }
}

package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The calls of a document's notes: which note each refers to, and where each note is called.
final class NoteCalls {
    /// The last note of a document ends at its end only if that is near.
    private static final int MOST_BLOCKS = 3;

    private final Document document;

    /// The offset of the first call of each note, by the note's block.
    private final TreeMap<Integer, Integer> callers = new TreeMap<>();

    NoteCalls(Document document) {
        this.document = document;
        for (int block = 0; block < document.blocks().size(); block++) {
            for (Span span : document.blocks().get(block).spans()) {
                int at = document.start(block) + span.start();
                target(span.inline()).ifPresent(to -> callers.putIfAbsent(noteBlock(to), at));
            }
        }
    }

    /// The note that is called by the character at `offset`.
    Optional<CalledNote> on(int offset) {
        if (document.blocks().isEmpty()) {
            return Optional.empty();
        }
        int block = document.blockAt(offset);
        int at = offset - document.start(block);
        for (Span span : document.blocks().get(block).spans()) {
            OptionalInt to = target(span.inline());
            if (to.isPresent() && span.start() <= at && at < span.end()) {
                int from = document.start(block);
                return Optional.of(note(
                        new Range(from + span.start(), from + span.end()),
                        noteBlock(to.getAsInt())));
            }
        }
        return Optional.empty();
    }

    /// The same for a caret before or behind that character.
    Optional<CalledNote> beside(int caret) {
        return on(caret).or(() -> caret == 0 ? Optional.empty() : on(caret - 1));
    }

    /// Where the note that begins in the same block as `offset` is called.
    OptionalInt callerOf(int offset) {
        Integer at = document.blocks().isEmpty() ? null : callers.get(document.blockAt(offset));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private OptionalInt target(Inline inline) {
        return inline instanceof Inline.NoteCall(String name)
                ? document.target(name)
                : OptionalInt.empty();
    }

    /// The block of the note at `offset`; its place may be an empty block in front of it.
    private int noteBlock(int offset) {
        int block = document.blockAt(offset);
        boolean blank = document.blocks().get(block).text().isBlank();
        return blank && block + 1 < document.blocks().size() ? block + 1 : block;
    }

    private CalledNote note(Range call, int first) {
        Block lead = document.blocks().get(first);
        String label =
                lead.kind() instanceof Block.Note(String own) ? own : call.of(document.text());
        var blocks = new ArrayList<Block>(List.of(lead));
        int end = lead.kind() instanceof Block.Note ? end(first) : first + 1;
        for (int i = first + 1; i < document.blocks().size(); i++) {
            Block next = document.blocks().get(i);
            if (i >= end && next.join() == Block.Join.NONE) {
                break;
            }
            blocks.add(next);
        }
        return new CalledNote(call, label, document.start(first), blocks);
    }

    /// The block behind the note's last one. Notes that are gathered behind their calls reach to
    /// the next note; of notes between the paragraphs of the text, only the first block is known.
    private int end(int first) {
        int next = first + 1;
        while (next < document.blocks().size() && !isEnd(document.blocks().get(next))) {
            next++;
        }
        boolean last = next == document.blocks().size();
        boolean gathered = last
                ? next - first <= MOST_BLOCKS
                : document.blocks().get(next).kind() instanceof Block.Note
                        && callers.getOrDefault(next, Integer.MAX_VALUE) < document.start(first);
        return gathered ? next : first + 1;
    }

    private static boolean isEnd(Block block) {
        return switch (block.kind()) {
            case Block.Note _, Block.Heading _, Block.Rule _ -> true;
            case Block.Paragraph _, Block.Item _, Block.Code _, Block.Row _, Block.Caption _ ->
                false;
        };
    }
}

package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.Block;
import glossator.document.Corrupt;
import glossator.document.Document;
import glossator.document.Range;

/// Checks everything that comes from a process that a hostile file may control.
final class AnswerChecks {
    /// The maximum length of words, names and sentences, in UTF-16 units.
    static final int WORD = 100;

    static final int NAME = 10_000;
    static final int SENTENCE = 10_000;

    private static final int DEEPEST = 10_000;

    private AnswerChecks() {}

    static void require(boolean condition, String what) {
        if (!condition) {
            throw new Corrupt(what);
        }
    }

    /// One line of text for the user.
    static String sentence(BinaryReader in) {
        return in.string(SENTENCE).replaceAll("\\p{Cntrl}+", " ");
    }

    /// The document, if the window can display it: checks what its codec does not, because
    /// documents in a library were checked when they were made.
    static Document requireSound(Document document) {
        for (Block block : document.blocks()) {
            require(block.text().length() <= Block.MAX_LENGTH, "long block");
            require(block.text().indexOf('\n') < 0 && block.text().indexOf('\r') < 0, "line end");
            require(block.quote() <= DEEPEST && block.indent() <= DEEPEST, "depth");
            if (block.kind() instanceof Block.Heading(int level)) {
                require(level >= 1 && level <= 6, "level");
            }
        }
        int end = -1;
        for (Range part : document.boilerplate()) {
            require(part.start() > end && !part.isEmpty(), "order of boilerplate");
            end = part.end();
        }
        return document;
    }
}

package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.Block;
import glossator.document.Corrupt;
import glossator.document.Document;

/// What is asked of all that comes from a process that may be in the hands of a hostile file.
final class AnswerChecks {
    /// The longest words, names and sentences, in UTF-16 units.
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

    /// One line for people.
    static String sentence(BinaryReader in) {
        return in.string(SENTENCE).replaceAll("\\p{Cntrl}+", " ");
    }

    /// The document, if the window can show it: what its codec does not ask, because a library's
    /// documents were asked when they were made.
    static Document requireSound(Document document) {
        for (Block block : document.blocks()) {
            require(block.text().length() <= Block.MAX_LENGTH, "long block");
            require(block.text().indexOf('\n') < 0 && block.text().indexOf('\r') < 0, "line end");
            require(block.quote() <= DEEPEST && block.indent() <= DEEPEST, "depth");
            if (block.kind() instanceof Block.Heading(int level)) {
                require(level >= 1 && level <= 6, "level");
            }
        }
        return document;
    }
}

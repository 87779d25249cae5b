package glossator.format.pdf.typeset;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

import java.text.Bidi;

/// The runs of one direction in a paragraph, from left to right as they are drawn.
final class DirectionRuns implements BidiSplitter {
    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] order = new Integer[0];

    @Override
    public void setParagraph(String paragraph, byte direction) {
        bidi = new Bidi(
                paragraph,
                switch (direction) {
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
        int count = paragraph.isEmpty() ? 0 : bidi.getRunCount();
        byte[] levels = new byte[count];
        order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        if (count > 1) {
            Bidi.reorderVisually(levels, 0, order, 0, count);
        }
    }

    @Override
    public int countTextRuns() {
        return order.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int run = order[index];
        int start = bidi.getRunStart(run);
        byte direction = (bidi.getRunLevel(run) & 1) == 0 ? LTR : RTL;
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        for (int i = 0; i < paragraph.length(); i++) {
            switch (Character.getDirectionality(paragraph.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return LTR;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return RTL;
                }
                default -> {}
            }
        }
        return NEUTRAL;
    }
}

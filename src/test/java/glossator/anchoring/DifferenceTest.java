package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Paragraph;
import glossator.anchoring.Difference.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

final class DifferenceTest {
    private static final String PROSE = """
            The council decided on Monday that the harbour will close at the end of May.
            “We have no other choice,” said the mayor after the meeting on the quay.
            Fishermen had gathered before the town hall since noon, with their families.
            The ferry will leave from the new terminal, four kilometres farther south.
            """;

    /// Removed in [- -], inserted in {+ +}, changed in [~ → ~], respelled in (), moved in < > and
    /// > <, a line for each paragraph.
    private static String shown(Difference d) {
        return d.paragraphs().stream().map(p -> line(d, p)).collect(Collectors.joining("\n"));
    }

    private static String line(Difference d, Paragraph paragraph) {
        var line = new StringBuilder();
        for (Run run : paragraph.runs()) {
            line.append(run.spaced() && !line.isEmpty() ? " " : "");
            line.append(
                    switch (run.kind()) {
                        case SAME -> d.newText(run);
                        case RESPELLED -> "(" + d.newText(run) + ")";
                        case CHANGED -> "[~" + d.oldText(run) + "→" + d.newText(run) + "~]";
                        case REMOVED -> "[-" + d.oldText(run) + "-]";
                        case INSERTED -> "{+" + d.newText(run) + "+}";
                        case MOVED_AWAY -> "<" + d.oldText(run) + ">";
                        case MOVED_HERE -> ">" + d.newText(run) + "<";
                    });
        }
        return line.toString();
    }

    private static Difference after(String from, String to) {
        return Difference.between(PROSE, PROSE.replace(from, to));
    }

    @Test
    void theSameTextIsTheSame() {
        Difference same = after("", "");
        assertTrue(same.isSame());
        assertEquals(PROSE.strip(), shown(same));
        assertEquals(4, same.paragraphs().size());
    }

    @Test
    void aNameThatWasChangedStandsBesideTheOldOne() {
        assertTrue(shown(after("the mayor", "the deputy mayor"))
                .contains("said the {+deputy+} mayor after"));
        assertTrue(shown(after("Monday", "Tuesday")).contains("on [-Monday-] {+Tuesday+} that"));
        assertTrue(shown(after("kilometres", "kilometers")).contains("[~kilometres→kilometers~]"));
    }

    @Test
    void straightQuotesAreTheSameWordsWrittenOtherwise() {
        Difference straight = Difference.between(PROSE, PROSE.replaceAll("[“”]", "\""));
        assertTrue(straight.isSame());
        assertEquals(2, straight.countWords(Kind.RESPELLED));
        assertTrue(shown(straight).contains("(\")We have no other choice,(\") said"));
    }

    @Test
    void aParagraphTakenOutStandsByItself() {
        String line = PROSE.lines().skip(2).findFirst().orElseThrow();
        Difference without = after(line + "\n", "");
        assertEquals(4, without.paragraphs().size());
        assertEquals(
                "[-" + line + "-]", shown(without).lines().skip(2).findFirst().orElseThrow());
        assertEquals(12, without.countWords(Kind.REMOVED));
        assertEquals(0, without.countWords(Kind.INSERTED));
    }

    @Test
    void wordsTakenOutAtTheEndOfAParagraphStayInIt() {
        Difference shorter = after(" after the meeting on the quay", "");
        assertEquals(4, shorter.paragraphs().size());
        assertTrue(shown(shorter).contains("mayor [-after the meeting on the quay-]."));
    }

    @Test
    void aMovedParagraphIsInBothItsPlaces() {
        String line = PROSE.lines().findFirst().orElseThrow();
        Difference moved = Difference.between(PROSE, PROSE.replace(line + "\n", "") + line + "\n");
        assertEquals(5, moved.paragraphs().size());
        assertTrue(shown(moved).contains("<" + line + ">") || shown(moved).contains(">" + line));
        assertFalse(moved.isSame());
        assertEquals(moved.countWords(Kind.MOVED_AWAY), moved.countWords(Kind.MOVED_HERE));
    }

    @Test
    void emptyTextsHaveNothingDifferent() {
        assertEquals(List.of(), Difference.between("", "").paragraphs());
        assertEquals("{+New.+}", shown(Difference.between("", "New.")));
        assertEquals("[-Old.-]", shown(Difference.between("Old.", " \n")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothTextsCanBeReadFromTheRuns(long seed) {
        var random = new Random(seed);
        String old = RandomProse.of(40, seed);
        String now = edited(old, random);
        Difference difference = Difference.between(old, now);
        var is = new StringBuilder();
        var was = new StringBuilder();
        for (Paragraph paragraph : difference.paragraphs()) {
            for (Run run : paragraph.runs()) {
                is.append(run.kind() == Kind.MOVED_AWAY ? "" : difference.newText(run));
                was.append(run.kind() == Kind.MOVED_HERE ? "" : difference.oldText(run));
            }
        }
        assertEquals(bare(now), bare(is.toString()));
        assertEquals(bare(old), bare(was.toString()));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    /// Sentences moved, dropped and put in, words dropped and replaced.
    private static String edited(String text, Random random) {
        var words = new java.util.ArrayList<>(List.of(text.split("(?<= )")));
        for (int i = 0; i < words.size() / 20; i++) {
            int at = random.nextInt(words.size() - 12);
            switch (random.nextInt(3)) {
                case 0 -> words.remove(at);
                case 1 -> words.set(at, "novel ");
                default -> {
                    var moved = List.copyOf(words.subList(at, at + 10));
                    words.subList(at, at + 10).clear();
                    words.addAll(random.nextInt(words.size()), moved);
                }
            }
        }
        return String.join("", words);
    }
}

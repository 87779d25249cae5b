package glossator.format.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Determines which groups of a plain text are headings, at which level, and which are the lines of
/// a table of contents.
final class TextHeadings {
    /// A run of this many headings with no text under them is a table of contents.
    private static final int CONTENTS_RUN = 4;

    private static final int NONE = -1;
    private static final int CHAPTER = 2;
    private static final int CAPITALS = 4;
    private static final int NUMBERED = 5;
    private static final Pattern CONTENTS = Pattern.compile(
            "(?iu)(table of )?contents\\.?|inhalt(sverzeichnis)?|table des mati[eè]res"
                    + "|sommaire|índice|indice|содержание|оглавление|目[录錄次]");
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,2}(\\.\\d{1,2}){0,3}\\.?\\s+\\p{Lu}.{0,70}(?<![.,;:])");

    /// The first rule that fits applies; the rank rises from volumes to sections.
    private record Rule(int rank, Pattern pattern) {}

    private static final String NUMERAL =
            "(\\d{1,3}|[ivxlc]{1,8}|(the\\s+)?(one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|twenty([ -]\\w+)?|"
                    + ordinals()
                    + "|last))";

    private static final List<Rule> RULES = List.of(
            rule(0, "(volume|vol\\.|book|tome|livre|band|buch|libro|tomo|книга|том)"),
            rule(1, "(part|partie|teil|parte|часть)"),
            rule(
                    CHAPTER,
                    "(chapter|chap\\.|chapitre|kapitel|cap[íi]tulo|capitolo|глава|canto"
                            + "|act|stave|letter)"),
            rule(3, "(section|scene|abschnitt|§)"),
            new Rule(0, of("(" + ordinals() + ")\\s+(book|volume|epilogue)" + rest())),
            new Rule(1, of("(" + ordinals() + ")\\s+part" + rest())),
            new Rule(CHAPTER, of("(" + ordinals() + ")\\s+chapter" + rest())),
            new Rule(0, of("第[0-9０-９一二三四五六七八九十百千零〇两]+[卷部篇編].{0,30}")),
            new Rule(CHAPTER, of("第[0-9０-９一二三四五六七八九十百千零〇两]+[章回話话].{0,30}")),
            new Rule(3, of("第[0-9０-９一二三四五六七八九十百千零〇两]+[节節].{0,30}")),
            new Rule(
                    CHAPTER,
                    of("(prologue|epilogue|preface|introduction|foreword|afterword"
                            + "|appendix( [\\w]{1,3})?|conclusion|notes|footnotes"
                            + "|endnotes|index|glossary|bibliography|references"
                            + "|acknowledge?ments|dedication|abstract|vorwort"
                            + "|einleitung|nachwort|préface|avant-propos|postface"
                            + "|prólogo|epílogo|пролог|эпилог|предисловие)\\.?")));

    private final int[] ranks;
    private final boolean[] contents;

    private TextHeadings(int[] ranks, boolean[] contents) {
        this.ranks = ranks;
        this.contents = contents;
    }

    private static String ordinals() {
        return "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth";
    }

    private static String rest() {
        return "([.:—–-]+\\s*\\S.{0,80}|[.:]?|\\s+[\\p{Lu}(“\"].{0,80})";
    }

    private static Rule rule(int rank, String word) {
        return new Rule(rank, of(word + "\\s+" + NUMERAL + "\\s*" + rest()));
    }

    private static Pattern of(String pattern) {
        return Pattern.compile("(?iu)" + pattern);
    }

    static TextHeadings of(List<TextGroup> groups) {
        int[] ranks = new int[groups.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(groups.get(i));
        }
        dropLoneNumbers(ranks);
        var headings = new TextHeadings(ranks, new boolean[ranks.length]);
        headings.findContents(groups);
        headings.demoteRuns(groups);
        return headings;
    }

    private static int rank(TextGroup group) {
        if (group.underline() != 0) {
            return group.underline() == '=' ? 0 : 1;
        }
        if (group.size() > 2 || group.first().width() > 100 || group.quote() > 0) {
            return NONE;
        }
        String text = group.text();
        if (text.length() > 100) {
            return NONE;
        }
        for (Rule rule : RULES) {
            if (rule.pattern.matcher(text).matches() && !isSentence(text)) {
                return rule.rank;
            }
        }
        if (CONTENTS.matcher(text).matches()) {
            return CHAPTER;
        }
        if (group.size() > 1) {
            return NONE;
        }
        if (NUMBER.matcher(text).matches() && !text.contains("  ") && !text.contains("...")) {
            String number = text.split("\\s", 2)[0].replaceFirst("\\.$", "");
            return NUMBERED + (int) number.chars().filter(c -> c == '.').count();
        }
        return isCapitals(group, text) ? CAPITALS : NONE;
    }

    /// `Chapter 5 is about ships.` is not a heading, `CHAPTER 5. Of Ships.` is.
    private static boolean isSentence(String text) {
        String word = text.split("\\s", 2)[0];
        return text.endsWith(".")
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && text.split("\\s+", -1).length > 3;
    }

    private static boolean isCapitals(TextGroup group, String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long upper = text.codePoints().filter(Character::isUpperCase).count();
        long solid = text.codePoints().filter(c -> c != ' ').count();
        return group.blanks() >= 2
                && text.length() <= 60
                && letters >= 3
                && upper == letters
                && letters > solid * 0.7
                && !text.matches(".*[,;:]$");
    }

    /// There are always several numbered headings: a single one is something else.
    private static void dropLoneNumbers(int[] ranks) {
        long numbered =
                java.util.Arrays.stream(ranks).filter(r -> r >= NUMBERED).count();
        for (int i = 0; i < ranks.length && numbered == 1; i++) {
            ranks[i] = ranks[i] >= NUMBERED ? NONE : ranks[i];
        }
    }

    /// A table of contents ends where its first entry recurs.
    private void findContents(List<TextGroup> groups) {
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == NONE || !CONTENTS.matcher(groups.get(i).text()).matches()) {
                continue;
            }
            int entry = i + 1;
            while (entry < ranks.length && ranks[entry] == NONE) {
                entry++;
            }
            int again = entry + 1;
            while (again < ranks.length && !isSame(groups, entry, again)) {
                again++;
            }
            if (again < ranks.length) {
                for (int j = entry; j < again; j++) {
                    demote(j);
                }
            }
            return;
        }
    }

    private static boolean isSame(List<TextGroup> groups, int one, int other) {
        return key(groups.get(one)).equals(key(groups.get(other)));
    }

    private static String key(TextGroup group) {
        return group.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private void demoteRuns(List<TextGroup> groups) {
        int from = 0;
        for (int i = 0; i <= ranks.length; i++) {
            if (i < ranks.length && ranks[i] != NONE) {
                continue;
            }
            if (i - from >= CONTENTS_RUN) {
                run(from, i, groups);
            }
            from = i + 1;
        }
    }

    /// Headings at the end of a run that go down the hierarchy belong to the text that follows.
    private void run(int from, int to, List<TextGroup> groups) {
        int tail = to - 1;
        while (tail > from && ranks[tail - 1] < ranks[tail]) {
            tail--;
        }
        int last = to == groups.size() ? to : tail;
        for (int i = from; i < last; i++) {
            if (!CONTENTS.matcher(groups.get(i).text()).matches()) {
                demote(i);
            }
        }
    }

    private void demote(int group) {
        contents[group] = ranks[group] != NONE;
        ranks[group] = NONE;
    }

    /// The level of each group, 0 if it is not a heading, when those of the top rank have level
    /// `top`.
    int[] levels(int top) {
        var used = new TreeSet<Integer>();
        for (int rank : ranks) {
            if (rank != NONE) {
                used.add(rank);
            }
        }
        var order = new ArrayList<>(used);
        int[] levels = new int[ranks.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = ranks[i] == NONE ? 0 : Math.min(6, top + order.indexOf(ranks[i]));
        }
        return levels;
    }

    /// Excludes a group from the headings, because it is the title.
    void exclude(int group) {
        ranks[group] = NONE;
    }

    boolean isHeading(int group) {
        return ranks[group] != NONE;
    }

    /// For each line of a table of contents, the heading that it names, both as group indices.
    Map<Integer, Integer> entries(List<TextGroup> groups) {
        var places = new HashMap<Integer, Integer>();
        int from = 0;
        for (int i = 0; i < ranks.length; i++) {
            from = Math.max(from, i + 1);
            int heading = contents[i] ? heading(groups, i, from) : ranks.length;
            if (heading < ranks.length) {
                places.put(i, heading);
                from = heading + 1;
            }
        }
        return places;
    }

    private int heading(List<TextGroup> groups, int entry, int from) {
        int at = from;
        while (at < ranks.length && (ranks[at] == NONE || !isSame(groups, entry, at))) {
            at++;
        }
        return at;
    }
}

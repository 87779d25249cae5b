package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What is done to a text as a whole.
enum Rearrangement implements TextChange {
    NONE,
    /// All paragraphs in another order.
    PARAGRAPHS_SHUFFLED,
    /// The last of four parts comes first.
    PARTS_REVERSED,
    /// The last third is missing.
    TRUNCATED,
    /// Some passages stand a second time, elsewhere.
    DUPLICATED,
    /// One sentence occurs again and again; one or two of its places are deleted.
    BOILERPLATE,
    /// Rows of numbers of which some are changed and some deleted.
    TABLES,
    /// Short items that change their order.
    LISTS;

    private static final int PARTS = 4;
    private static final int ROWS = 12;

    @Override
    public void prepare(Revision revision) {
        switch (this) {
            case BOILERPLATE -> boilerplate(revision);
            case TABLES -> tables(revision);
            case LISTS -> lists(revision);
            case NONE, PARAGRAPHS_SHUFFLED, PARTS_REVERSED, TRUNCATED, DUPLICATED -> {}
        }
    }

    private static void boilerplate(Revision revision) {
        for (int kind = 0; kind < 4; kind++) {
            List<String> texts = new ArrayList<>();
            for (int w = 0; w < 5 + revision.random.nextInt(6); w++) {
                texts.add(revision.anyWord());
            }
            int gone = revision.random.nextInt(6);
            for (int copy = 0; copy < 6; copy++) {
                List<Word> sentence = sentence(revision, texts, " ");
                revision.label(sentence, copy == gone ? "repeated-gone" : "repeated");
                int step = revision.sentences.size() / 6;
                revision.sentences.add(step * copy + revision.random.nextInt(step), sentence);
            }
        }
    }

    private static List<Word> sentence(Revision revision, List<String> texts, String before) {
        List<Word> sentence = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String end = i == texts.size() - 1 ? "." : "";
            sentence.add(revision.word(i == 0 ? before : " ", texts.get(i) + end));
        }
        return sentence;
    }

    private static void tables(Revision revision) {
        for (int table = 0; table < 4; table++) {
            int at = revision.random.nextInt(revision.sentences.size());
            for (int row = 0; row < ROWS; row++) {
                List<String> cells = new ArrayList<>();
                cells.add(revision.anyWord());
                for (int cell = 0; cell < 5; cell++) {
                    cells.add(String.valueOf(revision.random.nextInt(cell % 2 == 0 ? 60 : 9000)));
                    cells.add("|");
                }
                cells.add(String.valueOf(1990 + row));
                List<Word> words = sentence(revision, cells, "\n");
                revision.label(words, revision.random.nextInt(8) == 0 ? "row-gone" : "row");
                revision.sentences.add(at + row, words);
            }
        }
    }

    private static void lists(Revision revision) {
        for (int list = 0; list < 4; list++) {
            int at = revision.random.nextInt(revision.sentences.size());
            for (int item = 0; item < ROWS; item++) {
                List<String> texts = new ArrayList<>();
                for (int w = 0; w < 4 + revision.random.nextInt(5); w++) {
                    texts.add(revision.anyWord());
                }
                List<Word> words = sentence(revision, texts, "\n");
                revision.label(words, "item");
                revision.sentences.add(at + item, words);
            }
        }
    }

    @Override
    public void rearrange(Revision revision, List<List<Word>> edited) {
        switch (this) {
            case NONE -> {}
            case PARAGRAPHS_SHUFFLED -> {
                List<List<List<Word>>> paragraphs = paragraphs(edited);
                Collections.shuffle(paragraphs, revision.random);
                edited.clear();
                paragraphs.forEach(edited::addAll);
            }
            case PARTS_REVERSED -> Collections.rotate(edited, edited.size() / PARTS);
            case TRUNCATED -> {
                var lost = edited.subList(edited.size() * 2 / 3, edited.size());
                lost.forEach(s -> revision.label(s, "truncated"));
                lost.clear();
            }
            case DUPLICATED -> duplicate(revision, edited);
            case BOILERPLATE -> edited.removeIf(s -> has(revision, s, "repeated-gone"));
            case TABLES -> {
                edited.removeIf(s -> has(revision, s, "row-gone"));
                edited.stream()
                        .filter(s -> has(revision, s, "row") && revision.random.nextInt(3) == 0)
                        .forEach(s -> change(revision, s));
            }
            case LISTS -> reorder(revision, edited);
        }
    }

    private static List<List<List<Word>>> paragraphs(List<List<Word>> sentences) {
        List<List<List<Word>>> paragraphs = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            boolean first = !sentence.isEmpty() && sentence.getFirst().before().contains("\n\n");
            if (first || paragraphs.isEmpty()) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(sentence);
        }
        return paragraphs;
    }

    private static boolean has(Revision revision, List<Word> sentence, String fate) {
        return !sentence.isEmpty()
                && sentence.getFirst().id() != Revision.NEW
                && revision.fate(sentence.getFirst().id()).equals(fate);
    }

    private static void duplicate(Revision revision, List<List<Word>> edited) {
        for (int i = 0; i < 8; i++) {
            int at = revision.random.nextInt(edited.size() - 3);
            List<List<Word>> copy = new ArrayList<>();
            for (List<Word> sentence : edited.subList(at, at + 1 + i % 3)) {
                if (revision.isKept(sentence)) {
                    revision.label(sentence, "duplicated");
                    copy.add(sentence.stream().map(Rearrangement::copied).toList());
                }
            }
            int away = (at + edited.size() / 3) % edited.size();
            edited.addAll(away, copy);
        }
    }

    private static Word copied(Word word) {
        return new Word(Revision.NEW, word.before(), word.text());
    }

    private static void change(Revision revision, List<Word> row) {
        int cell = 1 + 2 * revision.random.nextInt(5);
        String number = String.valueOf(revision.random.nextInt(9000));
        row.set(cell, new Word(Revision.NEW, row.get(cell).before(), number));
    }

    private static void reorder(Revision revision, List<List<Word>> edited) {
        int from = 0;
        while (from < edited.size()) {
            int to = from;
            while (to < edited.size() && has(revision, edited.get(to), "item")) {
                to++;
            }
            Collections.shuffle(edited.subList(from, to), revision.random);
            from = to + 1;
        }
    }
}

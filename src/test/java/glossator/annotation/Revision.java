package glossator.annotation;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text and an edited copy of it, made by chance from a seed, that knows of every word where it
/// went: so the truth about each mark is known without comparing the two.
final class Revision {
    /// A word that stays the same one whatever becomes of its letters.
    record Word(int id, String before, String text) {
        Word reading(String other) {
            return new Word(id, before, other);
        }
    }

    static final int NEW = -1;
    private static final Pattern WORD =
            Pattern.compile(
                    "(\\s*)(\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+)");

    final List<List<Word>> sentences = new ArrayList<>();
    private final Random random;
    private final List<Word> all = new ArrayList<>();
    private final List<String> fate = new ArrayList<>();
    private List<List<Word>> edited = List.of();

    String old = "";
    String now = "";
    int[] oldStart = {};
    int[] oldEnd = {};
    int[] newStart = {};
    int[] newEnd = {};

    /// The place of each word in the order of the new text, or -1.
    int[] order = {};

    Revision(String text, long seed, int percent, Print print) {
        random = new Random(seed);
        parse(text);
        plantTwins(Math.max(2, sentences.size() * percent / 400));
        old = emit(sentences, new Print(false, 0), true);
        edit(percent);
        now = emit(edited, print, false);
    }

    /// How the new text is printed.
    ///
    /// @param plain whether typographic signs are made plain
    /// @param width of its lines, with words divided at their ends; 0 to leave them
    record Print(boolean plain, int width) {}

    String fate(int word) {
        return fate.get(word);
    }

    int words() {
        return all.size();
    }

    private void parse(String text) {
        for (String paragraph : text.split("\\n\\s*\\n")) {
            List<Word> sentence = new ArrayList<>();
            Matcher matcher = WORD.matcher(paragraph.strip());
            boolean first = true;
            while (matcher.find()) {
                String before = first ? "\n\n" : matcher.group(1);
                sentence.add(word(before, matcher.group(2)));
                first = false;
                char end = matcher.group(2).charAt(matcher.group(2).length() - 1);
                if (".!?。！？”\"".indexOf(end) >= 0 && sentence.size() > 2) {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                }
            }
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
    }

    private Word word(String before, String text) {
        var word = new Word(all.size(), before, text);
        all.add(word);
        fate.add("kept");
        return word;
    }

    private String anyWord() {
        String word = all.get(random.nextInt(all.size())).text();
        return word.replaceAll("[.!?,;:。！？]+$", "x".repeat(0));
    }

    private int sentence(int least) {
        for (int tries = 0; tries < 200; tries++) {
            int at = random.nextInt(sentences.size());
            List<Word> sentence = sentences.get(at);
            if (sentence.size() >= least
                    && sentence.stream().allMatch(w -> fate(w.id()).equals("kept"))) {
                return at;
            }
        }
        return -1;
    }

    private void label(List<Word> words, String kind) {
        words.forEach(w -> fate.set(w.id(), kind));
    }

    /// Beside or far from some sentences, one that differs in a word or two.
    private void plantTwins(int count) {
        for (int t = 0; t < count; t++) {
            int at = sentence(6);
            if (at < 0) {
                return;
            }
            List<Word> twin = new ArrayList<>();
            List<Word> model = List.copyOf(sentences.get(at));
            int other = 1 + random.nextInt(model.size() - 1);
            for (int i = 0; i < model.size(); i++) {
                String text =
                        i == other || (t % 2 == 0 && i == model.size() / 2)
                                ? anyWord()
                                : model.get(i).text();
                twin.add(word(i == 0 ? " " : model.get(i).before(), text.isEmpty() ? "so" : text));
            }
            int to = t % 3 == 0 ? random.nextInt(sentences.size()) : at + (t % 3 == 1 ? 0 : 1);
            label(twin, "twin");
            label(model, "twin");
            sentences.add(to, twin);
            List<Word> gone = random.nextBoolean() ? twin : model;
            label(gone, "twin-gone");
        }
    }

    private void edit(int percent) {
        List<List<Word>> result = new ArrayList<>(sentences);
        result.replaceAll(ArrayList::new);
        int each = Math.max(1, sentences.size() * percent / 800);
        for (int i = 0; i < each; i++) {
            rewrite(result, "light", 6, this::lightly);
            rewrite(result, "half", 8, this::half);
            rewrite(result, "ocr", 4, this::misread);
            rewrite(result, "gone", 3, s -> List.of());
            rewrite(result, "rewritten", 6, this::anew);
        }
        result.removeIf(
                s ->
                        !s.isEmpty()
                                && s.getFirst().id() >= 0
                                && fate(s.getFirst().id()).equals("twin-gone"));
        for (int i = 0; i < each; i++) {
            move(result, "moved", 1, 6);
            if (i % 2 == 0) {
                move(result, "moved-passage", 3, 4);
            }
            moveEdited(result);
            insert(result);
        }
        edited = result;
    }

    private interface Edit {
        List<Word> of(List<Word> sentence);
    }

    private void rewrite(List<List<Word>> result, String kind, int least, Edit edit) {
        int at = sentence(least);
        if (at >= 0) {
            label(sentences.get(at), kind);
            result.set(at, edit.of(sentences.get(at)));
        }
    }

    private List<Word> lightly(List<Word> sentence) {
        List<Word> words = new ArrayList<>(sentence);
        int edits = 1 + words.size() / 6;
        for (int e = 0; e < edits; e++) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, added(words.get(at).before()));
                case 1 -> words.remove(at);
                default -> words.add(at, added(words.get(at).before()));
            }
        }
        return words;
    }

    private Word added(String before) {
        String text = anyWord();
        return new Word(NEW, before, text.isEmpty() ? "and" : text);
    }

    private List<Word> half(List<Word> sentence) {
        List<Word> words = new ArrayList<>(sentence);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            places.add(i);
        }
        java.util.Collections.shuffle(places, random);
        for (int at : places.subList(0, words.size() / 2)) {
            words.set(at, added(words.get(at).before()));
        }
        return words;
    }

    /// Another sentence in its place, with some of the same words as any two sentences have.
    private List<Word> anew(List<Word> sentence) {
        List<Word> words = new ArrayList<>();
        for (Word word : sentence) {
            if (random.nextInt(100) < 12) {
                words.add(new Word(NEW, word.before(), word.text()));
            } else if (random.nextInt(100) < 85) {
                words.add(added(word.before()));
            }
        }
        return words;
    }

    private List<Word> misread(List<Word> sentence) {
        List<Word> words = new ArrayList<>();
        for (Word word : sentence) {
            var text = new StringBuilder();
            for (int i = 0; i < word.text().length(); i++) {
                char c = word.text().charAt(i);
                int chance = random.nextInt(100);
                if (chance < 3) {
                    text.append("ceilrnuot".charAt(random.nextInt(9)));
                } else if (chance < 4) {
                    text.append(c).append(c);
                } else if (chance > 5) {
                    text.append(c == 'm' && chance < 30 ? "rn" : c);
                }
            }
            words.add(word.reading(text.isEmpty() ? word.text() : text.toString()));
        }
        return words;
    }

    private void move(List<List<Word>> result, String kind, int count, int least) {
        int at = sentence(least);
        if (at < 0 || at + count > sentences.size()) {
            return;
        }
        var taken = sentences.subList(at, at + count);
        if (!taken.stream().flatMap(List::stream).allMatch(w -> fate(w.id()).equals("kept"))) {
            return;
        }
        int from = find(result, taken.getFirst());
        List<List<Word>> block = new ArrayList<>(result.subList(from, from + count));
        taken.forEach(s -> label(s, kind));
        result.subList(from, from + count).clear();
        result.addAll(away(result, from), block);
    }

    private void moveEdited(List<List<Word>> result) {
        int at = sentence(10);
        if (at < 0) {
            return;
        }
        int from = find(result, sentences.get(at));
        label(sentences.get(at), "moved-edited");
        List<Word> moved = lightly(result.remove(from));
        result.add(away(result, from), moved);
    }

    private int away(List<List<Word>> result, int from) {
        int to = random.nextInt(result.size());
        return Math.abs(to - from) < 3 ? (from + 5) % result.size() : to;
    }

    private static int find(List<List<Word>> result, List<Word> sentence) {
        for (int i = 0; i < result.size(); i++) {
            if (!result.get(i).isEmpty()
                    && result.get(i).getFirst().id() == sentence.getFirst().id()) {
                return i;
            }
        }
        throw new IllegalStateException("an untouched sentence is still there");
    }

    private void insert(List<List<Word>> result) {
        List<Word> sentence = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sentence.add(added(" "));
        }
        result.add(random.nextInt(result.size()), sentence);
    }

    private String emit(List<List<Word>> text, Print print, boolean first) {
        int[] start = new int[all.size()];
        int[] end = new int[all.size()];
        Arrays.fill(start, -1);
        order = new int[all.size()];
        Arrays.fill(order, -1);
        var out = new StringBuilder();
        int line = 0;
        int place = 0;
        for (List<Word> sentence : text) {
            for (Word word : sentence) {
                String before =
                        print.width() == 0 || word.before().length() > 1
                                ? word.before()
                                : word.before().replace('\n', ' ');
                String letters = print.plain() ? plain(word.text()) : word.text();
                if (print.width() > 0 && !before.isEmpty() && out.length() - line > print.width()) {
                    before = "\n";
                    line = out.length();
                }
                out.append(before);
                line = before.contains("\n") ? out.length() : line;
                int from = out.length();
                if (print.width() > 0
                        && out.length() - line + letters.length() > print.width()
                        && letters.matches("\\p{IsLatin}{6,}")) {
                    int cut = 2 + random.nextInt(letters.length() - 4);
                    out.append(letters, 0, cut).append("-\n");
                    line = out.length();
                    out.append(letters, cut, letters.length());
                } else {
                    out.append(letters);
                }
                if (word.id() >= 0) {
                    start[word.id()] = from;
                    end[word.id()] = out.length();
                    order[word.id()] = place;
                }
                place++;
            }
        }
        if (first) {
            oldStart = start;
            oldEnd = end;
        } else {
            newStart = start;
            newEnd = end;
        }
        return out.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[“”„«»]", "\"")
                .replaceAll("[‘’]", "'")
                .replace("—", "--")
                .replace("…", "...")
                .replace("ﬁ", "fi");
    }

    Range range(int from, int to) {
        return new Range(oldStart[from], oldEnd[to]);
    }
}

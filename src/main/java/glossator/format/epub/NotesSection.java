package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.PlacelessNote;
import glossator.format.note.NoteHtml;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.text.Bidi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the notes of annotations as footnotes (EPUB Structural Semantics 1.1, DPUB-ARIA 1.1),
/// each with a link to where it is called, its tags and its replies.
final class NotesSection {
    static final String HEAD = EpubMarkup.PREFIX + "head";
    static final String TEXT = EpubMarkup.PREFIX + "text";
    static final String TAG = EpubMarkup.PREFIX + "tag";
    static final String REPLY = EpubMarkup.PREFIX + "reply";
    static final String AUTHOR = EpubMarkup.PREFIX + "author";
    static final String DATE = EpubMarkup.PREFIX + "date";
    static final String RESOLVED = EpubMarkup.PREFIX + "resolved";

    /// Begins the class of a review state.
    static final String STATE = EpubMarkup.PREFIX + "state-";

    private static final int DEEPEST = 20;

    private final PageKind kind;
    private final Map<Color, String> meanings;
    private final StringBuilder out = new StringBuilder();

    private NotesSection(PageKind kind, Map<Color, String> meanings) {
        this.kind = kind;
        this.meanings = meanings;
    }

    /// Gives the address of the reference to a note; empty if there is none.
    @FunctionalInterface
    interface BackLinks {
        String of(CopyMark mark);
    }

    /// @param meanings what the user says each color means
    static String write(
            List<CopyMark> marks, PageKind kind, Map<Color, String> meanings, BackLinks back) {
        var section = new NotesSection(kind, meanings);
        String tag = kind.isHtml5() ? "section" : "div";
        section.out
                .append('<')
                .append(tag)
                .append(" class=\"")
                .append(EpubMarkup.NOTES)
                .append('"')
                .append(kind.type("footnotes"))
                .append("><hr/>")
                .append(element("p", EpubMarkup.PREFIX + "title", text("format.epub.note.title")));
        marks.stream()
                .filter(mark -> !isPlaceless(mark))
                .forEach(mark -> section.write(mark, back.of(mark)));
        if (marks.stream().anyMatch(NotesSection::isPlaceless)) {
            section.out.append(element("p", EpubMarkup.PREFIX + "title", text("format.placeless")));
        }
        marks.stream()
                .filter(NotesSection::isPlaceless)
                .forEach(mark -> section.write(mark, back.of(mark)));
        section.out.append("</").append(tag).append('>');
        return section.out.toString();
    }

    /// Those come last, under a heading of their own.
    private static boolean isPlaceless(CopyMark mark) {
        return PlacelessNote.is(mark.annotation().note());
    }

    private static String text(String key, Object... values) {
        return NoteHtml.escape(Messages.of(key, values));
    }

    private static String element(String tag, String name, String content) {
        return "<" + tag + " class=\"" + name + "\">" + content + "</" + tag + ">";
    }

    private void write(CopyMark mark, String back) {
        CopyAnnotation annotation = mark.annotation();
        String tag = kind.isHtml5() ? "aside" : "div";
        out.append('<')
                .append(tag)
                .append(" class=\"")
                .append(EpubMarkup.NOTE)
                .append(' ')
                .append(EpubMarkup.keyClass(mark.key()))
                .append("\" id=\"")
                .append(mark.noteId())
                .append('"')
                .append(kind.type("footnote"))
                .append(kind.role("doc-footnote"))
                .append(direction(annotation.note()))
                .append("><p class=\"")
                .append(HEAD)
                .append("\">")
                .append(backLink(mark, back));
        if (!PlacelessNote.is(annotation.note())) {
            writeWhere(annotation.target());
        }
        String meaning = meanings.getOrDefault(annotation.color(), "");
        if (!meaning.isBlank()) {
            out.append(' ')
                    .append(element(
                            "span", EpubMarkup.PREFIX + "meaning", NoteHtml.escape(meaning)));
        }
        writeWho(annotation.author(), annotation.created());
        if (annotation.resolved()) {
            out.append(' ').append(element("span", RESOLVED, text("format.epub.note.resolved")));
        }
        out.append("</p>");
        writeText(annotation.note());
        writeTags(annotation.tags());
        writeReplies(annotation.replies());
        out.append("</").append(tag).append('>');
    }

    private String backLink(CopyMark mark, String back) {
        return back.isEmpty()
                ? element("span", EpubMarkup.PREFIX + "back", mark.label())
                : "<a class=\"%sback\" href=\"%s\"%s>%s</a>"
                        .formatted(
                                EpubMarkup.PREFIX,
                                NoteHtml.escape(back),
                                kind.role("doc-backlink"),
                                mark.label());
    }

    private void writeWhere(Target target) {
        String where = switch (target) {
            case Target.Passage _ -> "";
            case Target.WholeSource _ -> text("format.epub.note.source");
            case Target.WholePage(Surface.Page page) ->
                text("format.epub.note.page", pageName(page));
            case Target.Area area ->
                area.surface() instanceof Surface.Page page
                        ? text("format.epub.note.page", pageName(page))
                        : text("format.epub.note.area");
        };
        if (!where.isEmpty()) {
            out.append(' ').append(element("span", EpubMarkup.PREFIX + "where", where));
        }
    }

    private static String pageName(Surface.Page page) {
        return page.label().isEmpty() ? String.valueOf(page.index() + 1) : page.label();
    }

    private void writeWho(String author, Instant created) {
        if (!author.isEmpty()) {
            out.append(' ').append(element("span", AUTHOR, NoteHtml.escape(author)));
        }
        String day = LocalDate.ofInstant(created, ZoneOffset.UTC).toString();
        out.append(" <span class=\"%s\" title=\"%s\">%s</span>".formatted(DATE, created, day));
    }

    private void writeText(String note) {
        String html = NoteHtml.of(note);
        if (!html.isEmpty()) {
            out.append(element("div", TEXT, html));
        }
    }

    private void writeTags(List<String> tags) {
        if (!tags.isEmpty()) {
            List<String> all = tags.stream()
                    .map(t -> element("span", TAG, NoteHtml.escape(t)))
                    .toList();
            out.append(element("p", EpubMarkup.PREFIX + "tags", String.join(" ", all)));
        }
    }

    /// An answer is inside of what it answers; the deepest follow each other.
    private void writeReplies(List<CopyReply> replies) {
        var threads = new ReplyThreads(replies);
        threads.answers(null).forEach(reply -> writeReply(reply, threads, 1));
    }

    private void writeReply(CopyReply reply, ReplyThreads threads, int depth) {
        out.append("<div class=\"").append(REPLY).append('"').append(direction(reply.text()));
        out.append("><p class=\"").append(HEAD).append("\">");
        writeWho(reply.author(), reply.created());
        writeState(reply.state());
        out.append("</p>");
        writeText(reply.text());
        if (depth < DEEPEST) {
            threads.answers(reply.id()).forEach(r -> writeReply(r, threads, depth + 1));
            out.append("</div>");
        } else {
            out.append("</div>");
            threads.allBelow(reply.id()).forEach(r -> writeReply(r, ReplyThreads.NONE, DEEPEST));
        }
    }

    private void writeState(@Nullable ReviewState state) {
        if (state != null) {
            String word = text("format.epub.note." + state.word());
            String name = STATE + state.name().toLowerCase(Locale.ROOT);
            out.append(' ').append(element("span", name, word));
        }
    }

    /// The direction of the first word, because the book may be in another.
    private static String direction(String note) {
        String plain = note.replaceAll("[^\\p{L}]", "");
        if (plain.isEmpty()) {
            return "";
        }
        String first = plain.substring(0, plain.offsetByCodePoints(0, 1));
        boolean left = new Bidi(first, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return left ? " dir=\"ltr\"" : " dir=\"rtl\"";
    }
}

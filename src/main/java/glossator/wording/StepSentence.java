package glossator.wording;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.message.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// A step in one sentence. What several changes have in common is counted.
///
/// @param kind whether it was done, undone or redone
/// @param changes those it is about
/// @param names of the tags and collections in it
record StepSentence(Step.Kind kind, List<Change> changes, StepNames names) {
    private static final String KEY = "wording.sentence.";

    /// @param title for a step that is told by its main change
    String words(String title) {
        long editions =
                changes.stream().filter(c -> c instanceof Change.OfEdition).count();
        if (editions > 1) {
            return Messages.of(KEY + "editions." + kindWord(), editions);
        }
        Optional<Change.OfEdition> edition = edition();
        if (edition.isPresent()) {
            return edition(edition.get());
        }
        String phrase = phrase().orElse(title);
        return Messages.of(KEY + kindWord(), capitalized(phrase));
    }

    private String kindWord() {
        return switch (kind) {
            case DO -> "done";
            case UNDO -> "undone";
            case REDO -> "redone";
        };
    }

    private Optional<Change.OfEdition> edition() {
        return changes.stream()
                .filter(c -> c instanceof Change.OfEdition)
                .map(Change.OfEdition.class::cast)
                .findFirst();
    }

    private String edition(Change.OfEdition of) {
        String way = of.after().withdrawn() ? "edition-withdrawn." : "edition.";
        return Messages.of(
                KEY + way + kindWord(),
                String.valueOf(of.after().number()),
                SourceChangeWording.name(of.title()));
    }

    /// The phrase for what all changes have in common; empty if the main one says it better.
    private Optional<String> phrase() {
        List<Change> told =
                changes.stream().filter(c -> !JournalWording.isMention(c)).toList();
        if (told.size() == 1) {
            return told.getFirst() instanceof Change.OfAnnotation of
                    ? ofNote(of)
                    : Optional.empty();
        }
        if (AuthorWording.describe(changes).isPresent()
                || new ArrangedSources(names).describe(changes).isPresent()) {
            return Optional.empty();
        }
        boolean many = told.size() > 1;
        if (many && told.stream().allMatch(c -> c instanceof Change.OfReply)) {
            return Optional.of(counted("replies.", replyWord(told), told.size()));
        }
        Optional<String> imported = importedWithReplies(told);
        if (imported.isPresent()) {
            return imported;
        }
        if (many && told.stream().allMatch(c -> c instanceof Change.OfSource)) {
            return Optional.of(counted("sources.", sourceWord(told), told.size()));
        }
        if (many && told.stream().allMatch(c -> c instanceof Change.OfAnnotation)) {
            return Optional.of(counted("notes.", noteWord(told), told.size()));
        }
        return many && told.stream().allMatch(c -> c instanceof Change.OfDecision)
                ? Optional.of(counted("notes.", "placed", told.size()))
                : Optional.empty();
    }

    private static String counted(String what, String done, int count) {
        return Messages.of(KEY + what + done, count);
    }

    private static String sourceWord(List<Change> all) {
        if (areAll(all, c -> c instanceof Change.OfSource of && isMoved(of, true))) {
            return "removed";
        }
        return areAll(all, c -> c instanceof Change.OfSource of && isMoved(of, false))
                ? "restored"
                : "changed";
    }

    private static boolean isMoved(Change.OfSource of, boolean intoTrash) {
        return of.before().inTrash() != intoTrash && of.after().inTrash() == intoTrash;
    }

    private static String noteWord(List<Change> all) {
        if (areAll(all, c -> c instanceof Change.OfAnnotation of && of.after() == null)) {
            return "deleted";
        }
        if (!areAll(all, c -> c instanceof Change.OfAnnotation of && of.before() == null)) {
            return "changed";
        }
        return areAll(all, StepSentence::isImported) ? "imported" : "added";
    }

    private static String replyWord(List<Change> all) {
        if (areAll(all, c -> c instanceof Change.OfReply of && of.after() == null)) {
            return "deleted";
        }
        return areAll(all, c -> c instanceof Change.OfReply of && of.before() == null)
                ? "added"
                : "changed";
    }

    /// Notes that were imported together with the replies to them.
    private static Optional<String> importedWithReplies(List<Change> all) {
        int notes = (int) all.stream().filter(StepSentence::isImported).count();
        int replies = (int) all.stream()
                .filter(c -> c instanceof Change.OfReply of && of.before() == null)
                .count();
        return notes > 0 && replies > 0 && notes + replies == all.size()
                ? Optional.of(Messages.of(KEY + "imported-with-replies", notes, replies))
                : Optional.empty();
    }

    private static boolean isImported(Change change) {
        return change instanceof Change.OfAnnotation of
                && of.after() != null
                && !of.after().origin().isBlank();
    }

    private static boolean areAll(List<Change> all, Predicate<Change> way) {
        return all.stream().allMatch(way);
    }

    /// A change of the text of a note, which is not quoted; empty for any other.
    private static Optional<String> ofNote(Change.OfAnnotation of) {
        Annotation before = of.before();
        Annotation after = of.after();
        if (before == null || after == null || before.note().equals(after.note())) {
            return Optional.empty();
        }
        boolean only = before.withNote("").withChanged(after.changed()).equals(after.withNote(""));
        String done = only ? JournalWording.noteChange(before, after) : "note-whole";
        return Optional.of(Messages.of(KEY + done, JournalWording.noted(after)));
    }

    private static String capitalized(String phrase) {
        return phrase.isEmpty()
                ? phrase
                : phrase.substring(0, phrase.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + phrase.substring(phrase.offsetByCodePoints(0, 1));
    }
}

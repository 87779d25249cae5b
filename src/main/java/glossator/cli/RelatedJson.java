package glossator.cli;

import glossator.anchoring.reuse.Reuse;
import glossator.library.Library;
import glossator.library.ReuseReport;
import glossator.library.ReusedIn;

import java.util.List;
import java.util.Locale;

/// Where passages stand elsewhere, as JSON; positions in UTF-16 units from 0, half-open.
///
/// @param edition the one in which `start` and `end` of the passages count
/// @param unread how many more sources probably have it but were not compared
/// @param complete whether all sources are in the index
record RelatedJson(
        String source, String edition, List<InSource> found, int unread, boolean complete) {
    /// @param age `earlier`, `same`, `later` or `unknown`: the published date beside the other's
    /// @param kept words, in all passages
    record InSource(
            String source,
            String title,
            String published,
            String age,
            String edition,
            int kept,
            List<Passage> passages) {}

    /// @param share of the words that are kept, 0 to 1
    record Passage(
            int start,
            int end,
            String exact,
            int otherStart,
            int otherEnd,
            String otherExact,
            boolean wordForWord,
            int words,
            int kept,
            double share) {}

    static RelatedJson of(Library library, ReuseReport report) {
        String text = library.document(report.edition().id()).text();
        return new RelatedJson(
                report.edition().source().toString(),
                report.edition().id().toString(),
                report.sources().stream().map(s -> of(library, s, text)).toList(),
                report.unread(),
                report.progress().isComplete());
    }

    private static InSource of(Library library, ReusedIn in, String text) {
        String other = library.document(in.edition().id()).text();
        return new InSource(
                in.source().id().toString(),
                in.source().title(),
                in.source().metadata().published(),
                in.age().name().toLowerCase(Locale.ROOT),
                in.edition().id().toString(),
                in.kept(),
                in.passages().stream().map(r -> passage(r, text, other)).toList());
    }

    private static Passage passage(Reuse reuse, String text, String other) {
        return new Passage(
                reuse.here().start(),
                reuse.here().end(),
                reuse.here().of(text),
                reuse.there().start(),
                reuse.there().end(),
                reuse.there().of(other),
                reuse.wordForWord(),
                reuse.words(),
                reuse.kept(),
                Math.round(reuse.keptShare() * 1000) / 1000.0);
    }
}

package glossator.cli;

import glossator.annotation.AreaText;
import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.library.Edition;
import glossator.library.Library;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The options that say what an annotation is on: a passage, an area, a page, or the whole source.
final class TargetOptions {
    @Option(names = "--quote", paramLabel = "Q")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--prefix", paramLabel = "P")
    private String prefix = "";

    @Option(names = "--suffix", paramLabel = "S")
    private String suffix = "";

    @Option(names = "--range", paramLabel = "A:B")
    private Optional<Range> range = Optional.empty();

    @Option(names = "--page", paramLabel = "P")
    private Optional<String> page = Optional.empty();

    @Option(names = "--picture", paramLabel = "ID")
    private Optional<String> picture = Optional.empty();

    @Option(names = "--area", paramLabel = "X,Y,W,H", arity = "1")
    private List<Rectangle> areas = List.of();

    @Option(names = "--whole")
    private boolean whole;

    /// The target in an edition, and where it is in the text.
    record Place(Selector selector, Target target) {}

    void checkUsage() {
        boolean passage = quote.isPresent() || range.isPresent();
        long kinds = Stream.of(passage, page.isPresent(), picture.isPresent(), whole)
                .filter(given -> given)
                .count();
        if (!areas.isEmpty() && page.isEmpty() && picture.isEmpty()) {
            throw new UsageException("cli.highlight.area");
        }
        if (kinds == 0) {
            throw new UsageException("cli.highlight.where");
        }
        if (kinds > 1) {
            throw new UsageException("cli.highlight.one-target");
        }
        if (quote.isPresent() && quote.get().isBlank()) {
            throw new UsageException("cli.highlight.empty");
        }
        if (quote.isEmpty() && !(prefix + suffix).isEmpty()) {
            throw new UsageException("cli.highlight.context");
        }
    }

    /// Refuses what `edition` does not have.
    Place findIn(Library library, Edition edition) {
        Document document = library.document(edition.id());
        String text = document.text();
        if (whole) {
            return new Place(Selector.of(text, new Range(0, 0)), Target.WHOLE_SOURCE);
        }
        if (page.isPresent()) {
            return findPage(library, edition, page.get(), areas);
        }
        if (picture.isPresent()) {
            return AreasOnPicture.of(library, edition, picture.get()).place(areas);
        }
        Range place = new PassageOption(quote.orElse(""), prefix, suffix, range).findIn(document);
        return new Place(Selector.of(text, place), Target.PASSAGE);
    }

    /// A page, by its label or number, as a whole if there are no `areas`.
    static Place findPage(Library library, Edition edition, String named, List<Rectangle> areas) {
        List<PrintedPage> pages = library.pages(edition.id());
        String text = library.document(edition.id()).text();
        Surface.Page on = new PageOption(named).findIn(pages, edition);
        PrintedPage printed = pages.get(on.index());
        if (!areas.isEmpty()) {
            return findArea(on, printed, text, areas);
        }
        int position = printed.range().start();
        Selector selector = Selector.of(text, new Range(position, position));
        return new Place(selector, new Target.WholePage(on));
    }

    /// The place of `areas` on a page or picture of an edition.
    static Place findArea(Library library, Edition edition, Surface on, List<Rectangle> areas) {
        return switch (on) {
            case Surface.Picture(String id) ->
                AreasOnPicture.of(library, edition, id).place(areas);
            case Surface.Page page ->
                findArea(
                        page,
                        library.pages(edition.id()).get(page.index()),
                        library.document(edition.id()).text(),
                        areas);
        };
    }

    private static Place findArea(
            Surface.Page on, PrintedPage printed, String text, List<Rectangle> areas) {
        List<Rectangle> rectangles = AreasOnPage.toPageSpace(areas, printed.frame(), on);
        AreaText beneath = AreaText.of(printed, rectangles, text);
        return new Place(beneath.selector(text), new Target.Area(on, rectangles, beneath.words()));
    }
}

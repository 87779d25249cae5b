package glossator.ui.shell;

import glossator.format.Encodings;
import glossator.library.AnchorReport;
import glossator.library.Source;
import glossator.library.UpdateResult;
import glossator.message.Messages;
import glossator.ui.control.Banner;
import glossator.ui.control.Notice;
import glossator.ui.control.Notice.Choice;
import glossator.ui.control.Notice.Weight;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.editions.BetterReadingsDialog;
import glossator.ui.editions.ReadAgainDialog;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.ToIntFunction;

/// Reads sources again that are in the library: in another character set, or because they can be
/// read better than they were.
final class ReadAgainActions {
    private static final String NOTICE = "better";

    private final Session session;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Banner banner;

    ReadAgainActions(Session session, Overlay overlay, Toasts toasts, Banner banner) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        this.banner = banner;
    }

    /// Asks for the character set of the source in front.
    void readCurrentAs() {
        session.current().ifPresent(this::readAs);
    }

    private void readAs(OpenSource in) {
        if (!Encodings.isFor(in.edition().format())) {
            toasts.showInfo(Messages.of("library.own-encoding", in.edition().fileName()));
            return;
        }
        Source source = in.source();
        new ReadAgainDialog(overlay, session, in, charset -> read(List.of(source), charset)).show();
    }

    /// Lists the sources that can be read better now.
    void showBetter() {
        session.tasks()
                .read(
                        () -> session.library().outdatedSources(),
                        sources -> new BetterReadingsDialog(overlay, some -> read(some, null))
                                .show(sources));
    }

    /// Says once that there are some; they can be listed later, too.
    void tellBetterOnce() {
        session.tasks()
                .read(() -> session.library().tellOutdatedOnce("window"), this::tell, failed -> {});
    }

    private void tell(int count) {
        if (count > 0) {
            var show = new Choice("ui.better.show", () -> {
                banner.remove(NOTICE);
                showBetter();
            });
            banner.show(new Notice(
                    NOTICE,
                    Weight.HINT,
                    Messages.of("ui.better.told", count),
                    List.of(show),
                    true));
        }
    }

    private void read(List<Source> sources, @Nullable Charset encoding) {
        session.editionUpdates().readAgain(sources, encoding, this::report);
    }

    private void report(List<UpdateResult> updates) {
        banner.remove(NOTICE);
        toasts.showInfo(
                updates.isEmpty()
                        ? Messages.of("ui.read-again.same")
                        : Messages.of(
                                "ui.read-again.done",
                                updates.size(),
                                updates.getFirst().edition().number(),
                                sum(updates, AnchorReport::exact),
                                sum(updates, AnchorReport::moved)
                                        + sum(updates, AnchorReport::changed),
                                sum(updates, AnchorReport::orphans)));
    }

    private static int sum(List<UpdateResult> updates, ToIntFunction<AnchorReport> count) {
        return updates.stream().map(UpdateResult::report).mapToInt(count).sum();
    }
}

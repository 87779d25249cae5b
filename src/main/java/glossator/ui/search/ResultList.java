package glossator.ui.search;

import glossator.document.Range;
import glossator.library.SearchHit;
import glossator.library.SourceHits;
import glossator.message.Messages;
import glossator.search.QueryMatcher;
import glossator.ui.control.ListRows;
import glossator.ui.session.Session;

import javafx.scene.control.ListView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What was found, source by source. It never has the keyboard focus: the keys of the field choose
/// its rows.
final class ResultList extends ListView<ResultRow> {
    private final HitPlaces places;
    private final List<ResultCell> cells = new ArrayList<>();
    private Consumer<ResultRow> chosen = _ -> {};
    private Consumer<ResultRow> opened = _ -> {};

    ResultList(Session session) {
        places = new HitPlaces(session, () -> cells.forEach(ResultCell::showPlace));
        getStyleClass().addAll("results", "plain-list");
        setAccessibleText(Messages.of("ui.search.results"));
        setFocusTraversable(false);
        setCellFactory(_ -> {
            var cell = new ResultCell(places, this::click, row -> opened.accept(row));
            cells.add(cell);
            return cell;
        });
    }

    /// `handler` is called with a row that was clicked or reached by keys.
    void onChosen(Consumer<ResultRow> handler) {
        chosen = handler;
    }

    /// `handler` is called with a row that was clicked twice.
    void onOpened(Consumer<ResultRow> handler) {
        opened = handler;
    }

    Optional<ResultRow> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /// Shows other rows; a row that is among them again remains selected.
    ///
    /// @param isOther whether something else was looked for: the first rows are then shown
    void show(List<ResultRow> rows, boolean isOther) {
        if (getItems().equals(rows)) {
            return;
        }
        ResultRow before = getSelectionModel().getSelectedItem();
        getItems().setAll(rows);
        int again = before == null ? -1 : indexOf(before);
        if (again >= 0) {
            getSelectionModel().clearAndSelect(again);
        } else {
            getSelectionModel().clearSelection();
        }
        if (isOther && again < 0) {
            scrollTo(0);
        }
    }

    private int indexOf(ResultRow wanted) {
        return IntStream.range(0, getItems().size())
                .filter(i -> isSame(getItems().get(i), wanted))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isSame(ResultRow one, ResultRow other) {
        return one instanceof ResultRow.OfHit(var group, var hit, var _)
                && other instanceof ResultRow.OfHit(var otherGroup, var otherHit, var _)
                && group.source().id().equals(otherGroup.source().id())
                && hit.equals(otherHit);
    }

    /// Puts rows in the place of one, and selects the first of them that can be chosen.
    void replace(ResultRow row, List<ResultRow> by) {
        int at = getItems().indexOf(row);
        if (at < 0) {
            return;
        }
        var all = new ArrayList<>(getItems());
        all.remove(at);
        all.addAll(at, by);
        getItems().setAll(all);
        IntStream.range(at, Math.min(at + by.size(), all.size()))
                .filter(i -> all.get(i).isChoice())
                .findFirst()
                .ifPresent(this::choose);
    }

    /// Shows all hits of a source in place of the first ones.
    void showAll(UUID source, List<ResultRow> rows) {
        List<ResultRow> before =
                getItems().stream().filter(r -> isOf(r, source)).toList();
        if (before.isEmpty()) {
            return;
        }
        int at = getItems().indexOf(before.getFirst());
        int shown = before.size() - 1;
        var all = new ArrayList<>(getItems());
        all.removeAll(before);
        all.addAll(at, rows);
        getItems().setAll(all);
        choose(Math.min(at + shown, all.size() - 1));
    }

    private static boolean isOf(ResultRow row, UUID source) {
        return switch (row) {
            case ResultRow.OfSource(SourceHits group) -> group.source().id().equals(source);
            case ResultRow.OfHit(SourceHits group, var _, var _) ->
                group.source().id().equals(source);
            case ResultRow.MoreHits(SourceHits group, var _) ->
                group.source().id().equals(source);
            case ResultRow.MoreSources _ -> false;
        };
    }

    /// Selects the row so many choices further down, or up if negative; stops at the ends.
    void move(int by) {
        List<Integer> choices = IntStream.range(0, getItems().size())
                .filter(i -> getItems().get(i).isChoice())
                .boxed()
                .toList();
        if (choices.isEmpty()) {
            return;
        }
        int now = choices.indexOf(getSelectionModel().getSelectedIndex());
        int next = now < 0 ? (by > 0 ? 0 : -1) : now + by;
        if (next >= 0) {
            choose(choices.get(Math.min(next, choices.size() - 1)));
        } else if (now > 0) {
            choose(choices.getFirst());
        }
    }

    private void choose(int index) {
        getSelectionModel().clearAndSelect(index);
        reveal(index);
        chosen.accept(getItems().get(index));
    }

    /// The heading of its source is shown with the first hit.
    private void reveal(int index) {
        boolean isFirst = index > 0 && !getItems().get(index - 1).isChoice();
        ListRows.reveal(this);
        if (isFirst && index == 1) {
            scrollTo(0);
        }
    }

    private void click(ResultRow row) {
        if (row instanceof ResultRow.OfHit) {
            chosen.accept(row);
        } else if (row.isChoice()) {
            opened.accept(row);
        } else {
            int first = getItems().indexOf(row) + 1;
            if (first < getItems().size() && getItems().get(first).isChoice()) {
                choose(first);
            }
        }
    }

    /// The words of all hits that are shown of a source, in its text: in order, without overlaps.
    List<Range> wordsIn(UUID source) {
        return QueryMatcher.merge(getItems().stream()
                .filter(row -> isOf(row, source))
                .flatMap(row -> words(row).stream())
                .sorted()
                .toList());
    }

    /// None if the hit is not in the text. Its range begins with the first of the words.
    private static List<Range> words(ResultRow row) {
        if (!(row instanceof ResultRow.OfHit(var _, SearchHit.InText text, var _))
                || text.excerpt().words().isEmpty()) {
            return List.of();
        }
        List<Range> words = text.excerpt().words();
        int start = text.range().start() - words.getFirst().start();
        return words.stream().map(word -> word.shift(start)).toList();
    }
}

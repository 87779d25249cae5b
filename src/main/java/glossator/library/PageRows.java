package glossator.library;

import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.document.Range;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows of `page`: the printed pages of an edition.
record PageRows(Database database) {
    void add(UUID edition, List<PrintedPage> pages) {
        for (int i = 0; i < pages.size(); i++) {
            PrintedPage page = pages.get(i);
            PageFrame frame = page.frame();
            database.update(
                    "INSERT INTO page (edition, number, label, \"left\", bottom, width, height,"
                            + " rotation, start, \"end\", places)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    edition,
                    i,
                    Normalized.cleanText(page.label()),
                    frame.left(),
                    frame.bottom(),
                    frame.width(),
                    frame.height(),
                    frame.rotation(),
                    page.range().start(),
                    page.range().end(),
                    page.places());
        }
    }

    int count(UUID edition) {
        return (int) database.number("SELECT count(*) FROM page WHERE edition = ?", edition);
    }

    void remove(UUID edition) {
        database.update("DELETE FROM page WHERE edition = ?", edition);
    }

    /// The pages in order; empty if one is damaged. `text` is that of the edition.
    Optional<List<PrintedPage>> of(UUID edition, String text) {
        try {
            List<PrintedPage> pages = database.all(
                    "SELECT label, \"left\", bottom, width, height, rotation, start,"
                            + " \"end\", places FROM page WHERE edition = ?"
                            + " ORDER BY number",
                    PageRows::page,
                    edition);
            boolean sound = pages.stream().allMatch(p -> p.isSound(text));
            return sound ? Optional.of(pages) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not a valid frame.
            return Optional.empty();
        }
    }

    private static PrintedPage page(ResultSet row) throws SQLException {
        return new PrintedPage(
                row.getString("label"),
                new PageFrame(
                        row.getFloat("left"),
                        row.getFloat("bottom"),
                        row.getFloat("width"),
                        row.getFloat("height"),
                        row.getInt("rotation")),
                new Range(row.getInt("start"), row.getInt("end")),
                row.getBytes("places"));
    }
}

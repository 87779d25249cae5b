package glossator.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Which backups are kept: of the newest day eight, of the last two weeks of work one for each day,
/// of the last year one for each week. Days and weeks are counted as they come, newest number
/// first, and never compared with the clock, which may be wrong.
final class BackupThinning {
    /// These stay, whatever their size.
    static final int ALWAYS = 3;

    /// Enough for all of a library of 14 MB, tens of thousands of notes.
    static final long SPACE = 1L << 30;

    /// A greater library may have this many of its size, so that there is always a choice.
    static final int TIMES_NEWEST = 6;

    private static final int OF_A_DAY = 8;
    private static final int DAYS = 14;
    private static final int WEEKS = 52;
    private static final int MIGRATIONS = 3;

    private BackupThinning() {}

    /// @param all newest first
    static List<Backup> surplus(List<Backup> all, ZoneId zone) {
        var surplus = new ArrayList<>(all);
        List<Backup> byClock = all.stream()
                .filter(b -> b.kind() != Backup.Kind.BEFORE_MIGRATION)
                .toList();
        surplus.removeAll(kept(byClock, zone));
        surplus.removeAll(first(of(all, Backup.Kind.BEFORE_MIGRATION), MIGRATIONS));
        return surplus;
    }

    private static List<Backup> of(List<Backup> all, Backup.Kind kind) {
        return all.stream().filter(b -> b.kind() == kind).toList();
    }

    private static List<Backup> first(List<Backup> all, int count) {
        return all.subList(0, Math.min(count, all.size()));
    }

    /// What a choice of a day or a week stands for is worth more than what lies minutes apart, so
    /// the latter goes first where there is not room for all.
    private static Set<Backup> kept(List<Backup> all, ZoneId zone) {
        if (all.isEmpty()) {
            return Set.of();
        }
        Function<Backup, Object> day = b -> day(b, zone);
        Function<Backup, Object> week = b -> week(day(b, zone));
        List<Backup> newestDay = all.stream()
                .filter(b -> day.apply(b).equals(day.apply(all.getFirst())))
                .toList();
        var wanted = new LinkedHashSet<>(first(all, ALWAYS));
        wanted.addAll(newestOfEach(all, day, DAYS));
        wanted.addAll(newestOfEach(all, week, WEEKS));
        wanted.addAll(first(newestDay, OF_A_DAY));
        return fitting(wanted, Math.max(SPACE, TIMES_NEWEST * all.getFirst().size()));
    }

    private static List<Backup> newestOfEach(
            List<Backup> all, Function<Backup, Object> period, int periods) {
        Map<Object, Backup> newest = new HashMap<>();
        return all.stream()
                .filter(b ->
                        newest.size() < periods && newest.putIfAbsent(period.apply(b), b) == null)
                .toList();
    }

    private static Set<Backup> fitting(Set<Backup> wanted, long space) {
        var kept = new LinkedHashSet<Backup>();
        long used = 0;
        for (Backup backup : wanted) {
            used += backup.size();
            if (kept.size() < ALWAYS || used <= space) {
                kept.add(backup);
            }
        }
        return kept;
    }

    private static LocalDate day(Backup backup, ZoneId zone) {
        return LocalDate.ofInstant(backup.made(), zone);
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-"
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}

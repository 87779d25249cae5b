package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Which backups stay.
class BackupThinningTest {
    private static final Instant FIRST = Instant.parse("2025-01-06T08:00:00Z");
    private static final int MB = 1_000_000;

    private static Backup backup(int number, Instant made, long size) {
        return new Backup(Path.of("backup-" + number), number, made, Backup.Kind.REGULAR, size);
    }

    private static List<Backup> every(Duration interval, int count, long size) {
        var all = new ArrayList<Backup>();
        for (int i = 0; i < count; i++) {
            all.add(backup(i + 1, FIRST.plus(interval.multipliedBy(i)), size));
        }
        return all;
    }

    /// As they would be after each of them had been made and the rest thinned.
    private static List<Backup> thinned(List<Backup> made) {
        List<Backup> kept = new ArrayList<>();
        for (Backup next : made) {
            kept.addFirst(next);
            kept.removeAll(BackupThinning.surplus(kept, ZoneOffset.UTC));
        }
        return kept;
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("none", List.of(), 0),
                Arguments.of("one", every(Duration.ofDays(1), 1, MB), 1),
                Arguments.of("a morning of work", every(Duration.ofMinutes(16), 16, MB), 8),
                Arguments.of("a day each for two weeks", every(Duration.ofDays(1), 14, MB), 14),
                Arguments.of(
                        "a day each for a year: 14 days, and the weeks before them",
                        every(Duration.ofDays(1), 365, MB),
                        63),
                Arguments.of("a week each for two years", every(Duration.ofDays(7), 104, MB), 52),
                Arguments.of("large ones: a gigabyte", every(Duration.ofDays(1), 40, 100 * MB), 10),
                Arguments.of("huge ones: six", every(Duration.ofDays(1), 40, 2_000L * MB), 6));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void soManyStay(String what, List<Backup> made, int kept) {
        List<Backup> stay = thinned(made);
        assertEquals(kept, stay.size(), what);
        int newest = Math.min(3, made.size());
        assertEquals(
                made.reversed().subList(0, newest), stay.subList(0, newest), "the newest three");
    }

    @Test
    void aDayIsStoodForByItsLast() {
        List<Backup> stay = thinned(every(Duration.ofHours(3), 80, MB));
        Backup yesterday = stay.stream()
                .filter(b -> day(b).isBefore(day(stay.getFirst())))
                .findFirst()
                .orElseThrow();
        assertEquals("23:00:00Z", yesterday.made().toString().substring(11));
    }

    private static LocalDate day(Backup backup) {
        return LocalDate.ofInstant(backup.made(), ZoneOffset.UTC);
    }

    /// One made while the clock was years ahead, or behind, must not cost the others their place.
    @ParameterizedTest
    @MethodSource("wrongClocks")
    void aClockThatWasWrongCostsNothing(Instant wrong) {
        List<Backup> made = every(Duration.ofDays(1), 60, MB);
        List<Backup> without = thinned(made);
        made.set(40, backup(41, wrong, MB));
        List<Backup> with = thinned(made);
        assertTrue(with.size() >= without.size() - 1, with.size() + " of " + without.size());
        assertEquals(without.subList(0, 14), with.subList(0, 14));
    }

    static Stream<Instant> wrongClocks() {
        return Stream.of(
                Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void theLastThreeBeforeAMigrationStayBesideTheOthers() {
        var all = new ArrayList<Backup>();
        for (int i = 1; i <= 5; i++) {
            all.add(new Backup(Path.of("backup-" + i), i, FIRST, Backup.Kind.BEFORE_MIGRATION, MB));
        }
        all.addAll(every(Duration.ofDays(1), 3, MB));
        Collections.reverse(all);
        assertEquals(
                List.of(2L, 1L),
                BackupThinning.surplus(all, ZoneOffset.UTC).stream()
                        .map(Backup::number)
                        .toList());
    }
}

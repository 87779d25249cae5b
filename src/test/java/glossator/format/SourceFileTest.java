package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glossator.message.Refusal;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// What is kept with a file is found out once.
class SourceFileTest {
    private final SourceFile original = SampleSourceFiles.file("a.txt", "abc");
    private final AtomicInteger asked = new AtomicInteger();

    private record Length(int bytes) {}

    private Length length(SourceFile of) {
        asked.incrementAndGet();
        return new Length(of.bytes().length);
    }

    private Length refused(SourceFile of) {
        asked.incrementAndGet();
        throw new Refusal("format.empty", of.name());
    }

    @Test
    void whatIsAskedTwiceIsFoundOutOnce() {
        assertEquals(3, original.computeOnce(Length.class, this::length).bytes());
        assertEquals(3, original.computeOnce(Length.class, this::length).bytes());
        assertEquals(1, asked.get());
    }

    @Test
    void whatIsRefusedIsRefusedAgainUnasked() {
        var first = assertThrows(
                Refusal.class, () -> original.computeOnce(Length.class, this::refused));
        var second = assertThrows(
                Refusal.class, () -> original.computeOnce(Length.class, this::refused));
        assertSame(first, second);
        assertEquals(1, asked.get());
    }

    @Test
    void aQuestionMayAskAnother() {
        record Twice(int bytes) {}
        Twice twice = original.computeOnce(
                Twice.class,
                o -> new Twice(2 * o.computeOnce(Length.class, this::length).bytes()));
        assertEquals(6, twice.bytes());
        assertEquals(3, original.computeOnce(Length.class, this::length).bytes());
        assertEquals(1, asked.get());
    }

    @Test
    void whatIsKnownIsKnownWithAPasswordToo() {
        SourceFile unlocked = original.withPassword("secret");
        unlocked.computeOnce(Length.class, this::length);
        original.computeOnce(Length.class, this::length);
        assertEquals(1, asked.get());
        assertFalse(unlocked.toString().contains("secret"));
    }

    /// The first example of FIPS 180-4.
    @Test
    void theHashIsThatOfTheBytesWhateverTheName() {
        String hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(hash, original.sha256());
        assertEquals(hash, original.withPassword("secret").sha256());
        byte[] same = "abc".getBytes(StandardCharsets.UTF_8);
        assertEquals(hash, new SourceFile("b.md", same, null).sha256());
    }

    @Test
    void theHashIsComputedOnce() {
        String before = original.sha256();
        original.bytes()[0] = 'x';
        assertEquals(before, original.sha256());
    }
}

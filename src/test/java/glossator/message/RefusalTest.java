package glossator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.MissingResourceException;

final class RefusalTest {
    @Test
    void aRefusalIsTheSentenceOfItsKey() {
        var refusal = new Refusal("format.missing", "notes/war & peace.txt");
        assertEquals("There is no file notes/war & peace.txt.", refusal.sentence());
        assertEquals("format.missing", refusal.key());
    }

    @Test
    void aRefusalKeepsItsCause() {
        var cause = new IOException("disk");
        assertSame(cause, new Refusal(cause, "format.unreadable", "a.txt").getCause());
    }

    @Test
    void bracesAndApostrophesInAnArgumentStayAsTheyAre() {
        String name = "{0} isn't 'here' {1}.txt";
        assertEquals("There is no file " + name + ".", Messages.of("format.missing", name));
    }

    @Test
    void aKeyIsThereOrNot() {
        assertTrue(Messages.has("format.missing"));
        assertFalse(Messages.has("format.no-such-key"));
        assertThrows(MissingResourceException.class, () -> Messages.of("format.no-such-key"));
    }
}

package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkAddressTest {
    /// The link, the host that is named, whether it may be opened, how many cautions there are.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a?b#c | example.org | true | 0",
                "HTTP://Example.ORG:8080/ | example.org | true | 0",
                "https://bank.example@evil.example/login | evil.example | true | 1",
                "https://bank.example:pw@evil.example | evil.example | true | 1",
                "https://evil.example\\@bank.example/ | evil.example | true | 0",
                "https://xn--pple-43d.com/ | xn--pple-43d.com | true | 1",
                "https://аpple.com/ | xn--pple-43d.com | true | 1",
                "http://127.0.0.1/ | 127.0.0.1 | true | 1",
                "http://2130706433/ | 2130706433 | true | 1",
                "http://[::1]/ | [::1] | true | 1",
                "mailto:ada@example.org?subject=x | ada@example.org | true | 0",
                "javascript:alert(1) | '' | false | 1",
                "file:///etc/passwd | '' | false | 1",
                "ftp://example.org/ | example.org | false | 1",
                "//example.org/x | example.org | false | 1",
                "next.html | '' | false | 1",
                "http: | '' | false | 1",
                "https:///path | '' | false | 1",
                "'' | '' | false | 1",
            })
    void saysWhereALinkLeads(String href, String host, boolean opens, int cautions) {
        LinkAddress address = LinkAddress.of(href);
        assertEquals(host, address.host());
        assertEquals(opens, address.opens());
        assertEquals(cautions, address.cautions().size(), address.cautions().toString());
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() {
        LinkAddress address = LinkAddress.of("https://example.org/\u202Efdp.exe\u200B x\u0007");
        assertEquals("https://example.org/%E2%80%AEfdp.exe%E2%80%8B%20x%07", address.whole());
        assertEquals(1, address.cautions().size());
    }

    @Test
    void bothSpellingsOfANameWithOtherLettersAreTold() {
        String caution = LinkAddress.of("https://аpple.com/").cautions().getFirst();
        assertTrue(caution.contains("аpple.com") && caution.contains("xn--pple-43d.com"));
    }

    @Test
    void loneSurrogatesDoNoHarm() {
        LinkAddress address = LinkAddress.of("https://example.org/\uD800");
        assertTrue(address.opens());
        assertFalse(address.whole().contains("\uD800"));
    }
}

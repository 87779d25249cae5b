package glossator.format.html;

import glossator.format.CopyOptions.TextMarks;
import glossator.format.SourceFile;
import glossator.format.copy.CopyRoundTrip;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class HtmlCopyTest {
    static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>A page &amp; more</title>
            <style>mark { color: red }</style><script>var a = "</" + "mark>";</script></head>
            <body onload="x()">
            <h1>The <em>first</em> heading</h1>
            <p>A paragraph with <b>bold <i>and italic</b> words</i>, <a href="https://example.org/">a
            link of words</a>, &eacute;ntities &lt;&#8212;&gt; and <code>code  span</code>.<br>Line.
            <p>Not closed <ruby>漢<rt>kan</rt></ruby> שלום 👩‍👩‍👧 <img src="x.png" alt="picture"> end
            <ul><li>one<li>two <mark>their own mark</mark></ul>
            <table><tr><td>a cell<td>another <b>cell</b></tr><tr><th>x</table>
            <pre>
            pre   formatted
              text</pre>
            <form><textarea>area text</textarea><select><option>one<option>two</select>
            <button>a button</button></form>
            <svg><text>drawn</text></svg><template><p>template</p></template>
            <blockquote>quoted <sup><a href="#n1">1</a></sup></blockquote>
            <p id="n1">1 The note.</p>
            </body></html>
            """;

    @Test
    void randomSetsComeBackEqual() {
        SourceFile original = new SourceFile("a.html", PAGE.getBytes(StandardCharsets.UTF_8), null);
        for (int seed = 0; seed < 200; seed++) {
            new CopyRoundTrip(new Html(), original)
                    .check(seed, 1 + seed % 12, CopyRoundTrip.options(TextMarks.EQUALS));
        }
    }
}

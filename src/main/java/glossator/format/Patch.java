package glossator.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The difference between a file and its annotated copy: whatever no edit names is the same, byte
/// for byte.
///
/// @param edits ascending, not overlapping; several at one position are written in this order
public record Patch(List<Edit> edits) {
    /// Nothing differs.
    public static final Patch NONE = new Patch(List.of());

    public Patch {
        edits = edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to))
                .toList();
        int end = 0;
        for (Edit edit : edits) {
            if (edit.from < end) {
                throw new IllegalArgumentException("edits that overlap");
            }
            end = edit.to;
        }
    }

    /// Replaces the bytes `from` to `to` (0-based, exclusive end) of the original.
    public record Edit(int from, int to, byte[] bytes) {
        public Edit {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("not a part of a file");
            }
        }
    }

    /// Everything stays, and `bytes` follow.
    public static Patch append(byte[] original, byte[] bytes) {
        return new Patch(List.of(new Edit(original.length, original.length, bytes)));
    }

    /// Writes the copy.
    public void writeTo(byte[] original, OutputStream out) throws IOException {
        int at = 0;
        for (Edit edit : edits) {
            out.write(original, at, edit.from - at);
            out.write(edit.bytes);
            at = edit.to;
        }
        out.write(original, at, original.length - at);
    }

    /// The copy.
    public byte[] applyTo(byte[] original) {
        var out = new ByteArrayOutputStream(original.length + 4096);
        try {
            writeTo(original, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no array throws it
        }
        return out.toByteArray();
    }

    /// Collects edits in any order.
    public static final class Builder {
        private final List<Edit> edits = new ArrayList<>();

        public Builder insert(int at, byte[] bytes) {
            return replace(at, at, bytes);
        }

        public Builder replace(int from, int to, byte[] bytes) {
            edits.add(new Edit(from, to, bytes));
            return this;
        }

        public Patch build() {
            return new Patch(edits);
        }
    }
}

package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.library.LibraryNote;

import org.jspecify.annotations.Nullable;

/// A part of the digest that is shown.
///
/// @param at its index among the parts
/// @param note what it quotes; null for own words, and for what is not known (yet)
/// @param isErased whether what it quotes is in the library no more
record DigestRow(int at, Digest.Part part, @Nullable LibraryNote note, boolean isErased) {}

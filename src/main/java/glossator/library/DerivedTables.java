package glossator.library;

import java.util.List;

/// A group of tables of the [DerivedIndex] that are made anew together.
///
/// @param name under which its version is kept
/// @param version raised when a statement changes, or what the tables hold
/// @param tables in the order in which they may be dropped; a name with a `*` at its end stands for
/// the virtual tables that begin so
/// @param statements that make them
record DerivedTables(String name, int version, List<String> tables, List<String> statements) {}

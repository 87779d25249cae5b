/// Faults of disks, files and processes, done to real libraries at random, and counted:
/// `mvn -Pfaults verify`.
@NullMarked
package glossator.faults;

import org.jspecify.annotations.NullMarked;

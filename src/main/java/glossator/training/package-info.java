/// Teaches the virtual machine, while the image is made, which code the program needs first. No
/// other run of the program loads anything of it.
@NullMarked
package glossator.training;

import org.jspecify.annotations.NullMarked;

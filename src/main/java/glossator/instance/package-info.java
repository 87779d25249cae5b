/// One window for each library of a user: a program that is started while a window runs hands its
/// files to that window over a Unix domain socket, and ends. Nothing listens on the network.
@NullMarked
package glossator.instance;

import org.jspecify.annotations.NullMarked;

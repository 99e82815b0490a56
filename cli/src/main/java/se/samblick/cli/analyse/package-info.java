/** The command {@code analyse}: the statistics library over CSV. */
@NullMarked
package se.samblick.cli.analyse;

import org.jspecify.annotations.NullMarked;

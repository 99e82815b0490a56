@NullMarked
package se.samblick.cli.analyse;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.samblick.cli;

import org.jspecify.annotations.NullMarked;

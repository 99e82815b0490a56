@NullMarked
package se.samblick.app;

import org.jspecify.annotations.NullMarked;

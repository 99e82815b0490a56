@NullMarked
package se.samblick.browser;

import org.jspecify.annotations.NullMarked;

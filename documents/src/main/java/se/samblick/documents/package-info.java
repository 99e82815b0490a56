@NullMarked
package se.samblick.documents;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.samblick.documents.write;

import org.jspecify.annotations.NullMarked;

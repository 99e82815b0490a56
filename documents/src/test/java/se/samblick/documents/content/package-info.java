@NullMarked
package se.samblick.documents.content;

import org.jspecify.annotations.NullMarked;

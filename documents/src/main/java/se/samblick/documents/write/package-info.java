/**
 * Signed documents as files: one rendering model, {@link se.samblick.documents.write.Publication}, and three writers (web
 * page, PDF, Word). Numbers come as ready text and are never formatted again.
 */
@NullMarked
package se.samblick.documents.write;

import org.jspecify.annotations.NullMarked;

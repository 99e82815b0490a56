package se.samblick.documents.write;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that stands behind the document.
 *
 * @param signature null while it has not signed
 */
public record Party(String name, @Nullable Signature signature) {}

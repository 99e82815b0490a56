/**
 * The text of one section as a tree: paragraphs, lists, tables and live figures, with the schema that browser and server
 * share ({@code schema.json}), its check, the difference between two texts and the merge of three.
 */
@NullMarked
package se.samblick.documents.content;

import org.jspecify.annotations.NullMarked;

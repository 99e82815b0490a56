package se.samblick.documents.write;

import java.time.LocalDate;

/**
 * That a party has signed.
 *
 * @param by name and office as they shall be read, such as "Alva Tallhed, stadsdelsdirektör"
 * @param outside signed outside Samblick, on paper or by another system
 * @param reference where the paper is kept, such as a diary number; empty for none
 */
public record Signature(String by, LocalDate date, boolean outside, String reference) {}

package se.samblick.review.claim;

/**
 * A sentence and its verdict against the example table:
 *
 * <pre>
 * Brottstyp     | 2020 | 2021 | 2022 | 2023
 * Våldsbrott    |   80 |   88 |   94 |  110
 * Stöld         |  400 |  360 |  330 |  310
 * Skadegörelse  |  200 |  220 |  260 |  195
 * Narkotikabrott|   60 |   90 |  120 |  181
 * Summa         |  740 |  758 |  804 |  796
 * </pre>
 *
 * @param verdict code of the verdict, or {@code none} if nothing is to be found
 */
public record Example(String sentence, String verdict) {
    static Example of(String sentence, String verdict) {
        return new Example(sentence, verdict);
    }
}

package se.samblick.app.figures;

/** Pieces of documents as users paste them; the numbers are those of published pictures, words and places are ours. */
final class CrimeTexts {
    private CrimeTexts() {}

    /** Tables made of tabs. The sums of the second leave out its last row and have no label. */
    static final String TWO_TABLES = """
            ## Brottsligheten

            Uppgifterna är hämtade ur polisens system.

            ### Hushåll

            Period 1 jan - 30 sep\t2018\t2019\t2020\t2021\t2022\tUtv 21-22\tUtv 21-22
            Bilstöld\t105\t82\t68\t49\t31\t-18\t-36,7%
            Cykelstöld\t281\t253\t342\t282\t81\t-201\t-71,3%
            Inbrott i bostad\t170\t143\t124\t115\t98\t-17\t-14,8%
            Stöld ur fordon\t349\t212\t311\t372\t185\t-187\t-50,3%
            <b>Summa</b>\t<b>905</b>\t<b>690</b>\t<b>845</b>\t<b>818</b>\t<b>395</b>\t<b>-423</b>\t<b>-51,7%</b>

            ### Person

            Period 1 jan - 30 sep\t2018\t2019\t2020\t2021\t2022\tUtv 21-22\tUtv 21-22
            Bedrägeri (urval)\t79\t124\t125\t142\t288\t146\t102,8%
            Fickstöld\t90\t78\t58\t49\t39\t-10\t-20,4%
            Fridskränkning\t37\t40\t45\t32\t39\t7\t21,9%
            Hot\t253\t283\t273\t292\t295\t3\t1,0%
            Misshandel utomhus (0-14 år)\t22\t33\t34\t45\t29\t-16\t-35,6%
            Misshandel utomhus (15- år)\t162\t168\t206\t173\t180\t7\t4,0%
            Mord/dråp\t4\t4\t7\t2\t1\t-1\t-50,0%
            Mord/dråp, försök\t5\t7\t10\t7\t7\t0\t0,0%
            Rån\t56\t49\t52\t44\t39\t-5\t-11,4%
            Sexuellt ofredande\t51\t37\t48\t36\t54\t18\t50,0%
            Våldtäkt, utomhus\t4\t2\t8\t5\t6\t1\t20,0%
            Narkotikabrott\t256\t442\t562\t518\t681\t163\t31,5%
            \t<b>763</b>\t<b>825</b>\t<b>866</b>\t<b>827</b>\t<b>977</b>\t<b>313</b>\t<b>37,8%</b>

            Källa: CompStat Anmälda brott i urval
            """;

    /** Tables made of pipes with their window in the note below; each is of the place that its title names. */
    static final String TWO_PLACES = """
            Brottsstatistik Norrvik

            | Brottskategorier | År | 2023 | 2022 |
            |------------------|----|------|------|
            | Total | | 9184 | 9335 |
            | Våldsbrott | | 750 | 727 |
            | Trafikbrott | | 815 | 763 |
            | Övriga brott mot person | | 590 | 554 |
            | Tillgreppsbrott (exkl i butik) | | 1920 | 1757 |
            | Tillgrepp i butik | | 243 | 197 |
            | Bedrägeribrott m.m. | | 828 | 585 |
            | Övriga BrB-brott | | 288 | 292 |
            | Skadegörelsebrott | | 2272 | 3134 |
            | Övriga specialstraffrättsliga brott | | 356 | 347 |
            | Narkotikabrott | | 1122 | 979 |

            Källa: Status, anmälda brott fram till v. 41 år 2022 - 2023.

            Löpande text mellan tabellerna.

            Brottsstatistik Backen

            | Brottskategorier | År | 2023 | 2022 |
            |------------------|----|------|------|
            | Total | | 1013 | 1319 |
            | Våldsbrott | | 60 | 87 |
            | Trafikbrott | | 11 | 16 |
            | Övriga brott mot person | | 27 | 47 |
            | Tillgreppsbrott (exkl i butik) | | 119 | 102 |
            | Tillgrepp i butik | | 41 | 56 |
            | Bedrägeribrott m.m. | | 31 | 32 |
            | Övriga BrB-brott | | 23 | 24 |
            | Skadegörelsebrott | | 530 | 761 |
            | Övriga specialstraffrättsliga brott | | 29 | 47 |
            | Narkotikabrott | | 142 | 147 |

            Källa: Status, anmälda brott fram till v. 41 2022 – 2023.
            """;

    /** Two rows of one year. */
    static String oneYear(String year, String label, int count) {
        return "Brott\t%s\nCykelstöld\t12\n%s\t%d\n".formatted(year, label, count);
    }
}

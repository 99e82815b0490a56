package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecialSourcesTest {
    @Test
    void jsonStatReadsSparseValuesStatusAndUnits() {
        var values = Tidy.of("""
                {"version":"2.0","class":"dataset","label":"Utsatthet","id":["Region","Mått","Tid"],"size":[1,2,2],
                 "role":{"geo":["Region"],"metric":["Mått"],"time":["Tid"]},
                 "dimension":{
                  "Region":{"label":"region","category":{"index":{"0099":0},"label":{"0099":"Björkvik"}}},
                  "Mått":{"label":"mått","category":{"index":["a","b"],"label":{"a":"Andel utsatta","b":"Folkmängd"},"unit":{"a":{"base":"procent"}}}},
                  "Tid":{"label":"år","category":{"index":["2021","2022"]}}},
                 "value":{"0":0.5,"2":1000},"status":{"3":"x"}}
                """);

        assertThat(values)
                .containsExactly(
                        "0099 Björkvik; ; 2021; share; 0.005; ok",
                        "0099 Björkvik; ; 2022; share; ; missing",
                        "0099 Björkvik; ; 2021; other:Folkmängd; 1000; ok",
                        "0099 Björkvik; ; 2022; other:Folkmängd; ; suppressed");
    }

    @Test
    void pxFollowsTheRulesForJsonStat() {
        var values = Tidy.of("""
                CHARSET="ANSI";
                AXIS-VERSION="2000";
                TITLE="Anmälda brott efter region, "
                "brott och år";
                STUB="region","brott";
                HEADING="år";
                VALUES("region")="Björkvik","0171 Ekdalen";
                CODES("region")="0099","0171";
                VALUES("brott")="Samtliga";
                VALUES("år")="2021","2022";
                DATASYMBOL3="x";
                DATA=
                10 ".."
                "..." 3.5;
                """);

        assertThat(values)
                .containsExactly(
                        "0099 Björkvik; Samtliga; 2021; count; 10; total",
                        "0099 Björkvik; Samtliga; 2022; count; ; missing",
                        "0171 Ekdalen; Samtliga; 2021; count; ; suppressed",
                        "0171 Ekdalen; Samtliga; 2022; count; 3.5; total");
    }

    @Test
    void koladaTellsGendersApartAndLeavesOutTheDeleted() {
        var values = Tidy.of("""
                {"values":[
                 {"kpi":"N1","municipality":"0099","period":2022,"values":[
                   {"gender":"K","value":1.5,"isdeleted":false,"status":""},
                   {"gender":"M","value":null,"isdeleted":false,"status":"Private"},
                   {"gender":"T","value":2,"isdeleted":false,"status":""}]},
                 {"kpi":"N2","municipality":"0099","period":2022,"values":[
                   {"gender":"T","value":null,"isdeleted":false,"status":"Missing"},
                   {"gender":"T","value":9,"isdeleted":true,"status":""}]}]}
                """);

        assertThat(values)
                .containsExactly(
                        "0099; N1 | Kvinnor; 2022; other:kpi; 1.5; ok",
                        "0099; N1 | Män; 2022; other:kpi; ; suppressed",
                        "0099; N1 | Totalt; 2022; other:kpi; 2; total",
                        "0099; N2; 2022; other:kpi; ; missing");
    }

    @Test
    void aListOfCasesGivesOneForEachWithItsDayAndPlace() {
        var values = Tidy.of("""
                Ärende-id;Skapad;Avslutad;Kategori;Beskrivning;X (SWEREF 99 18 00);Y (SWEREF 99 18 00)
                1;2022-09-14 23:10;2022-09-20;Klotter;Ring 070-123 45 67;6581234;154321
                2;2022-09-15;;Belysning;"två
                rader";154400,25;6581300,50
                3;2022-09-16;;Klotter;;0;0
                4;;2022-09-20;Klotter;;;
                5;2022-09-18;;Klotter;;5000000;154321
                """);

        assertThat(values)
                .containsExactly(
                        "EPSG:3011 6581234 154321; Klotter; 2022-09-14/2022-09-14; count; 1; ok",
                        "EPSG:3011 6581300.5 154400.25; Belysning; 2022-09-15/2022-09-15; count; 1; ok",
                        "; Klotter; 2022-09-16/2022-09-16; count; 1; ok",
                        "; Klotter; ; count; 1; error",
                        "; Klotter; 2022-09-18/2022-09-18; count; 1; error");
    }

    @Test
    void aListOfCasesTakesTheCrimeWithItsCodeWhereNoCategoryIsNamed() {
        var values = Tidy.of("""
                Händelse-ID;Datum;Brottskod;Brott;Område
                1;2022-09-14;0365;Misshandel mot man, utomhus;Ekdalen
                2;2022-09-15;0801;Bilstöld;Ekdalen
                """);

        assertThat(values)
                .containsExactly(
                        "Ekdalen; 0365 Misshandel mot man, utomhus; 2022-09-14/2022-09-14; count; 1; ok",
                        "Ekdalen; 0801 Bilstöld; 2022-09-15/2022-09-15; count; 1; ok");
    }

    @Test
    void aLocalZoneOfSwerefMustBeNamed() {
        assertThat(
                        Tidy.of(
                                "Ärende-id;Skapad;Kategori;X;Y\n1;2022-09-14;Klotter;6581234;154321\n2;2022-09-14;Klotter;674000;6581234\n"))
                .containsExactly(
                        "; Klotter; 2022-09-14/2022-09-14; count; 1; error",
                        "EPSG:3006 6581234 674000; Klotter; 2022-09-14/2022-09-14; count; 1; ok");
    }

    @Test
    void aListOfCasesNeedsNoNumbersAndTheAreaColumnGoesBeforeThePosition() {
        assertThat(
                        Tidy.of(
                                "Ärendenummer;Inkom;Typ;Stadsdel\nÄ-1;2022-01-01;Klotter;Ekdalen\nÄ-2;2022-01-03;Belysning;Norrby\n"))
                .containsExactly(
                        "Ekdalen; Klotter; 2022-01-01/2022-01-01; count; 1; ok",
                        "Norrby; Belysning; 2022-01-03/2022-01-03; count; 1; ok");
    }

    @Test
    void open311TurnsTimesIntoSwedishDaysAndPutsSwappedAxesRight() {
        var values = Tidy.of("""
                [{"service_request_id":"1","service_name":"Graffiti","requested_datetime":"2022-09-14T22:30:00Z","lat":18.07,"long":59.33},
                 {"service_request_id":"2","service_name":"Belysning","requested_datetime":"2022-03-27T21:59:59Z","lat":null,"long":null}]
                """);

        assertThat(values)
                .containsExactly(
                        "EPSG:4326 59.33 18.07; Graffiti; 2022-09-15/2022-09-15; count; 1; ok",
                        "; Belysning; 2022-03-27/2022-03-27; count; 1; ok");
    }
}

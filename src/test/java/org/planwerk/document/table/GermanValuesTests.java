package org.planwerk.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.document.HostileText;

class GermanValuesTests {

    static Stream<Long> seeds() {
        return HostileText.seeds(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.12.2024 | 2024-12-31",
                "1.2.24 | 2024-02-01",
                "01.02.99 | 1999-02-01",
                "31. Dezember 2024 | 2024-12-31",
                "3. Mrz. 2024 | 2024-03-03",
                "Dienstag, 31.12.2024 | 2024-12-31",
                "Di., 31.12.2024 | 2024-12-31",
                "2024-12-31 | 2024-12-31",
                "31/12/2024 | 2024-12-31",
                "December 31, 2024 | 2024-12-31",
                "31st December 2024 | 2024-12-31",
                "29.02.2024 | 2024-02-29"
            })
    void readsDays(String written, LocalDate day) {
        assertThat(GermanValues.day(written)).isEqualTo(new Understood.Clear<>(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2024",
                "29.02.2023",
                "12/31/2024",
                "0.1.2024",
                "2024",
                "Dezember 2024",
                "bald",
                "1.1.1",
                "1.1.3024"
            })
    void saysThatADayIsNone(String written) {
        assertThat(GermanValues.day(written)).isInstanceOfSatisfying(Understood.Unclear.class, unclear -> {
            assertThat(unclear.reason().key()).isIn("document.value.day", "document.value.day.none");
            assertThat(unclear.reason().values().toString()).contains(written);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "open",
            value = {
                "31.12.2024 | 2024-12-31 | 2024-12-31",
                "12/2024 | 2024-12-01 | 2024-12-31",
                "02.2024 | 2024-02-01 | 2024-02-29",
                "Dezember 2024 | 2024-12-01 | 2024-12-31",
                "Dez. 2024 | 2024-12-01 | 2024-12-31",
                "December 2024 | 2024-12-01 | 2024-12-31",
                "2024-12 | 2024-12-01 | 2024-12-31",
                "2024 | 2024-01-01 | 2024-12-31",
                "Jahr 2024 | 2024-01-01 | 2024-12-31",
                "Frühjahr 2024 | 2024-03-01 | 2024-05-31",
                "Sommer 2024 | 2024-06-01 | 2024-08-31",
                "Herbst 2024 | 2024-09-01 | 2024-11-30",
                "autumn 2024 | 2024-09-01 | 2024-11-30",
                "Winter 2024/25 | 2024-12-01 | 2025-02-28",
                "Anfang 2024 | 2024-01-01 | 2024-04-30",
                "Mitte 2024 | 2024-05-01 | 2024-08-31",
                "Ende 2024 | 2024-09-01 | 2024-12-31",
                "1. Quartal 2024 | 2024-01-01 | 2024-03-31",
                "Q4/2024 | 2024-10-01 | 2024-12-31",
                "2. Halbjahr 2024 | 2024-07-01 | 2024-12-31",
                "2019/2020 | 2019-01-01 | 2020-12-31",
                "2019/20 | 2019-01-01 | 2020-12-31",
                "2019–2022 | 2019-01-01 | 2022-12-31",
                "2019 bis 2022 | 2019-01-01 | 2022-12-31",
                "von 2019 bis 2022 | 2019-01-01 | 2022-12-31",
                "from 2019 to 2022 | 2019-01-01 | 2022-12-31",
                "bis 2027 | open | 2027-12-31",
                "bis Ende 2027 | open | 2027-12-31",
                "bis zum 30.06.2027 | open | 2027-06-30",
                "until 2027 | open | 2027-12-31",
                "seit 2019 | 2019-01-01 | open",
                "ab 01.03.2019 | 2019-03-01 | open",
                "since May 2019 | 2019-05-01 | open",
                "2019 ff. | 2019-01-01 | open",
                "2019 - | 2019-01-01 | open",
                "Januar bis März 2024 | 2024-01-01 | 2024-03-31",
                "September 2019 – August 2020 | 2019-09-01 | 2020-08-31",
                "1. – 15. März 2024 | 2024-03-01 | 2024-03-15",
                "01.03. - 15.04.2024 | 2024-03-01 | 2024-04-15",
                "1.-15.3.2024 | 2024-03-01 | 2024-03-15",
                "3/2024 - 5/2024 | 2024-03-01 | 2024-05-31",
                "01.01.2024-31.12.2025 | 2024-01-01 | 2025-12-31",
                "laufend | open | open",
                "ongoing | open | open"
            })
    void readsPeriods(String written, LocalDate from, LocalDate to) {
        assertThat(GermanValues.period("  " + written + "\u00a0"))
                .isEqualTo(new Understood.Clear<>(new Period(from, to, written)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022 bis 2019, document.value.period.reversed",
        "bald, document.value.period",
        "13/2024, document.value.period",
        "bis, document.value.period",
        "31.02.2024, document.value.day.none",
        "2024-13-01, document.value.day.none",
        "Winter 2024/27, document.value.period",
        "2019/1999, document.value.period"
    })
    void saysWhyAPeriodIsNone(String written, String key) {
        assertThat(GermanValues.period(written))
                .isInstanceOfSatisfying(
                        Understood.Unclear.class,
                        unclear -> assertThat(unclear.reason().key()).startsWith(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50 € | 1234.50",
                "1234,5 | 1234.5",
                "1.234 | 1234",
                "1.5 | 1.5",
                "1,5 | 1.5",
                "-3 | -3",
                "−3 | -3",
                "1 234 567,89 | 1234567.89",
                "12'000 | 12000",
                "12 % | 12",
                "5.000,- € | 5000",
                "€ 20 | 20",
                "EUR 1.000.000 | 1000000",
                "ca. 30 | 30",
                "1,5 Mio. € | 1500000",
                "20 Tsd. Euro | 20000",
                "1,234.50 | 1234.50",
                "1,234,567 | 1234567",
                "0,5 | 0.5"
            })
    void readsNumbers(String written, BigDecimal number) {
        assertThat(GermanValues.number(written))
                .isInstanceOfSatisfying(
                        Understood.Clear.class,
                        clear -> assertThat((BigDecimal) clear.value()).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zehn",
                "1.23.4",
                "1,2,3",
                "1e9",
                "10-20",
                "€",
                "--5",
                "12.34,5.6",
                "1111111111111111111111111111111"
            })
    void saysThatANumberIsNone(String written) {
        assertThat(GermanValues.number(written)).isInstanceOf(Understood.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ja, true",
        "Ja, true",
        "x, true",
        "WAHR, true",
        "yes, true",
        "✓, true",
        "nein, false",
        "-, false",
        "–, false",
        "No, false"
    })
    void readsYesAndNo(String written, boolean on) {
        assertThat(GermanValues.flag(written)).isEqualTo(new Understood.Clear<>(on));
    }

    @Test
    void takesWhatTheCellKnows() {
        var day = LocalDate.of(2024, 12, 31);

        assertThat(GermanValues.day(new Value.Moment(day.atTime(10, 0)))).isEqualTo(new Understood.Clear<>(day));
        assertThat(GermanValues.period(new Value.Day(day)))
                .isEqualTo(new Understood.Clear<>(new Period(day, day, "31.12.2024")));
        assertThat(GermanValues.period(new Value.Amount(new BigDecimal("2024"))))
                .isEqualTo(GermanValues.period("2024"));
        assertThat(GermanValues.number(new Value.Amount(new BigDecimal("1.234"))))
                .isEqualTo(new Understood.Clear<>(new BigDecimal("1.234")));
        assertThat(GermanValues.flag(new Value.Flag(false))).isEqualTo(new Understood.Clear<>(false));
    }

    @Test
    void nothingIsNotUnclear() {
        assertThat(GermanValues.day(" ")).isEqualTo(new Understood.Blank<>());
        assertThat(GermanValues.period("")).isEqualTo(new Understood.Blank<>());
        assertThat(GermanValues.number("\u00a0")).isEqualTo(new Understood.Blank<>());
        assertThat(GermanValues.flag(Value.NOTHING)).isEqualTo(new Understood.Blank<>());
        assertThat(GermanValues.flag("vielleicht")).isInstanceOf(Understood.Unclear.class);
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(strings = {"1", "1.", " x", "1 - ", "2024/", "bis ", "'"})
    void aWholeTextInTheWrongColumnCostsNothing(String piece) {
        var text = piece.repeat(200_000);

        assertThat(GermanValues.day(text)).isInstanceOf(Understood.Unclear.class);
        assertThat(GermanValues.period(text)).isInstanceOf(Understood.Unclear.class);
        assertThat(GermanValues.number(text)).isInstanceOf(Understood.Unclear.class);
        assertThat(GermanValues.flag(text)).isInstanceOf(Understood.Unclear.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersToAnything(long seed) {
        var pieces = new String[] {
            "1", "31", "2024", "20", ".", ",", "/", "-", "–", " ", "bis", "seit", "von", "Mai", "Herbst", "Q", "€", "x"
        };
        var written = HostileText.of(new Random(seed), pieces, 9) + HostileText.of(new Random(seed + 1));

        assertThat(GermanValues.day(written)).isNotNull();
        assertThat(GermanValues.number(written)).isNotNull();
        assertThat(GermanValues.flag(written)).isNotNull();
        if (GermanValues.period(written) instanceof Understood.Clear(var period)) {
            assertThat(period.label()).isNotBlank();
        }
    }
}

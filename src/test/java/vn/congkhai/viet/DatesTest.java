package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day or month words of a text mean, however they are written; those that no calendar has are none. */
class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-01-01 | 2023-01-01",
                "2023-12-31 | 2023-12-31",
                "2023-9-5 | 2023-09-05",
                "1900-01-01 | 1900-01-01",
                "2099-12-31 | 2099-12-31",
                "01/01/2024 | 2024-01-01",
                "31/12/2023 | 2023-12-31",
                "29/02/2024 | 2024-02-29",
                "5.9.2023 | 2023-09-05",
                "5-9-2023 | 2023-09-05",
                "5–9–2023 | 2023-09-05",
                "25 / 9 / 2023 | 2023-09-25",
                "ngày 31/12/2023 | 2023-12-31",
                "NGÀY 01 THÁNG 01 NĂM 2024 | 2024-01-01",
                "ngay 31 thang 12 nam 2023 | 2023-12-31",
                "ngày   31   tháng   12   năm   2023 | 2023-12-31",
                "31 tháng 12 năm 2023 | 2023-12-31",
                "31 tháng 12, năm 2023 | 2023-12-31",
                "31 tháng 12 2023 | 2023-12-31",
                "9/2023 | 2023-09",
                "01/2023 | 2023-01",
                "12-2023 | 2023-12",
                "12 / 2023 | 2023-12",
                "tháng 01 năm 2023 | 2023-01",
                "tháng 12 năm 2023 | 2023-12",
                "tháng 12/2023 | 2023-12",
            })
    void aDayOrMonthIsFoundToItsLastCharacter(String words, String meant) {
        assertThat(found(words)).isEqualTo(meant + " of " + words.length());
        assertThat(found(words + ".")).as("at the end of a sentence").isEqualTo(meant + " of " + words.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-00-01",
                "2023-13-01",
                "2023-01-00",
                "2023-02-29",
                "2100-01-01",
                "1899-12-31",
                "32/12/2023",
                "00/12/2023",
                "31/13/2023",
                "31/00/2023",
                "29/02/2023",
                "31/04/2023",
                "31/12.2023",
                "31/12/20235",
                "131/12/2023",
                "31/123/2023",
                "ngày 32 tháng 12 năm 2023",
                "ngày 30 tháng 02 năm 2024",
                "ngày 31 tháng 12 năm 20235",
                "ngày    31 tháng 12 năm 2023",
                "ngày 31, tháng 12",
                "31 tháng 12, 2023",
                "tháng 00 năm 2023",
                "tháng 13 năm 2023",
                "tháng 13/2023",
                "00/2023",
                "13/2023",
                "tháng 9",
                "ngày 5",
                "ngày",
                "tháng",
                "5",
                "5/",
                "25/9",
                "25/9/",
                "25/9/23",
            })
    void whatIsNoneIsNotTakenForOne(String words) {
        assertThat(found(words)).isEqualTo("none");
    }

    /** 15/2020/QĐ-TTg is the number of a decision, 9/2023a is none of September. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9/2023/QĐ-TTg",
                "9/2023 /QĐ-TTg",
                "9/20235",
                "9/2023a",
                "9/2023z",
                "9/2023A",
                "9/2023Z",
                "9/2023Đ"
            })
    void aMonthIsNoPartOfANumber(String words) {
        assertThat(found(words)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"9/2023.", "9/2023;", "'9/2023, 5'", "9/2023)", "9/2023 đến", "9/2023 – 12/2023"})
    void aMonthMayHaveSignsAndWordsBehindIt(String words) {
        assertThat(found(words)).isEqualTo("2023-09 of 6");
    }

    /** What is found at the beginning of words, and how many characters it takes. */
    private static String found(String words) {
        Dates dates = new Dates();
        dates.reset(words.toCharArray(), words.length());
        return dates.match(0) ? String.valueOf(dates.canonical(), 0, dates.length()) + " of " + dates.end() : "none";
    }
}

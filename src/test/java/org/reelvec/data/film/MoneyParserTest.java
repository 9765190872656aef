package org.reelvec.data.film;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.data.film.Money.Refusal;

class MoneyParserTest {
  private final MoneyParser parser = new MoneyParser(3000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $783.1 million                | 783.1
          $58 million                   | 58
          US$58 million                 | 58
          US $58 million                | 58
          US$ 58 million                | 58
          $58\u00a0million              | 58
          $58million                    | 58
          $1.2 Billion                  | 1200
          $146,083                      | 0.146083
          $884                          | 0.000884
          $1,023,291,110                | 1023.29111
          $3 billion                    | 3000
          $2.0 million[1]               | 2
          $2.0 million [1][note 2]      | 2
          $2.0 million (worldwide)      | 2
          $2.0 million (domestic) [3]   | 2
          """)
  void accepts(String text, double millions) {
    assertEquals(new Money.Amount(millions), parser.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          £4 million                    | FOREIGN_CURRENCY
          €4,000,000                    | FOREIGN_CURRENCY
          ₹30 crore                     | FOREIGN_CURRENCY
          30 crore                      | FOREIGN_CURRENCY
          C$4 million                   | FOREIGN_CURRENCY
          CA$4 million                  | FOREIGN_CURRENCY
          A$4 million                   | FOREIGN_CURRENCY
          HK$31.5 million               | FOREIGN_CURRENCY
          NZD$4 million                 | FOREIGN_CURRENCY
          4 million yen                 | FOREIGN_CURRENCY
          $10–12 million                | RANGE
          $10-12 million                | RANGE
          $10 million – $12 million     | RANGE
          $10 to 12 million             | RANGE
          £10–12 million                | RANGE
          $10 million (US$8 million)    | SEVERAL_AMOUNTS
          £6 million ($9 million)       | SEVERAL_AMOUNTS
          $4 million, $6 million abroad | SEVERAL_AMOUNTS
          4 million                     | NO_CURRENCY
          146,083                       | NO_CURRENCY
          unknown                       | NOT_AN_AMOUNT
          ''                            | NOT_AN_AMOUNT
          over $4 million               | NOT_AN_AMOUNT
          $4 thousand                   | NOT_AN_AMOUNT
          $4,00 million                 | NOT_AN_AMOUNT
          $1.2.3 million                | NOT_AN_AMOUNT
          $-4 million                   | NOT_AN_AMOUNT
          $4 million (1998)             | NOT_AN_AMOUNT
          $0                            | ZERO
          $0.0 million                  | ZERO
          $10,900 million               | IMPLAUSIBLE
          $3000.1 million               | IMPLAUSIBLE
          """)
  void refuses(String text, Refusal reason) {
    assertEquals(new Money.Refused(reason), parser.parse(text));
  }

  @Test
  void countsByReason() {
    assertEquals(
        new MoneyCounts(2, Map.of(Refusal.ZERO, 1, Refusal.RANGE, 2)),
        MoneyCounts.of(List.of("$1", "$0", "$1-2", "$2", "$3-4"), parser));
  }
}

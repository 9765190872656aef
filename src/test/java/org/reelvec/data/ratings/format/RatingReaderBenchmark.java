package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.datavec.api.records.reader.impl.csv.CSVRecordReader;
import org.datavec.api.split.FileSplit;
import org.datavec.api.writable.Writable;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.MovieLens1mData;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.NetflixData;
import org.reelvec.config.RatingsData;
import org.reelvec.config.RatingsData.Duplicates;

/**
 * Times our readers of text beside FastCSV and DataVec's CSVRecordReader, in turns, on one thread,
 * by the processor's time, which other work on the machine disturbs less than the clock. All of
 * them end with the same columns; ours also number users and movies, look for ratings given twice,
 * and are not told how many ratings there are.
 *
 * <p>Arguments: number of ratings (default 5000000), rounds (default 5).
 */
final class RatingReaderBenchmark {
  private static final int USERS = 480_000;

  private final int ratings;

  private RatingReaderBenchmark(int ratings) {
    this.ratings = ratings;
  }

  /** Prints millions of rows a second, a line a round. */
  public static void main(String[] arguments) throws Exception {
    int ratings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path folder = Files.createTempDirectory("ratings");
    try {
      new RatingReaderBenchmark(ratings).run(folder, rounds);
    } finally {
      for (String name : List.of("combined_data_1.txt", "ratings.csv", "ratings.dat")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  private void run(Path folder, int rounds) throws Exception {
    Path netflix = folder.resolve("combined_data_1.txt");
    Path csv = folder.resolve("ratings.csv");
    Path colons = folder.resolve("ratings.dat");
    write(netflix, this::writeNetflix);
    write(csv, out -> writeRows(out, "userId,movieId,rating,timestamp\n", ","));
    write(colons, out -> writeRows(out, "", "::"));
    System.out.printf(
        Locale.ROOT, "%,d ratings; million rows a second of processor time:%n", ratings);
    System.out.println("netflix  csv  ::  | FastCSV  DataVec (a tenth of the rows), both csv");
    for (int round = 0; round < rounds; round++) {
      System.out.printf(
          Locale.ROOT,
          "%6.2f %6.2f %6.2f | %6.2f %6.2f%n",
          speed(ratings, () -> ours(new NetflixData(netflix, OnBadRow.FAIL, Duplicates.LAST))),
          speed(ratings, () -> ours(new MovieLensCsvData(csv, OnBadRow.FAIL, Duplicates.LAST))),
          speed(ratings, () -> ours(new MovieLens1mData(colons, OnBadRow.FAIL, Duplicates.LAST))),
          speed(ratings, () -> fastCsv(csv, ratings)),
          speed(ratings / 10, () -> dataVec(csv, ratings / 10)));
    }
  }

  private interface Step {
    long run() throws Exception;
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static double speed(int rows, Step step) throws Exception {
    System.gc();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long read = step.run();
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    if (read > rows || read < rows * 0.99) {
      throw new IllegalStateException(read + " of " + rows + " rows");
    }
    return rows / seconds / 1e6;
  }

  private static long ours(RatingsData config) {
    return RatingReaders.read(config).ratings().size();
  }

  private static long fastCsv(Path csv, int rows) throws IOException {
    Columns columns = new Columns(rows);
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      var records = reader.iterator();
      records.next();
      while (records.hasNext()) {
        CsvRecord row = records.next();
        columns.add(
            Integer.parseInt(row.getField(0)),
            Integer.parseInt(row.getField(1)),
            Float.parseFloat(row.getField(2)),
            Integer.parseInt(row.getField(3)));
      }
    }
    return columns.size;
  }

  private static long dataVec(Path csv, int rows) throws Exception {
    Columns columns = new Columns(rows);
    try (CSVRecordReader reader = new CSVRecordReader(1)) {
      reader.initialize(new FileSplit(csv.toFile()));
      while (reader.hasNext() && columns.size < rows) {
        List<Writable> row = reader.next();
        columns.add(
            row.get(0).toInt(), row.get(1).toInt(), row.get(2).toFloat(), row.get(3).toInt());
      }
    }
    return columns.size;
  }

  /** Where the others put what they read: columns whose length is known, which ours must find. */
  private static final class Columns {
    private final int[] users;
    private final int[] movies;
    private final float[] values;
    private final int[] times;
    private int size;

    Columns(int rows) {
      users = new int[rows];
      movies = new int[rows];
      values = new float[rows];
      times = new int[rows];
    }

    void add(int user, int movie, float value, int time) {
      users[size] = user;
      movies[size] = movie;
      values[size] = value;
      times[size++] = time;
    }
  }

  private static void write(Path file, Writing writing) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writing.to(out);
    }
  }

  /** Movie by movie, users at random, as Netflix gave them out. */
  private void writeNetflix(OutputStream out) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    int perMovie = ratings / 5000;
    int spread = USERS / perMovie;
    for (int i = 0; i < ratings; i++) {
      if (i % perMovie == 0) {
        out.write((i / perMovie + 1 + ":\n").getBytes(US_ASCII));
      }
      // Users far apart, so that none rates a movie twice.
      int user = i % perMovie * spread + random.nextInt(spread);
      LocalDate date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(2190));
      out.write((user + "," + (1 + random.nextInt(5)) + "," + date + "\n").getBytes(US_ASCII));
    }
  }

  /** User by user, as MovieLens has them. */
  private void writeRows(OutputStream out, String header, String delimiter) throws IOException {
    SplittableRandom random = new SplittableRandom(2);
    long since = LocalDate.of(2000, 1, 1).toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC);
    out.write(header.getBytes(US_ASCII));
    for (int i = 0; i < ratings; i++) {
      String row =
          String.join(
              delimiter,
              Integer.toString(1 + i / 100),
              Integer.toString(1 + i % 100 * 200 + random.nextInt(200)),
              Float.toString((1 + random.nextInt(10)) / 2f),
              Long.toString(since + random.nextInt(500_000_000)));
      out.write((row + "\n").getBytes(US_ASCII));
    }
  }
}

package org.reelvec.nn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * DeepLearning4J's own model zip, without the time of day in it: the same model gives the same
 * bytes.
 */
public final class ModelZip {
  private ModelZip() {}

  /**
   * Writes configuration and parameters, without the optimizer's state; {@code ModelSerializer}
   * reads it.
   */
  public static void write(ComputationGraph graph, OutputStream out) throws IOException {
    ByteArrayOutputStream stock = new ByteArrayOutputStream();
    ModelSerializer.writeModel(graph, stock, false);
    ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(stock.toByteArray()));
    ZipOutputStream zip = new ZipOutputStream(out);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      ZipEntry timeless = new ZipEntry(entry.getName());
      timeless.setTime(0);
      zip.putNextEntry(timeless);
      entries.transferTo(zip);
      zip.closeEntry();
    }
    zip.finish();
  }
}

package org.reelvec.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions of what a run was made with, from what Maven leaves in every jar. */
final class Versions {
  private Versions() {}

  static SortedMap<String, String> all() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("reelvec", of("org.reelvec", "reelvec"));
    versions.put("deeplearning4j", of("org.deeplearning4j", "deeplearning4j-nn"));
    versions.put("nd4j", of("org.nd4j", "nd4j-api"));
    versions.put("tribuo", of("org.tribuo", "tribuo-core"));
    versions.put("java", Runtime.version().toString());
    versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return versions;
  }

  private static String of(String group, String artifact) {
    String resource = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    try (InputStream in = Versions.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "development build");
    } catch (IOException e) {
      return "unknown";
    }
  }
}

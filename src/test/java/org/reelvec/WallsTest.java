package org.reelvec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/**
 * Dependencies between packages run one way: from the command line down to plain files and numbers.
 */
@AnalyzeClasses(packages = "org.reelvec", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  /** What each package may use of the others. The leaves, which all may use, are not here. */
  @ArchTest
  static final ArchRule layers =
      uses(
          "cli: serve notebook run report picture ask saved plot downstream explore data embedding",
          "notebook: run report picture ask saved plot downstream explore data embedding",
          "serve: picture ask saved plot explore embedding",
          "run: report picture ask saved plot downstream explore train model nn data embedding",
          "report: picture ask saved plot downstream explore train embedding",
          "picture: ask saved plot downstream explore embedding",
          "ask: saved explore embedding",
          "saved: explore embedding",
          "train: model data",
          "model: nn data",
          "nn:",
          "data:",
          "downstream: embedding",
          "explore: embedding",
          "plot:",
          "embedding:");

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.reelvec.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesWithin =
      slices().matching("org.reelvec.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule graphsStayInModels =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.reelvec.nn..", "org.reelvec.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.nd4j.linalg..");

  @ArchTest
  static final ArchRule dataVecStaysInItsAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reelvec.data.datavec..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.datavec..");

  @ArchTest
  static final ArchRule tribuoStaysDownstream =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reelvec.downstream..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tribuo..", "libsvm..");

  @ArchTest
  static final ArchRule umapStaysInItsAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reelvec.explore.umap..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tagbio..");

  @ArchTest
  static final ArchRule ejmlStaysInTheDecompositions =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reelvec.math.svd..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ejml..");

  @ArchTest
  static final ArchRule picocliStaysInTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reelvec.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule jupyterStaysInNotebooks =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.reelvec.notebook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.spencerpark..", "org.zeromq..", "jdk.jshell..");

  /** The leaves know nothing of the house above them. */
  @ArchTest
  static final ArchRule leavesStayLeaves =
      noClasses()
          .that()
          .resideInAnyPackage("org.reelvec.io..", "org.reelvec.math..", "org.reelvec.plot..")
          .should()
          .dependOnClassesThat(ofAnotherPackageOfOurs());

  @ArchTest
  static final ArchRule configurationReadsOnlyFiles =
      noClasses()
          .that()
          .resideInAPackage("org.reelvec.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.reelvec.data..",
              "org.reelvec.model..",
              "org.reelvec.run..",
              "org.reelvec.table..");

  private static ArchRule uses(String... lines) {
    Architectures.LayeredArchitecture walls =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String line : lines) {
      String user = line.substring(0, line.indexOf(':'));
      walls = walls.layer(user).definedBy("org.reelvec." + user + "..");
    }
    for (String line : lines) {
      String user = line.substring(0, line.indexOf(':'));
      String used = line.substring(user.length() + 1).strip();
      walls =
          used.isEmpty()
              ? walls.whereLayer(user).mayNotAccessAnyLayer()
              : walls.whereLayer(user).mayOnlyAccessLayers(used.split(" "));
    }
    return walls;
  }

  private static DescribedPredicate<JavaClass> ofAnotherPackageOfOurs() {
    return DescribedPredicate.describe(
        "in the packages above",
        type ->
            type.getPackageName().startsWith("org.reelvec.")
                && !type.getPackageName().matches("org\\.reelvec\\.(io|math|plot)(\\..*)?"));
  }
}

package org.polyser.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polyser.config.Rule;

/** The rules of the house that a machine can check, on the code of all modules. */
@AnalyzeClasses(packages = "org.polyser", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] JOBS = {"org.polyser.jobs.."};
  private static final String[] EVAL = {"org.polyser.eval.."};
  private static final String[] MODEL = {
    "org.polyser.text..",
    "org.polyser.speech..",
    "org.polyser.aligner..",
    "org.polyser.loss..",
    "org.polyser.onnx..",
    "org.polyser.training..",
    "org.polyser.store..",
    "org.polyser.card..",
    "org.polyser.markdown..",
    "org.polyser.llm.."
  };

  private static final String[] CLUSTER = {"org.apache.spark..", "org.apache.hadoop..", "scala.."};
  private static final String[] DL4J = {"org.deeplearning4j..", "org.nd4j..", "org.datavec.."};

  /** A library's signature is not ours to choose. */
  private static final DescribedPredicate<JavaMethod> OVERRIDING_A_LIBRARY =
      DescribedPredicate.describe("overriding a library's method", ArchitectureTest::overrides);

  @ArchTest
  static void all_modules_are_looked_at(JavaClasses classes) {
    for (String name :
        List.of(
            "org.polyser.corpus.Manifest",
            "org.polyser.store.AlignerStore",
            "org.polyser.eval.report.EvaluationReport",
            "org.polyser.jobs.train.TrainJob")) {
      assertTrue(classes.contain(name), name);
    }
  }

  @ArchTest
  static final ArchRule model_knows_no_evaluation_and_no_jobs =
      noClasses().that().resideInAnyPackage(MODEL).should().dependOnClassesThat(in(EVAL, JOBS));

  @ArchTest
  static final ArchRule evaluation_knows_no_jobs =
      noClasses().that().resideInAnyPackage(EVAL).should().dependOnClassesThat(in(JOBS));

  @ArchTest
  static final ArchRule featurizer_knows_no_other_module =
      noClasses()
          .that()
          .resideOutsideOfPackages(concat(JOBS, EVAL, MODEL))
          .should()
          .dependOnClassesThat(in(JOBS, EVAL, MODEL));

  @ArchTest
  static final ArchRule spark_and_hadoop_stay_in_their_packages =
      noClasses()
          .that()
          .resideOutsideOfPackages("..jobs..", "..spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLUSTER);

  @ArchTest
  static final ArchRule packages_depend_on_one_another_one_way_only =
      slices().matching("org.polyser.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule dl4j_stays_in_the_model =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.polyser.aligner..",
              "org.polyser.loss..",
              "org.polyser.training..",
              "org.polyser.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DL4J);

  @ArchTest
  static final ArchRule no_java_deserialisation_of_data =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.ObjectInputStream|org\\.deeplearning4j.*ModelSerializer")
          .because("a crafted file would execute code");

  @ArchTest
  static final ArchRule nothing_of_tests_in_the_product =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.polyser.fixtures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.junit..", "org.mockito..", "com.tngtech.archunit..", "org.polyser.fixtures..")
          .orShould()
          .haveNameMatching(".*(Test|IT|Mock|Stub|Fake)");

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)");

  @ArchTest
  static final ArchRule classes_are_final =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule no_method_is_called_get =
      noMethods()
          .that(DescribedPredicate.not(OVERRIDING_A_LIBRARY))
          .and()
          .arePublic()
          .should()
          .haveNameMatching("get([A-Z].*)?");

  @ArchTest
  static final ArchRule no_boolean_parameters =
      methods()
          .that(DescribedPredicate.not(OVERRIDING_A_LIBRARY))
          .and()
          .areNotPrivate()
          .and(DescribedPredicate.describe("written by hand", ArchitectureTest::isWritten))
          .and()
          .areNotDeclaredIn(Rule.class) // whose require(…) takes a condition, as assertTrue does
          .should()
          .notHaveRawParameterTypes(
              DescribedPredicate.describe(
                  "that hold a boolean",
                  types -> types.stream().anyMatch(type -> type.isEquivalentTo(boolean.class))))
          .because("a word at the call says more than true");

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    TreeSet<Path> silent = new TreeSet<>();
    for (Path sources : sourceFolders()) {
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(Path::getParent)
            .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
            .forEach(silent::add);
      }
    }
    assertEquals(new TreeSet<>(), silent, "packages without package-info.java");
  }

  private static List<Path> sourceFolders() {
    return Stream.of(
            "featurize/src/main/java",
            "model/src/main/java",
            "eval/src/main/java",
            "jobs/src/main/java",
            "src-test/fixtures/java",
            "src-test/integration/java")
        .map(Repository::path)
        .toList();
  }

  private static DescribedPredicate<JavaClass> in(String[]... packages) {
    return JavaClass.Predicates.resideInAnyPackage(concat(packages));
  }

  private static String[] concat(String[]... packages) {
    return Stream.of(packages).flatMap(Stream::of).toArray(String[]::new);
  }

  private static boolean isWritten(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !method.getModifiers().contains(JavaModifier.BRIDGE);
  }

  private static boolean overrides(JavaMethod method) {
    List<JavaClass> parameters = method.getRawParameterTypes();
    return Stream.concat(
            method.getOwner().getAllRawSuperclasses().stream(),
            method.getOwner().getAllRawInterfaces().stream())
        .filter(type -> !type.getPackageName().startsWith("org.polyser"))
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(
            inherited ->
                inherited.getName().equals(method.getName())
                    && inherited.getRawParameterTypes().size() == parameters.size());
  }
}

package org.lode.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands an application to {@code spark-submit}: that of {@code SPARK_HOME}, or else the one in the Spark jars with which
 * this program was built. Runs without Spark on its class path.
 */
public final class Launch {
    private static final Map<String, String> APPLICATIONS =
            Map.of("screen-cluster", ScreenCluster.class.getName(), "train-library", TrainCluster.class.getName());

    /** The options of spark-submit with a value; all others are the application's. */
    private static final Set<String> SUBMIT = Set.of(
            "--master",
            "--deploy-mode",
            "--name",
            "--conf",
            "--properties-file",
            "--driver-memory",
            "--driver-cores",
            "--executor-memory",
            "--executor-cores",
            "--total-executor-cores",
            "--num-executors",
            "--queue",
            "--principal",
            "--keytab",
            "--files",
            "--archives");

    /** What Spark needs to see of Java 17, as its own launcher grants it (org.apache.spark.launcher.JavaModuleOptions). */
    static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.cs=ALL-UNNAMED",
            "--add-opens=java.base/sun.security.action=ALL-UNNAMED",
            "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
            "-Djdk.reflect.useDirectMethodHandle=false");

    private Launch() {}

    /**
     * Submits and waits.
     *
     * @param arguments this program's jar, the file with Spark's class path, the application's name, then its arguments
     *     and those of spark-submit in any order
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var jar = arguments[0];
        var all = List.of(arguments).subList(3, arguments.length);
        var command = new ArrayList<>(submitter(Path.of(arguments[1])));
        var own = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            boolean forSubmit = SUBMIT.contains(all.get(i)) && i + 1 < all.size();
            (forSubmit ? command : own).add(all.get(i));
            if (forSubmit) {
                command.add(all.get(++i));
            }
        }
        if (!command.contains("--master")) {
            command.addAll(List.of("--master", "local[*]"));
        }
        command.addAll(List.of("--class", APPLICATIONS.get(arguments[2]), jar));
        command.addAll(own);
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static List<String> submitter(Path classPath) throws IOException {
        var home = System.getenv("SPARK_HOME");
        if (home != null && !home.isBlank()) {
            return List.of(Path.of(home, "bin", "spark-submit").toString());
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-cp", Files.readString(classPath).strip(), "org.apache.spark.deploy.SparkSubmit"));
        return command;
    }
}

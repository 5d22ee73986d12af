package org.lode.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A standalone Spark cluster on loopback, to try applications on: one master and some workers with one core each, all
 * processes of their own.
 */
public final class LocalCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_S = 120;

    private final Path folder;
    private final String classPath;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private final String master;

    /**
     * Starts the processes.
     *
     * @param folder for their logs and work
     * @param classPath Spark's jars
     * @param memory of a worker, such as {@code 1g}
     */
    LocalCluster(Path folder, String classPath, int workers, String memory) throws IOException, InterruptedException {
        this.folder = folder;
        this.classPath = classPath;
        sparkHome();
        int port = freePort();
        master = "spark://" + HOST + ":" + port;
        start("master", "org.apache.spark.deploy.master.Master", "-h", HOST, "-p", "" + port, "--webui-port", "0");
        await(port);
        for (int i = 0; i < workers; i++) {
            var name = "worker-" + i;
            this.workers.add(start(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    "-h",
                    HOST,
                    "-c",
                    "1",
                    "-m",
                    memory,
                    "--webui-port",
                    "0",
                    "-d",
                    Files.createDirectories(folder.resolve(name)).toString(),
                    master));
        }
    }

    /**
     * Runs a cluster until its standard input ends; prints the master's URL.
     *
     * @param arguments folder, file with Spark's class path, number of workers, memory of a worker
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var classPath = Files.readString(Path.of(arguments[1])).strip();
        try (var cluster =
                new LocalCluster(Path.of(arguments[0]), classPath, Integer.parseInt(arguments[2]), arguments[3])) {
            System.out.println(cluster.master);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Workers start executors with the jars of a Spark home. */
    private void sparkHome() throws IOException {
        var jars = Files.createDirectories(folder.resolve("spark").resolve("jars"));
        Files.writeString(folder.resolve("spark").resolve("RELEASE"), "");
        for (var jar : classPath.split(":")) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port) throws InterruptedException {
        for (int i = 0; i < PATIENCE_S * 10; i++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(HOST, port), 1000);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("The master doesn't listen.");
    }

    private Process start(String name, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Launch.JAVA_OPTIONS);
        command.addAll(List.of("-Xmx640m", "-cp", classPath));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        environment(builder.environment());
        var log = folder.resolve(name + ".log").toFile();
        var process = builder.redirectErrorStream(true).redirectOutput(log).start();
        processes.add(process);
        return process;
    }

    private void environment(Map<String, String> environment) {
        environment.put("SPARK_HOME", folder.resolve("spark").toString());
        environment.put("SPARK_LOCAL_IP", HOST);
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.remove("SPARK_MASTER_HOST");
    }

    /** Begins to submit an application; its output goes to a file of the given name. */
    Process submit(String name, String jar, Class<?> application, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--executor-memory",
                "512m",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=" + HOST,
                "--conf",
                "spark.sql.shuffle.partitions=4",
                "--class",
                application.getName(),
                jar));
        command.addAll(List.of(arguments));
        return start(name, command.toArray(String[]::new));
    }

    /** The folder with the logs. */
    Path folder() {
        return folder;
    }

    /** Kills a worker and the executor it started, as a machine that loses power would. */
    void kill(int worker) {
        workers.get(worker).descendants().forEach(ProcessHandle::destroyForcibly);
        workers.get(worker).destroyForcibly();
    }

    /** Ends all processes; their logs stay. */
    @Override
    public void close() throws IOException {
        for (var process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try (var links = Files.list(folder.resolve("spark").resolve("jars"))) {
            for (var link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}

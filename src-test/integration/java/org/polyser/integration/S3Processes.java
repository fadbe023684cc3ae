package org.polyser.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** S3 as {@code s3a:} sees it: a proxy in a JVM of its own over a folder of this machine. */
final class S3Processes implements Store {

  private static final String BUCKET = "polyser";
  private static final String IDENTITY = "tester";
  private static final String CREDENTIAL = "no-secret";

  private final HadoopConf conf;
  private final Map<String, String> client;
  private final JavaProcess proxy;

  private S3Processes(HadoopConf conf, Map<String, String> client, JavaProcess proxy) {
    this.conf = conf;
    this.client = client;
    this.proxy = proxy;
  }

  /**
   * Starts a store with one empty bucket.
   *
   * @param folder an empty one, for its data, configuration and logs
   */
  static S3Processes start(Path folder) throws IOException {
    String endpoint = "http://127.0.0.1:" + Ports.free();
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve(BUCKET));
    Path properties =
        Files.writeString(
            folder.resolve("s3proxy.conf"),
            """
            s3proxy.endpoint=%s
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=filesystem-nio2
            jclouds.filesystem.basedir=%s
            """
                .formatted(endpoint, IDENTITY, CREDENTIAL, data));
    JavaProcess proxy =
        JavaProcess.start("s3proxy", folder.resolve("s3proxy.log"), words(properties));
    proxy.awaitReady(() -> !Ports.answer(endpoint).isEmpty());
    Map<String, String> client = client(endpoint, folder);
    return new S3Processes(HadoopConf.write(folder, client), client, proxy);
  }

  private static List<String> words(Path properties) throws IOException {
    Path logback = properties.resolveSibling("logback.xml");
    Files.writeString(logback, "<configuration><root level=\"WARN\"/></configuration>");
    return List.of(
        "-Dlogback.configurationFile=" + logback,
        "-cp",
        Repository.path("target/stores/s3") + "/*",
        "org.gaul.s3proxy.Main",
        "--properties",
        properties.toString());
  }

  private static Map<String, String> client(String endpoint, Path folder) {
    return new TreeMap<>(
        Map.of(
            "fs.s3a.endpoint",
            endpoint,
            "fs.s3a.access.key",
            IDENTITY,
            "fs.s3a.secret.key",
            CREDENTIAL,
            "fs.s3a.path.style.access",
            "true",
            "fs.s3a.connection.ssl.enabled",
            "false",
            "fs.s3a.buffer.dir",
            folder.resolve("buffer").toString()));
  }

  @Override
  public String uri(String name) {
    return "s3a://" + BUCKET + "/" + name;
  }

  @Override
  public List<String> sparkOptions() {
    return HadoopConf.sparkOptions(client);
  }

  @Override
  public void put(Path folder) {
    conf.shell("-put", folder.toString(), uri(""));
  }

  @Override
  public void take(String name, Path to) {
    conf.shell("-get", uri(name), to.toString());
  }

  @Override
  public void close() {
    proxy.close();
  }
}

package org.polyser.integration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HDFS: a NameNode and a DataNode, each in a JVM of its own, over folders of this machine. */
final class HdfsProcesses implements Store {

  private static final String SERVER = "org.apache.hadoop.hdfs.server.";
  private static final String NAME_NODE = SERVER + "namenode.NameNode";
  private static final String STATE = "/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState";

  private final String root;
  private final HadoopConf conf;
  private final JavaProcess nameNode;
  private final JavaProcess dataNode;

  private HdfsProcesses(String root, HadoopConf conf, JavaProcess nameNode, JavaProcess dataNode) {
    this.root = root;
    this.conf = conf;
    this.nameNode = nameNode;
    this.dataNode = dataNode;
  }

  /**
   * Starts an empty file system.
   *
   * @param folder an empty one, for its data, configuration and logs
   */
  static HdfsProcesses start(Path folder) throws IOException {
    String root = "hdfs://localhost:" + Ports.free();
    String web = "localhost:" + Ports.free();
    HadoopConf conf = HadoopConf.write(folder, properties(folder, root, web));
    conf.start("format", NAME_NODE, "-format", "-nonInteractive").awaitDone();
    JavaProcess nameNode = conf.start("namenode", NAME_NODE);
    JavaProcess dataNode = conf.start("datanode", SERVER + "datanode.DataNode");
    HdfsProcesses hdfs = new HdfsProcesses(root, conf, nameNode, dataNode);
    try {
      dataNode.awaitReady(() -> isReady(web));
      return hdfs;
    } catch (AssertionError e) {
      hdfs.close();
      throw e;
    }
  }

  private static Map<String, String> properties(Path folder, String root, String web) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("fs.defaultFS", root);
    properties.put("hadoop.tmp.dir", folder.resolve("tmp").toString());
    properties.put("dfs.namenode.name.dir", folder.resolve("names").toUri().toString());
    properties.put("dfs.namenode.http-address", web);
    properties.put("dfs.datanode.data.dir", folder.resolve("blocks").toUri().toString());
    for (String server : List.of("address", "http.address", "ipc.address")) {
      properties.put("dfs.datanode." + server, "localhost:0");
    }
    properties.put("dfs.replication", "1");
    properties.put("dfs.permissions.enabled", "false");
    return properties;
  }

  private static boolean isReady(String web) {
    return Ports.answer("http://" + web + STATE).contains("\"NumLiveDataNodes\" : 1");
  }

  @Override
  public String uri(String name) {
    return root + "/" + name;
  }

  @Override
  public List<String> sparkOptions() {
    return HadoopConf.sparkOptions(Map.of("dfs.replication", "1"));
  }

  @Override
  public void put(Path folder) {
    conf.shell("-put", folder.toString(), root + "/");
  }

  @Override
  public void take(String name, Path to) {
    conf.shell("-get", uri(name), to.toString());
  }

  @Override
  public void close() {
    dataNode.close();
    nameNode.close();
  }
}

/**
 * Brings embeddings to a plane, for eyes: principal components, and neighbourhoods by UMAP. Depends
 * on commons-math and umap-java; not on Spark.
 */
package org.polyser.eval.projection;

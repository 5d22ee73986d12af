/**
 * Screening and training of libraries as Spark applications: the rooms' own code, spread over a cluster. Entered by
 * {@code spark-submit} alone; no other room knows Spark.
 */
package org.lode.spark;

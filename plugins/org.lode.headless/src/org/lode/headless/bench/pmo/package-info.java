/**
 * "PMO-CDK": the twenty tasks of practical molecular optimisation that need no trained model, scored with this project's
 * own descriptors, and two searches that are compared on them. Their scores are not those of the published oracles, which
 * take RDKit's descriptors; only searches within this harness can be compared.
 */
package org.lode.headless.bench.pmo;

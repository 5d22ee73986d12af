/**
 * The port type "Property Models": an ordered set of models with their cards, for every node that learns or predicts.
 */
package org.lode.nodes.models;

/**
 * Materials as numbers: what a material is, which descriptors exist, and recipes that turn a table of materials into
 * features. Everything outside enters here; the packages below hold the descriptors of one kind of material each.
 */
package org.lode.represent;

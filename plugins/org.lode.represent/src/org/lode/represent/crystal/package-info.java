/**
 * Crystal structures, their geometry (neighbours, Voronoi cells) and the descriptors computed from it. Every descriptor
 * gives the same numbers for every cell and setting that describe the same crystal.
 */
package org.lode.represent.crystal;

/** Crystal structures as files: CIF and POSCAR, and the symmetry operators that CIF needs. Only the crystal itself enters here. */
package org.lode.represent.crystal.format;

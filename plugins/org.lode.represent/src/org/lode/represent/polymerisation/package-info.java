/**
 * Polymerisation: what repeat unit monomers give by a rule of polymer chemistry, and which monomers give a repeat unit.
 * Entered by candidate sources and by the designer.
 */
package org.lode.represent.polymerisation;

/** What the nodes do with tables alike: structure and number columns, SMILES cells, rejected rows and their warning. */
package org.lode.nodes.table;

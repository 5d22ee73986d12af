/**
 * Pictures of materials as SVG text: skeletal formulas, repeat units in brackets, sketches of unit cells. CDK lays
 * structures out; lines and letters are written here, because CDK's own depiction needs AWT and fonts.
 */
package org.lode.represent.drawing;

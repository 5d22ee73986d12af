/** The node Pretrained Model Loader and the library of models that comes with Lode. */
package org.lode.nodes.loader;

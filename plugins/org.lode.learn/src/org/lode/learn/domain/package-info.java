/** The applicability domain: how far from the training rows a model may be trusted. */
package org.lode.learn.domain;

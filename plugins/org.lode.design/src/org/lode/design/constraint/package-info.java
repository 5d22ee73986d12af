/** What a design must be or had better be, beside its properties: factors of the likelihood. */
package org.lode.design.constraint;

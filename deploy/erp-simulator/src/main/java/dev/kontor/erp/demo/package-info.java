/// A believable supplier of its own: companies, products and deals of the last two years.
@NullMarked
package dev.kontor.erp.demo;

import org.jspecify.annotations.NullMarked;

/// Reading the parameters of a query, with every mistake named.
@NullMarked
package dev.kontor.documents.parameters;

import org.jspecify.annotations.NullMarked;

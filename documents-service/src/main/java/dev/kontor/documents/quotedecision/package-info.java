/// What a company decides about a quote: it is accepted, rejected or countered (F-088, F-089), once.
@NullMarked
package dev.kontor.documents.quotedecision;

import org.jspecify.annotations.NullMarked;

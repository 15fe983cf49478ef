/// A customer asks for a quote (F-086), and follows how far the supplier has got with it (F-087).
@NullMarked
package dev.kontor.documents.quoterequest;

import org.jspecify.annotations.NullMarked;

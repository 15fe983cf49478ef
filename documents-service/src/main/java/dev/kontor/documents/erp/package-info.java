/// What the ERP says about documents, taken from the bus into the collection that the queries read.
@NullMarked
package dev.kontor.documents.erp;

import org.jspecify.annotations.NullMarked;

/// Files that customers send with orders and requests (F-080, F-082, F-114).
@NullMarked
package dev.kontor.documents.attachment;

import org.jspecify.annotations.NullMarked;

/// What files may be, what they are called, and how they leave the service.
@NullMarked
package dev.kontor.documents.content;

import org.jspecify.annotations.NullMarked;

/// What a person keeps for himself in a company: filters with a name, and how the dashboard is laid out.
@NullMarked
package dev.kontor.documents.habit;

import org.jspecify.annotations.NullMarked;

/// Projects for a company with their tasks, as the ERP plans them.
@NullMarked
package dev.kontor.documents.project;

import org.jspecify.annotations.NullMarked;

/// What the ERP, or a helpdesk behind it, answers to tickets.
@NullMarked
package dev.kontor.support.helpdesk;

import org.jspecify.annotations.NullMarked;

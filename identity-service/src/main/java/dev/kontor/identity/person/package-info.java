/// Human beings with one login each, whatever number of companies they act for; and the port to where logins live.
@NullMarked
package dev.kontor.identity.person;

import org.jspecify.annotations.NullMarked;

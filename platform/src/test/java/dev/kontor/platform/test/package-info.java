/// What tests of services need: real servers, tokens, accesses, assertions. Shipped as platform's test-jar.
@NullMarked
package dev.kontor.platform.test;

import org.jspecify.annotations.NullMarked;

/// Describes the API of a service as OpenAPI 3.1 and compares it with the file in `contracts/openapi`. Shipped as part of
/// platform's test-jar.
@NullMarked
package dev.kontor.platform.openapi;

import org.jspecify.annotations.NullMarked;

/** What lies beside the classes and is data: tables and templates. */
@NullMarked
package io.bottine.core.resource;

import org.jspecify.annotations.NullMarked;

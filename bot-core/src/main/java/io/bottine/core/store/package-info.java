/** Where everything is kept: the ports, and one implementation for SQLite and PostgreSQL. */
@NullMarked
package io.bottine.core.store;

import org.jspecify.annotations.NullMarked;

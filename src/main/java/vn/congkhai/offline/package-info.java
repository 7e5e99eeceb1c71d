/** Reading without a network: the service worker and what registers it. */
@NullMarked
package vn.congkhai.offline;

import org.jspecify.annotations.NullMarked;

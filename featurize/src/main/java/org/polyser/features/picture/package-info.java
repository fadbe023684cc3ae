/**
 * Pictures of log-mel features for the eye: SVG that stands alone, drawn in plain Java without a
 * font or a display. Depends on {@code org.polyser.features}, {@code org.polyser.svg} and the JDK's
 * image writer only.
 */
package org.polyser.features.picture;

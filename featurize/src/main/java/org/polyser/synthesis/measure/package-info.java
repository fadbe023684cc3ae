/**
 * What can be measured of speech without knowing how it was made: F0, level, tempo, balance of the
 * spectrum. Depends on {@link org.polyser.synthesis.signal}.
 */
package org.polyser.synthesis.measure;

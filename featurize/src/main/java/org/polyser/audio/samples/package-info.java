/** How single samples are stored without a codec. */
package org.polyser.audio.samples;

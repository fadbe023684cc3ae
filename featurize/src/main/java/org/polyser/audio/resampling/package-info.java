/** Change of the sample rate. */
package org.polyser.audio.resampling;

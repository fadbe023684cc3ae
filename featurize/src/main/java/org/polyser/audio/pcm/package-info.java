/** WAV and AIFF, by parsers of their own. */
package org.polyser.audio.pcm;

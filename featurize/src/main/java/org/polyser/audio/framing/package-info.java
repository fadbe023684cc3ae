/** MP3, AAC, AMR and GSM: packets are cut here, where damage is noticed, and decoded by ffmpeg. */
package org.polyser.audio.framing;

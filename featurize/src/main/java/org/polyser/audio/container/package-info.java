/** MP4, Matroska and other containers that ffmpeg cuts, and what is checked of them first. */
package org.polyser.audio.container;

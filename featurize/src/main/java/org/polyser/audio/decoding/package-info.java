/** The way in: recognises a recording by its content and opens it. */
package org.polyser.audio.decoding;

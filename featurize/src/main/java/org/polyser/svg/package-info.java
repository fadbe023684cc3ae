/** What pictures share: SVG that stands alone, written in plain Java. Depends on the JDK only. */
package org.polyser.svg;

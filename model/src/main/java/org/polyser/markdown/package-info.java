/** Markdown as forges and model hubs render it, with the text of others escaped. Plain Java. */
package org.polyser.markdown;

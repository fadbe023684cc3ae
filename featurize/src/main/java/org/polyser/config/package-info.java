/**
 * How configuration is read: strictly, once, with every mistake told in one line that names the
 * key, the rule and the value. Depends on Typesafe Config only.
 */
package org.polyser.config;

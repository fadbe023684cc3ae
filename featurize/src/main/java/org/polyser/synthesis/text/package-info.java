/**
 * What synthetic speakers say: sentences in each language, neutral ones and ones with emotion in
 * their words. Depends on Typesafe Config.
 */
package org.polyser.synthesis.text;

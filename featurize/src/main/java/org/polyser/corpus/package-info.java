/**
 * What is spoken where and with which label: utterances, their manifest as JSON lines, its
 * validation, and one reader for each corpus that is known by the layout of its folder. May depend
 * on {@code org.polyser.config}, Jackson, Commons CSV and Typesafe Config only.
 */
package org.polyser.corpus;

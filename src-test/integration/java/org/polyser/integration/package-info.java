/**
 * What only all modules together can show: the jobs one after another through the real launcher,
 * with executors in JVMs of their own; what users do wrong; and the rules of the house. Everything
 * below is tests and what they share.
 */
package org.polyser.integration;

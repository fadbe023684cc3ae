/**
 * Random changes of log-mel features while training: what a listener would not mind. All draw from
 * the minibatch's own source of randomness, so that a minibatch can be made again.
 */
package org.polyser.training.augmentation;

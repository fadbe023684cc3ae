package org.polyser.eval.projection;

import java.io.Serializable;

/**
 * A point of a plane, without unit.
 *
 * @param x to the right
 * @param y upwards
 */
public record Point(double x, double y) implements Serializable {}

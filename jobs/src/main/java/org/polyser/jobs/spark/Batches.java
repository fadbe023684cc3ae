package org.polyser.jobs.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Takes the elements of a partition some at a time, without ever holding all of them. */
public final class Batches {

  private Batches() {}

  /**
   * @param elements of a partition
   * @param size of a batch; the last may be smaller
   * @param function from a batch to its results
   * @return the results one after another, computed as they are asked for
   */
  public static <A, B> Iterator<B> flatMap(
      Iterator<A> elements, int size, Function<List<A>, List<B>> function) {
    return new Iterator<>() {
      private Iterator<B> ready = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && elements.hasNext()) {
          ready = function.apply(taken(elements, size)).iterator();
        }
        return ready.hasNext();
      }

      @Override
      public B next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }
    };
  }

  private static <A> List<A> taken(Iterator<A> elements, int size) {
    List<A> batch = new ArrayList<>(size);
    while (batch.size() < size && elements.hasNext()) {
      batch.add(elements.next());
    }
    return batch;
  }
}

package org.yimen.casework.registry;

import java.util.AbstractList;

/** A list that says any size and has the same element at every place. */
class Endless<E> extends AbstractList<E> {
    private final E element;
    private final int size;

    Endless(E element, int size) {
        this.element = element;
        this.size = size;
    }

    @Override
    public E get(int index) {
        return element;
    }

    @Override
    public int size() {
        return size;
    }
}

package org.yimen.persistence.internal;

/** Stores bodies as they are. */
final class PlainBodyCodec implements BodyCodec {
    @Override
    public byte[] store(Spot spot, byte[] plain) {
        return plain;
    }

    @Override
    public byte[] load(Spot spot, byte[] stored) {
        return stored;
    }
}

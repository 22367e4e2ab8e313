package org.yimen.persistence.internal;

/** Stores bodies as they are. */
final class PlainBodyCodec implements BodyCodec {
    @Override
    public byte[] store(String owner, byte[] plain) {
        return plain;
    }

    @Override
    public byte[] load(String owner, byte[] stored) {
        return stored;
    }
}

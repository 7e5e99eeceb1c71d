package vn.congkhai.cache;

/** How values of a type are written and read. */
interface Form {

    void write(Object value, ByteSink out) throws ReflectiveOperationException;

    Object read(ByteSource in) throws ReflectiveOperationException;
}

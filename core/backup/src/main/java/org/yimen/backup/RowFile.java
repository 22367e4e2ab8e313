package org.yimen.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The rows of a table in a file: gzip, one JSON text a line. The first line names the table and its columns with their
 * kinds, each further one is the array of a row's values. Bytes are base64; characters beyond ASCII are escaped, so that
 * even half a surrogate pair survives. Any program can read it, in twenty years too.
 */
final class RowFile {
    private static final int BUFFER = 64 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private RowFile() {}

    /** Path of a table's rows within a set. */
    static String name(String table) {
        return "data/" + table + ".jsonl.gz";
    }

    /** @return what was written */
    static TableCount write(Source source, Table table, OutputStream file) throws SQLException, IOException {
        RowSum sum = new RowSum();
        List<Kind> kinds = table.kinds();
        try (JsonGenerator json = JSON.createGenerator(new FastGzip(file))) {
            json.setRootValueSeparator(null);
            writeHead(json, table);
            source.rows(table, row -> {
                sum.add(row);
                json.writeStartArray();
                for (int i = 0; i < row.length; i++) {
                    if (row[i] == null) {
                        json.writeNull();
                    } else {
                        kinds.get(i).write(json, row[i]);
                    }
                }
                json.writeEndArray();
                json.writeRaw('\n');
            });
        }
        return TableCount.of(table, sum);
    }

    private static void writeHead(JsonGenerator json, Table table) throws IOException {
        json.writeStartObject();
        json.writeStringField("table", table.name());
        json.writeObjectFieldStart("columns");
        for (var column : table.columns().entrySet()) {
            json.writeStringField(column.getKey(), column.getValue().name());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    static Table table(Path file) throws IOException {
        try (JsonParser json = open(file)) {
            return readHead(json);
        }
    }

    static void rows(Path file, Source.Sink sink) throws SQLException, IOException {
        try (JsonParser json = open(file)) {
            List<Kind> kinds = readHead(json).kinds();
            while (json.nextToken() != null) {
                Object[] row = new Object[kinds.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = json.nextToken() == JsonToken.VALUE_NULL
                            ? null
                            : kinds.get(i).parse(json);
                }
                require(json.nextToken() == JsonToken.END_ARRAY);
                sink.row(row);
            }
        }
    }

    private static Table readHead(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT);
        require("table".equals(json.nextFieldName()));
        String name = json.nextTextValue();
        require("columns".equals(json.nextFieldName()));
        require(json.nextToken() == JsonToken.START_OBJECT);
        SortedMap<String, Kind> columns = new TreeMap<>();
        for (String column = json.nextFieldName(); column != null; column = json.nextFieldName()) {
            columns.put(column, Kind.valueOf(json.nextTextValue()));
        }
        require(json.nextToken() == JsonToken.END_OBJECT);
        return new Table(name, columns);
    }

    private static JsonParser open(Path file) throws IOException {
        InputStream content = Files.newInputStream(file);
        try {
            return JSON.createParser(new GZIPInputStream(content, BUFFER));
        } catch (IOException spoilt) {
            content.close();
            throw spoilt;
        }
    }

    private static void require(boolean sound) throws BackupException {
        if (!sound) {
            throw new BackupException("A file of rows is not in the format of a backup set.");
        }
    }

    /** What is sealed or a picture shrinks by no effort, and the rest by a little. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream file) throws IOException {
            super(file, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

package vn.congkhai.opendata;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds files against the published schema with a validator that is not ours. */
final class SchemaCheck {

    private final Schema schema;

    SchemaCheck(byte[] schema) {
        this(new String(schema, StandardCharsets.UTF_8));
    }

    private SchemaCheck(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    /** A check by one definition of the schema. */
    static SchemaCheck ofDefinition(byte[] schema, String name) {
        String text = new String(schema, StandardCharsets.UTF_8);
        int from = text.indexOf("\"oneOf\":[");
        int to = text.indexOf("],", from);
        return new SchemaCheck(text.substring(0, from) + "\"$ref\":\"#/$defs/" + name + "\"" + text.substring(to + 1));
    }

    List<String> findings(byte[] json) {
        return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    List<String> findingsInYaml(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}

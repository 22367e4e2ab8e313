package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that the API tells of some cases, by address, as the people who may see it are told: the cases, their
 * handlings, materials, scans and events.
 */
final class Export {
    private static final Map<String, String> LIAISONS = Map.of(
            CaseAtWork.ALLOWANCE, "civil",
            CaseAtWork.SUBSIDY, "civil",
            CaseAtWork.MEDICAL, "medical",
            CaseAtWork.CERTIFICATE, "disabled");

    private static final ObjectWriter SORTED = DemoPlatform.JSON.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final DemoPlatform platform;
    private final Map<String, String> told = new TreeMap<>();

    private Export(DemoPlatform platform) {
        this.platform = platform;
    }

    static Map<String, String> of(DemoPlatform platform, List<String> cases) throws Exception {
        Export export = new Export(platform);
        for (String id : cases) {
            export.add("/cases/" + id);
        }
        return export.told;
    }

    private void add(String address) throws Exception {
        JsonNode file = tell("clerk", address);
        for (JsonNode handling : file.get("handlings")) {
            tell(
                    LIAISONS.get(handling.get("item").asText()),
                    "/handlings/" + handling.get("id").asText());
        }
        for (JsonNode digest : tell("clerk", address + "/materials").findValues("digest")) {
            String scan = address + "/scans/" + digest.asText();
            told.put(scan, sha256(platform.download("clerk", scan)));
        }
        tell("clerk", address + "/form");
        tell("clerk", address + "/events");
    }

    private JsonNode tell(String login, String address) throws Exception {
        DemoPlatform.Reply reply = platform.get(login, address);
        // The order of members is nobody's business, and another one after each start.
        Object content = DemoPlatform.JSON.treeToValue(reply.done(), Object.class);
        told.put(address, reply.etag() + " " + SORTED.writeValueAsString(content));
        return reply.done();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
